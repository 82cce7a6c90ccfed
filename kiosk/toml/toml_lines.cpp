#include "toml/toml_lines.h"

#include "base/characters.h"

namespace signpost {

namespace {

std::string as_toml(std::string_view text) {
    std::string quoted = "\"";
    for (const char c : in_one_line(text)) { // read_toml() refuses what that takes out
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
    const std::string clean = in_one_line(text);
    std::size_t at = 0;
    for (std::size_t count = 0; count < most && at < clean.size(); ++count)
        at += character_at(clean, at).bytes;
    return at == clean.size() ? clean : clean.substr(0, at) + "…";
}

} // namespace signpost
