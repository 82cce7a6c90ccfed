#include "content/toml_mistake.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "content/toml_scan.h"

namespace signpost {

namespace {

struct Mistake {
    std::size_t at = 0; // byte in the source
    std::string cause;
    std::string remedy;
};
using MaybeMistake = std::optional<Mistake>;

constexpr std::string_view example_date = "2026-05-31";

bool has(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool looks_like_date(std::string_view text) {
    return text.size() >= 10 && text[4] == '-' && text[7] == '-' && is_digit(text[0]) && is_digit(text[9]);
}

bool is_key(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) || has("_-.\"' ", {&c, 1});
    });
}

// A line as a person reads it: key = value.
struct Line {
    std::size_t at = 0;   // byte of the line in the source
    std::string_view all; // without spaces around it
    std::size_t equals = std::string_view::npos;
    std::string_view key;
    std::string_view value;
    std::size_t value_at = 0; // byte of the value in the source
};

Line read_line(std::string_view source, std::size_t at) {
    Line line;
    line.all = trimmed(line_at(source, at));
    line.at = line.all.empty() ? at : static_cast<std::size_t>(line.all.data() - source.data());
    line.equals = line.all.find('=');
    line.key = trimmed(line.all.substr(0, line.equals));
    if (line.equals != line.all.npos)
        line.value = trimmed(line.all.substr(line.equals + 1));
    line.value_at = line.value.empty() ? line.at + line.all.size()
                                       : static_cast<std::size_t>(line.value.data() - source.data());
    return line;
}

std::string example(const Line& line, std::string_view value) {
    return std::string(line.key) + " = " + in_quotes(value);
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

MaybeMistake stands_twice(std::string_view source, std::string_view description, std::size_t at) {
    if (!has(description, "cannot redefine"))
        return std::nullopt;
    const std::size_t first = description.find('\'');
    const std::size_t last = description.rfind('\'');
    const std::string name =
        first < last ? in_quotes(description.substr(first + 1, last - first - 1)) : "This key";
    const bool several_in_line = has(line_at(source, at), "{");
    return Mistake{several_in_line ? at : read_line(source, at).at,
                   name + " stands here for the second time.", "Keep one of the two and delete the other."};
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

MaybeMistake bad_quotation(const Line& line) {
    const char mark = line.value.front();
    std::size_t end = 1;
    while (end < line.value.size() && line.value[end] != mark)
        end += mark == '"' && line.value[end] == '\\' ? 2 : 1;
    const std::string which = mark == '"' ? "\"" : "'";
    if (end >= line.value.size())
        return Mistake{line.value_at, "The quotation mark that opens here is never closed.",
                       "Put " + which + " at the end of the text, on the same line."};
    const std::string_view after = trimmed(line.value.substr(end + 1));
    if (after.empty() || after.front() == '#')
        return std::nullopt;
    return Mistake{line.value_at + end + 1, "There is more after the closing quotation mark.",
                   "If the text itself holds quotation marks, write \\\" for each of those."};
}

bool is_date_key(std::string_view key) { return key == "review_by" || key == "checked" || key == "made"; }

// What may stand after the = where it is no text; "" where it is one.
std::string_view example_value(std::string_view key) {
    if (is_date_key(key))
        return example_date;
    if (key == "fling")
        return "true";
    if (key == "screen_mm")
        return "[476, 268]";
    if (key == "touch_calibration")
        return "[1, 0, 0, 0, 1, 0]";
    if (key == "display_hours")
        return "[\"mon-fri 09:00-19:00\"]";
    if (key == "rotation" || key == "touch_rotation")
        return "90";
    if (key.ends_with("_s"))
        return "60";
    if (key.ends_with("_mm"))
        return "600";
    return key.ends_with("_mib") ? "64" : "";
}

MaybeMistake no_value(const Line& line) {
    if (!line.value.empty() && line.value.front() != '#')
        return std::nullopt;
    const std::string_view value = example_value(line.key);
    const std::string remedy = value.empty() ? " " + example(line, "some text") + "."
                                             : ": " + std::string(line.key) + " = " + std::string(value);
    return Mistake{line.value_at, "There is no value after the =.", "Write one, for example" + remedy};
}

std::string padded(std::string_view number, std::size_t digits) {
    return std::string(digits - std::min(digits, number.size()), '0') + std::string(number);
}

// "22.5.2027" and "2027/5/22" as 2027-05-22; "" where that is no day of the calendar. A day stands before its
// month, as the British write it.
std::string with_year_first(std::string_view text) {
    std::vector<std::string_view> parts;
    for (std::size_t at = 0; at <= text.size() && parts.size() < 4;) {
        const std::size_t end = std::min(text.find_first_of("./-", at), text.size());
        parts.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    if (parts.size() != 3)
        return "";
    if (parts[2].size() == 4)
        std::swap(parts[0], parts[2]);
    const std::string date = std::string(parts[0]) + "-" + padded(parts[1], 2) + "-" + padded(parts[2], 2);
    return is_date(date) ? date : "";
}

std::string_view without_comment(std::string_view value) { return trimmed(value.substr(0, value.find('#'))); }

// Quotation marks that were meant for the text, at its wrong end or at one end alone.
std::string_view without_marks(std::string_view text) {
    const std::size_t first = text.find_first_not_of("\"'");
    const std::size_t last = text.find_last_not_of("\"'");
    return first == text.npos ? std::string_view() : text.substr(first, last - first + 1);
}

MaybeMistake bad_date(const Line& line) {
    const std::string_view value = without_comment(line.value);
    if (!is_date_key(line.key) || !is_digit(value.front()))
        return std::nullopt;
    const std::string date = with_year_first(value);
    return Mistake{line.value_at, "The date cannot be read.",
                   "Write the date as year-month-day" + std::string(date.empty() ? ", for example: " : ": ") +
                       std::string(line.key) + " = " + (date.empty() ? std::string(example_date) : date)};
}

MaybeMistake bad_value(const Line& line) {
    if (auto mistake = no_value(line))
        return mistake;
    for (const std::string_view curly : {"“", "”", "„", "‘", "’"})
        if (line.value.substr(0, curly.size()) == curly)
            return Mistake{line.value_at, "The text stands between curly quotation marks.",
                           "Use straight ones: " + example(line, "some text") + "."};
    if (line.value.starts_with("\u00A0"))
        return Mistake{line.value_at, "There is an invisible no-break space after the =.",
                       "Delete it, and type a space."};
    const char first = line.value.front();
    if (first == '"' || first == '\'')
        return bad_quotation(line);
    if (looks_like_date(line.value))
        return Mistake{line.value_at, "The calendar has no such day.",
                       "Write year, month and day, for example " + std::string(example_date) + "."};
    if (auto mistake = bad_date(line))
        return mistake;
    const std::string_view plain = without_comment(line.value);
    const std::size_t no_zero = plain.find_first_not_of('0');
    if (no_zero != 0 && no_zero != plain.npos && plain.find_first_not_of("0123456789") == plain.npos)
        return Mistake{line.value_at, "A number cannot begin with 0.",
                       "Write it without: " + std::string(line.key) + " = " +
                           std::string(plain.substr(no_zero)) +
                           "; a telephone number stands between quotation "
                           "marks: " +
                           example(line, plain) + "."};
    if (is_digit(first) || first == '+' || first == '-')
        return Mistake{
            line.value_at, "This is neither a whole number nor a date.",
            "Put text, such as a telephone number, between quotation marks: " + example(line, plain) + "."};
    if (first == '[' || first == '{')
        return std::nullopt;
    return Mistake{line.value_at, "The text has no quotation marks around it.",
                   "Write it like this: " + example(line, without_marks(line.value)) + "."};
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
