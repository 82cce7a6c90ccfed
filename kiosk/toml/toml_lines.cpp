#include "toml/toml_lines.h"

#include "base/characters.h"
#include "base/turning.h"

namespace signpost {

namespace {

// Valid UTF-8 without what read_toml() refuses: control characters, and those that turn text round.
std::string cleaned(std::string_view text) {
    std::string clean;
    for (std::size_t at = 0; at < text.size();) {
        const Utf8Character character = character_at(text, at);
        if (character.bytes == 0 || turning_name(character.value) != nullptr)
            clean += '?';
        else if (character.value < 0x20 || character.value == 0x7F)
            clean += ' ';
        else
            clean += text.substr(at, character.bytes);
        at += character.bytes == 0 ? 1 : character.bytes;
    }
    return clean;
}

std::string as_toml(std::string_view text) {
    std::string quoted = "\"";
    for (const char c : cleaned(text)) {
        if (c == '"' || c == '\\')
            quoted += '\\';
        quoted += c;
    }
    return quoted + "\"";
}

} // namespace

TomlLines& TomlLines::text(std::string_view key, std::string_view value) {
    lines_ += std::string(key) + " = " + as_toml(value) + "\n";
    return *this;
}

TomlLines& TomlLines::texts(std::string_view key, const std::vector<std::string>& values) {
    lines_ += std::string(key) + " = [";
    for (const std::string& value : values)
        lines_ += (&value == values.data() ? "" : ", ") + as_toml(value);
    lines_ += "]\n";
    return *this;
}

TomlLines& TomlLines::integer(std::string_view key, std::int64_t value) {
    lines_ += std::string(key) + " = " + std::to_string(value) + "\n";
    return *this;
}

TomlLines& TomlLines::integer(std::string_view key, const std::optional<std::int64_t>& value) {
    return value ? integer(key, *value) : *this;
}

TomlLines& TomlLines::flag(std::string_view key, bool value) {
    lines_ += std::string(key) + " = " + (value ? "true" : "false") + "\n";
    return *this;
}

TomlLines& TomlLines::heading(std::string_view name) {
    lines_ += "\n" + std::string(name) + "\n";
    return *this;
}

TomlLines& TomlLines::comment(std::string_view line) {
    lines_ += "# " + std::string(line) + "\n";
    return *this;
}

std::string shortened(std::string_view text, std::size_t most) {
    const std::string clean = cleaned(text);
    std::size_t at = 0;
    for (std::size_t count = 0; count < most && at < clean.size(); ++count)
        at += character_at(clean, at).bytes;
    return at == clean.size() ? clean : clean.substr(0, at) + "…";
}

} // namespace signpost
