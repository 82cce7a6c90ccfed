#include "content/toml_mistake.h"

#include <algorithm>
#include <array>
#include <optional>

#include "content/toml_line.h"
#include "content/toml_scan.h"

namespace signpost {

namespace {

bool has(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }

bool is_key(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_ascii_digit(c) ||
               has("_-.\"' ", {&c, 1});
    });
}

MaybeMistake left_open(std::string_view source, std::size_t at) {
    const TomlScan scan = scan_toml(source);
    if (scan.open_string && at >= *scan.open_string) {
        const std::string marks(source.substr(*scan.open_string, 3));
        return Mistake{*scan.open_string, "The text that begins with " + marks + " here has no end.",
                       "Put " + marks + " on a line of its own after the text."};
    }
    return std::nullopt;
}

// The parts of a bundle of which there may be several, and so have two brackets on each side.
bool may_be_several(std::string_view name) {
    constexpr std::array<std::string_view, 4> parts{"languages", "cover.hours", "cover.notices", "figures"};
    return std::find(parts.begin(), parts.end(), name) != parts.end();
}

// "cover.hours" of [cover.hours], [[ cover.hours ]] and ["cover".hours]; "" for a line that is no heading.
std::string name_in_heading(std::string_view line) {
    if (!line.starts_with('['))
        return "";
    std::string name(line.substr(line.starts_with("[[") ? 2 : 1));
    name.resize(std::min(name.find(']'), name.size()));
    std::erase_if(name, [](char c) { return c == ' ' || c == '\t' || c == '"' || c == '\''; });
    return name;
}

// The name of the nearest heading above a line; "" where there is none.
std::string part_of(std::string_view source, std::size_t at) {
    while (at > 0) {
        at = source.rfind('\n', at - 1);
        if (at == source.npos)
            return "";
        if (std::string name = name_in_heading(read_line(source, at).all); !name.empty())
            return name;
    }
    return "";
}

// Nobody is told to delete the second of several days: it is the brackets that are missing.
MaybeMistake lacks_brackets(std::string_view source, std::string_view description, const std::string& name,
                            const Line& line) {
    const std::string heading = name_in_heading(line.all);
    if (may_be_several(heading) && (has(description, "existing table") || !line.all.starts_with("[[")))
        return Mistake{line.at,
                       "[" + heading + "] stands here for the second time, and there may be several.",
                       "Write two brackets on each side, in every place: [[" + heading + "]]."};
    if (const std::string part = part_of(source, line.at); heading.empty() && may_be_several(part))
        return Mistake{line.at, name + " stands here for the second time.",
                       "If a new part begins here, write a line [[" + part +
                           "]] above it. If not, choose which of the two lines stays."};
    return std::nullopt;
}

MaybeMistake stands_twice(std::string_view source, std::string_view description, std::size_t at) {
    if (!has(description, "cannot redefine"))
        return std::nullopt;
    const std::size_t first = description.find('\'');
    const std::size_t last = description.rfind('\'');
    const std::string name =
        first < last ? in_quotes(description.substr(first + 1, last - first - 1)) : "This key";
    const bool several_in_line = has(line_at(source, at), "{");
    const Line line = read_line(source, at);
    if (!several_in_line)
        if (auto mistake = lacks_brackets(source, description, name, line))
            return mistake;
    return Mistake{several_in_line ? at : line.at, name + " stands here for the second time.",
                   "Keep one of the two and delete the other."};
}

MaybeMistake bad_backslash(std::string_view description, std::size_t at) {
    if (!has(description, "escape sequence") && !has(description, "expected hex digit"))
        return std::nullopt;
    return Mistake{at, "A backslash between double quotation marks has a meaning of its own.",
                   "Write two of them (\\\\), or put the text between single quotation marks (')."};
}

MaybeMistake bad_heading(const Line& line) {
    if (line.all.empty() || line.all.front() != '[')
        return std::nullopt;
    return Mistake{line.at, "This heading in square brackets cannot be read.",
                   "Write it like this: [start], or like this where there may be several: [[figures]]."};
}

MaybeMistake bad_list(std::string_view source, std::size_t at) {
    const TomlScan before = scan_toml(source.substr(0, at));
    if (!before.open_bracket || source[*before.open_bracket] == '{')
        return std::nullopt;
    if (trimmed(line_at(source, *before.open_bracket)).front() == '[')
        return bad_heading(read_line(source, *before.open_bracket));
    const std::string remedy = "Write a list like this: topics = [\"stalking\", \"harassment\"].";
    const std::string_view first_line = line_at(source, *before.open_bracket);
    for (const std::string_view curly : {"“", "”", "„"})
        if (const std::size_t found = first_line.find(curly); found != first_line.npos)
            return Mistake{static_cast<std::size_t>(first_line.data() - source.data()) + found,
                           "This is a curly quotation mark.", "Use straight ones. " + remedy};
    if (scan_toml(source).open_bracket == before.open_bracket)
        return Mistake{*before.open_bracket, "The [ that opens here has no ] to close it.", remedy};
    return Mistake{at, "The list cannot be read from here on.",
                   "Each item needs quotation marks and each but the last a comma after it. " + remedy};
}

// What stands after the marks that ended a long text too early.
MaybeMistake ended_early(std::string_view source, const Line& line) {
    for (const std::string_view marks : {"\"\"\"", "'''"}) {
        const std::size_t found = line.all.find(marks);
        if (found == line.all.npos || found > line.equals)
            continue;
        const std::size_t at = source.find(marks, line.at);
        return Mistake{at, "These " + std::string(marks) + " end the text that began above.",
                       "Use one quotation mark inside of a text, not three."};
    }
    return std::nullopt;
}

MaybeMistake bad_key(const Line& line) {
    if (line.equals == line.all.npos)
        return Mistake{line.at, "There is no = in this line.",
                       "Write the key, then =, then the value: title = \"Stalking\"."};
    if (line.key.empty())
        return Mistake{line.at, "There is no key before the =.", "Write it like this: title = \"Stalking\"."};
    if (!is_key(line.key))
        return Mistake{line.at,
                       "The key " + in_quotes(line.key) + " holds a character that keys cannot hold.",
                       "Keys hold the letters a to z, digits and _, for example what_for."};
    if (line.key.find(' ') != line.key.npos)
        return Mistake{line.at, "The key " + in_quotes(line.key) + " is more than one word.",
                       "Keys are one word, with _ where a space would be, for example what_for."};
    return std::nullopt;
}

MaybeMistake recognised(std::string_view source, std::string_view description, std::size_t at) {
    if (auto mistake = left_open(source, at))
        return mistake;
    if (auto mistake = stands_twice(source, description, at))
        return mistake;
    if (auto mistake = bad_backslash(description, at))
        return mistake;
    if (auto mistake = bad_list(source, at))
        return mistake;
    const Line line = read_line(source, at);
    if (auto mistake = bad_heading(line))
        return mistake;
    if (auto mistake = ended_early(source, line))
        return mistake;
    if (auto mistake = bad_key(line))
        return mistake;
    return bad_value(line);
}

} // namespace

Problem explain_mistake(std::string_view source, const std::string& file, std::string_view description,
                        FilePlace place) {
    const std::size_t at = offset_of(source, place);
    if (const MaybeMistake mistake = recognised(source, description, at)) {
        const FilePlace where = place_of(source, mistake->at);
        return {file, where.line, where.column, mistake->cause, mistake->remedy};
    }
    // The library may point a character past the end of a line.
    const FilePlace where = place_of(source, at);
    return {file, where.line, where.column,
            "The file cannot be read from here on: " + in_one_line(description) + ".",
            "Compare the line with one that works, for example title = \"Stalking\"."};
}

} // namespace signpost
