#include "toml/toml_mistake_internal.h"

#include <algorithm>

#include "base/characters.h"
#include "base/problem.h"

namespace signpost {

namespace {

std::string last_word(std::string_view name) { return std::string(name.substr(name.rfind('.') + 1)); }

std::string without_quotes(std::string_view text) {
    std::string plain(text);
    std::erase_if(plain, [](char c) { return c == ' ' || c == '\t' || c == '"' || c == '\''; });
    return plain;
}

std::string name_in_heading(std::string_view line) {
    if (!line.starts_with('['))
        return "";
    const std::string_view inside = line.substr(line.starts_with("[[") ? 2 : 1);
    return without_quotes(inside.substr(0, inside.find(']')));
}

// Which marks a line leaves open; `open` are those that were open before it.
std::string_view left_open_by(std::string_view line, std::string_view open) {
    for (std::size_t at = 0; at < line.size();) {
        const std::string_view three = line.substr(at, 3);
        const bool is_mark = three == "\"\"\"" || three == "'''";
        if (is_mark && (open.empty() || open == three)) {
            open = open.empty() ? three : std::string_view();
            at += 3;
        } else {
            ++at;
        }
    }
    return open;
}

} // namespace

const TableSpec* several_meant(const FileSchema& schema, const std::string& name) {
    std::vector<std::string> names;
    std::vector<std::string> words;
    const auto is_several = [](const TableSpec& part) { return part.times == TableSpec::Times::several; };
    for (const TableSpec& part : schema.tables)
        if (is_several(part)) {
            names.emplace_back(part.heading);
            words.push_back(last_word(part.heading));
        }
    const std::string whole = nearest(ascii_small(name), names);
    const std::string word = nearest(ascii_small(last_word(name)), words);
    const auto found = std::find_if(schema.tables.begin(), schema.tables.end(), [&](const TableSpec& part) {
        return is_several(part) && (whole.empty() ? last_word(part.heading) == word : part.heading == whole);
    });
    return found == schema.tables.end() ? nullptr : &*found;
}

std::vector<Row> rows_of(std::string_view source) {
    std::vector<Row> rows;
    std::string_view open;
    std::string part;
    int number = 0;
    for (std::size_t at = 0; at < source.size(); ++number) {
        const Line line = read_line(source, at);
        const std::string_view whole = line_at(source, at);
        const bool is_text = !open.empty();
        open = left_open_by(whole, open);
        at += whole.size() + 1;
        if (is_text || line.all.empty() || line.all.front() == '#')
            continue;
        const std::string heading = name_in_heading(line.all);
        part = heading.empty() ? part : heading;
        const bool has_equals = heading.empty() && line.equals != line.all.npos;
        rows.push_back({number + 1, line.at, heading, part, has_equals ? without_quotes(line.key) : ""});
    }
    return rows;
}

} // namespace signpost
