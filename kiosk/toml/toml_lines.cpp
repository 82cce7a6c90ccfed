#include "toml/toml_lines.h"

#include "base/characters.h"
#include "toml/toml_text.h"

namespace signpost {

namespace {

std::string as_toml(std::string_view text) {
    return in_toml_quotes(in_one_line(text)); // read_toml() refuses what that takes out
}

// The shortest that reads back as the same number; TOML tells it from a whole one by its point.
std::string as_toml(double real) {
    const std::string text = real_text(real);
    return text.find('.') == text.npos ? text + ".0" : text;
}

std::string as_toml(const TomlValue& value) {
    switch (value.kind) {
    case TomlValue::Kind::text:
        return as_toml(std::string_view(value.text));
    case TomlValue::Kind::integer:
        return std::to_string(value.integer);
    case TomlValue::Kind::real:
        return as_toml(value.real);
    case TomlValue::Kind::boolean:
        return value.boolean ? "true" : "false";
    case TomlValue::Kind::list: {
        std::string items;
        for (const TomlValue& item : value.items)
            items += (items.empty() ? "" : ", ") + as_toml(item);
        return "[" + items + "]";
    }
    case TomlValue::Kind::date:
    case TomlValue::Kind::table:
    case TomlValue::Kind::other:
        break;
    }
    return "\"\"";
}

} // namespace

TomlLines& TomlLines::value(std::string_view key, const TomlValue& value) {
    lines_ += std::string(key) + " = " + as_toml(value) + "\n";
    return *this;
}

TomlLines& TomlLines::text(std::string_view key, std::string_view value) {
    lines_ += std::string(key) + " = " + as_toml(value) + "\n";
    return *this;
}

TomlLines& TomlLines::texts(std::string_view key, const std::vector<std::string>& values) {
    lines_ += std::string(key) + " = [";
    for (const std::string& value : values)
        lines_ += (&value == values.data() ? "" : ", ") + as_toml(std::string_view(value));
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
