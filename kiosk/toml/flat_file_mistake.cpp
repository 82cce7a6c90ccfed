// Mistakes in a file without headings, as kiosk.toml is: there every line is a key of the one table.
#include <algorithm>
#include <vector>

#include "base/characters.h"
#include "toml/toml_mistake_internal.h"
#include "toml/value_meant.h"

namespace signpost {

namespace {

// "Idle warning-s:" as "idle_warning_s"
std::string as_key(std::string_view typed) {
    const std::size_t end = typed.find_last_not_of(" :\"'");
    const std::size_t begin = std::min(typed.find_first_not_of(" \"'"), typed.size());
    std::string key = ascii_small(typed.substr(begin, end == typed.npos ? 0 : end + 1 - begin));
    std::replace_if(key.begin(), key.end(), [](char c) { return c == ' ' || c == '-'; }, '_');
    return key;
}

// Where there is no =, the first word is the key.
std::string_view key_typed(const Line& line) {
    return line.equals == line.all.npos ? line.all.substr(0, line.all.find_first_of(" \t:")) : line.key;
}

std::string_view value_typed(const Line& line) {
    const std::string_view all =
        line.equals == line.all.npos ? line.all.substr(key_typed(line).size()) : line.value;
    const std::string_view value = trimmed(all.substr(0, all.find('#')));
    return value.starts_with(':') ? trimmed(value.substr(1)) : value;
}

const FieldSpec* field_meant(const FileSchema& schema, std::string_view typed) {
    const std::string key = as_key(typed);
    if (const FieldSpec* field = schema.find(key))
        return field;
    std::vector<std::string> keys;
    for (const FieldSpec& field : schema.tables.front().fields)
        keys.emplace_back(field.key);
    const std::string near = nearest(key, keys);
    return near.empty() ? nullptr : schema.find(near);
}

bool is_retired(const FileSchema& schema, std::string_view key) {
    return std::find(schema.retired.begin(), schema.retired.end(), key) != schema.retired.end();
}

std::string any_line(const FileSchema& schema) {
    for (const FieldSpec& field : schema.tables.front().fields)
        if (!example_of(field).empty())
            return std::string(field.key) + " = " + std::string(example_of(field));
    return "";
}

} // namespace

MaybeMistake flat_file_mistake(const FileSchema& schema, const Line& line) {
    if (line.all.starts_with('['))
        return Mistake{line.at, "This file has no headings in square brackets.",
                       "Take this line out. What stands below it stays."};
    const std::string_view typed = key_typed(line);
    const bool has_equals = line.equals != line.all.npos;
    if (has_equals && schema.find(typed) != nullptr)
        return std::nullopt;
    if (is_retired(schema, typed))
        return Mistake{line.at, "The setting " + in_quotes(typed) + " is no more.", "Take this line out."};
    if (typed.empty())
        return Mistake{line.at, "There is no key before the =.",
                       "If it is a note, put # before it. A setting is written like this: " +
                           any_line(schema)};
    const std::string cause =
        has_equals ? "There is no key " + in_quotes(typed) + " here." : "There is no = in this line.";
    if (const FieldSpec* field = field_meant(schema, typed))
        return Mistake{line.at, cause, value_remedy(*field, value_typed(line))};
    return Mistake{line.at, cause,
                   "If it is a note, put # before it. A setting is written like this: " + any_line(schema)};
}

} // namespace signpost
