#include "toml/toml_mistake_internal.h"

#include <algorithm>
#include <optional>

#include "base/character_kinds.h"
#include "base/characters.h"
#include "toml/toml_scan_internal.h"
#include "toml/toml_text.h"
#include "toml/typed_meant_internal.h"
#include "toml/value_meant.h"

namespace signpost {

namespace {

bool has(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }

bool is_key(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) {
        return is_ascii_letter(c) || is_ascii_digit(c) || has("_-.\"' ", {&c, 1});
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

MaybeMistake bad_backslash(const TomlText& toml, std::string_view description, std::size_t at) {
    if (!has(description, "escape sequence") && !has(description, "expected hex digit"))
        return std::nullopt;
    const Line line = read_line(toml.source, at);
    const std::string value = without_backslashes(line.value);
    return Mistake{at, "A backslash between double quotation marks has a meaning of its own.",
                   "Write / in its place, or delete it" +
                       (value.empty() ? "." : ": " + std::string(line.key) + " = " + value + ".")};
}

// "[galop-helpline]" of "[Galop helpline]"; "" where that is no name.
std::string name_with_hyphens(std::string_view heading) {
    std::string name;
    for (const char c : trimmed(heading.substr(0, heading.find_last_not_of("] \t") + 1))) {
        const bool parts = c == ' ' || c == '_' || c == '.' || c == '\'';
        name += parts ? '-' : ascii_small(c);
    }
    return is_id(name) ? name : "";
}

MaybeMistake bad_heading(const Line& line, const FileSchema& schema) {
    if (line.all.empty() || line.all.front() != '[')
        return std::nullopt;
    const std::string name =
        name_with_hyphens(line.all.substr(std::min(line.all.find_first_not_of('['), line.all.size())));
    if (!schema.called().empty() && !name.empty())
        return Mistake{line.at,
                       line.all.find(']') == line.all.npos
                           ? "This heading has no ] at its end."
                           : "A " + schema.called() + "'s name has no spaces and no capital letters.",
                       "Write [" + name + "] here, and " + in_quotes(name) + " wherever it is named."};
    return Mistake{line.at, "This heading in square brackets cannot be read.",
                   "Write it like this: [start], or like this where there may be several: [[figures]]."};
}

// Of the line with this bracket, where it says which values it takes; else nullptr.
const FieldSpec* ruled_field(const TomlText& toml, std::size_t bracket) {
    const FieldSpec* field = toml.schema.find(read_line(toml.source, bracket).key);
    return field != nullptr && has_value_rule(*field) ? field : nullptr;
}

// Of the line with this bracket, where it wants a list of days; else nullptr.
const FieldSpec* list_of_dates(const TomlText& toml, std::size_t bracket) {
    const FieldSpec* field = toml.schema.find(read_line(toml.source, bracket).key);
    return field != nullptr && field->kind == FieldKind::dates ? field : nullptr;
}

// It may be that no list is wanted there at all: then the whole line is told.
std::string list_remedy(const TomlText& toml, std::size_t bracket) {
    const std::string_view value = read_line(toml.source, bracket).value;
    if (const FieldSpec* field = ruled_field(toml, bracket))
        return value_remedy(*field, value.substr(0, value.find('#')));
    if (const FieldSpec* field = list_of_dates(toml, bracket))
        return "Write each day as year-month-day, a day that the calendar has, with a comma between two: " +
               std::string(field->key) + " = " + std::string(example_of(*field)) + ".";
    if (const std::string list = list_meant(value); !list.empty())
        return "Write it like this: " + std::string(read_line(toml.source, bracket).key) + " = " + list + ".";
    return "Write a list like this: topics = [\"stalking\", \"harassment\"].";
}

MaybeMistake bad_list(const TomlText& toml, std::size_t at) {
    const std::string_view source = toml.source;
    const TomlScan before = scan_toml(source.substr(0, at));
    if (!before.open_bracket || source[*before.open_bracket] == '{')
        return std::nullopt;
    if (trimmed(line_at(source, *before.open_bracket)).front() == '[')
        return toml.schema.is_flat ? std::nullopt
                                   : bad_heading(read_line(source, *before.open_bracket), toml.schema);
    const std::string remedy = list_remedy(toml, *before.open_bracket);
    const std::string_view first_line = line_at(source, *before.open_bracket);
    for (const std::string_view curly : {"“", "”", "„"})
        if (const std::size_t found = first_line.find(curly); found != first_line.npos)
            return Mistake{static_cast<std::size_t>(first_line.data() - source.data()) + found,
                           "This is a curly quotation mark.", "Use straight ones. " + remedy};
    if (scan_toml(source).open_bracket == before.open_bracket)
        return Mistake{*before.open_bracket, "The [ that opens here has no ] to close it.", remedy};
    const std::string items =
        ruled_field(toml, *before.open_bracket) != nullptr ||
                list_of_dates(toml, *before.open_bracket) != nullptr
            ? ""
            : "Each item needs quotation marks and each but the last a comma after it. ";
    return Mistake{at, "The list cannot be read from here on.", items + remedy};
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

// "emergency]", "[emergency" and "galop]": what was meant as a heading; "" for anything else.
std::string heading_meant(const Line& line, const FileSchema& schema) {
    const std::size_t close = line.all.find(']');
    const std::string name(trimmed(line.all.substr(0, close)));
    if (close == line.all.npos || name.empty())
        return "";
    if (const TableSpec* table = schema.table(name))
        return heading_of(*table);
    return !schema.called().empty() && is_id(name) ? "[" + name + "]" : "";
}

// "title: "Stalking"" as TOML writes it; "" where what stands before the : is no key.
std::string with_equals(const Line& line, const FileSchema& schema) {
    const std::size_t colon = line.all.find(':');
    const std::string_view key = trimmed(line.all.substr(0, colon));
    const FieldSpec* field = colon == line.all.npos ? nullptr : schema.find(key);
    if (field == nullptr)
        return "";
    const std::string value(trimmed(line.all.substr(colon + 1)));
    const bool is_text = field->kind == FieldKind::text && !value.starts_with('"');
    return std::string(key) + " = " + (is_text ? in_toml_quotes(text_meant(value)) : value);
}

std::string remedy_without_equals(const Line& line, const FileSchema& schema) {
    if (const std::string heading = heading_meant(line, schema); !heading.empty())
        return "If a part begins here, write " + heading + ".";
    if (const std::string whole = with_equals(line, schema); !whole.empty())
        return "Write it like this: " + whole;
    return "Write the key, then =, then the value: title = \"Stalking\". If it is a note of your own, put # "
           "before it.";
}

MaybeMistake bad_key(const Line& line, const FileSchema& schema) {
    if (line.equals == line.all.npos && !schema.called().empty() && is_id(line.all))
        return Mistake{line.at, "There is no = in this line.",
                       "If a " + schema.called() + " begins here, put its name between square brackets: [" +
                           std::string(line.all) + "]."};
    if (line.equals == line.all.npos && schema.table(line.all) != nullptr && !line.all.empty())
        return Mistake{line.at, "There is no = in this line.",
                       "Write " + heading_of(*schema.table(line.all)) + "."};
    if (line.equals == line.all.npos)
        return Mistake{line.at, "There is no = in this line.", remedy_without_equals(line, schema)};
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

// A character beside keys, marks and values that nobody sees, or that looks like a space.
MaybeMistake odd_character(std::string_view source, std::size_t at) {
    const std::string_view line = line_at(source, at);
    const std::size_t begin = static_cast<std::size_t>(line.data() - source.data());
    char open = '\0'; // the quotation mark of the text that we are in
    for (std::size_t i = 0; i < line.size();) {
        const Utf8Character c = character_at(line, i);
        if ((c.value == U'"' || c.value == U'\'') && (open == '\0' || open == line[i]))
            open = open == '\0' ? line[i] : '\0';
        else if (c.value == U'#' && open == '\0')
            return std::nullopt;
        else if (open == '\0' && is_unseen(c.value))
            return Mistake{begin + i, unseen_cause(c.value),
                           "Delete it together with the characters beside it, and type those again."};
        else if (open == '\0' && c.value >= 0x80 && is_any_space(c.value))
            return Mistake{begin + i, odd_space_cause(c.value),
                           "Delete it, and type a space where one is to stand."};
        i += std::max<std::size_t>(c.bytes, 1);
    }
    return std::nullopt;
}

// A text of several lines between marks that hold one line.
MaybeMistake text_without_three_marks(const TomlText& toml, const Line& line) {
    if (line.equals != line.all.npos || line.all.starts_with('['))
        return std::nullopt;
    const Row* above = nullptr;
    const std::vector<Row> rows = rows_of(toml.source);
    for (const Row& row : rows)
        if (row.at < line.at && !row.key.empty())
            above = &row;
    const FieldSpec* field = above == nullptr ? nullptr : toml.schema.find(above->key);
    const Line begun = above == nullptr ? Line{} : read_line(toml.source, above->at);
    if (field == nullptr || field->kind != FieldKind::markdown || begun.value.starts_with("\"\"\""))
        return std::nullopt;
    return Mistake{begun.value_at, "A text of several lines does not begin like this.",
                   "Write three straight marks before it, " + above->key +
                       " = \"\"\", and three on a line of their own below the text."};
}

MaybeMistake recognised(const TomlText& toml, std::string_view description, std::size_t at) {
    const std::string_view source = toml.source;
    if (auto mistake = odd_character(source, at))
        return mistake;
    if (auto mistake = left_open(source, at))
        return mistake;
    if (auto mistake = stands_twice(toml, description, at))
        return mistake;
    if (auto mistake = bad_backslash(toml, description, at))
        return mistake;
    if (auto mistake = bad_list(toml, at))
        return mistake;
    const Line line = read_line(source, at);
    if (auto mistake = toml.schema.is_flat ? flat_file_mistake(toml.schema, line) : std::nullopt)
        return mistake;
    if (auto mistake = bad_heading(line, toml.schema))
        return mistake;
    if (auto mistake = ended_early(source, line))
        return mistake;
    if (auto mistake = text_without_three_marks(toml, line))
        return mistake;
    if (auto mistake = bad_key(line, toml.schema))
        return mistake;
    return bad_value(line, toml.schema.find(line.key));
}

} // namespace

Problem explain_mistake(const TomlText& toml, const std::string& file, std::string_view description,
                        FilePlace place) {
    const std::size_t at = offset_of(toml.source, place);
    if (const MaybeMistake mistake = recognised(toml, description, at)) {
        const FilePlace where = place_of(toml.source, mistake->at);
        return {file, where.line, where.column, mistake->cause, mistake->remedy};
    }
    // The library may point a character past the end of a line.
    const FilePlace where = place_of(toml.source, at);
    return {file, where.line, where.column,
            "The file cannot be read from here on: " + in_one_line(description) + ".",
            "Compare the line with one that works, for example title = \"Stalking\"."};
}

} // namespace signpost
