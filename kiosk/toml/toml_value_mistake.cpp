#include "toml/toml_mistake_internal.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/calendar.h"
#include "base/character_kinds.h"
#include "base/characters.h"
#include "toml/toml_scan_internal.h"
#include "toml/toml_text.h"
#include "toml/typed_meant_internal.h"
#include "toml/value_meant.h"

namespace signpost {

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

namespace {

constexpr std::string_view example_date = example_of(FieldSpec{.kind = FieldKind::date});

bool looks_like_date(std::string_view text) {
    return text.size() >= 10 && text[4] == '-' && text[7] == '-' && is_ascii_digit(text[0]) &&
           is_ascii_digit(text[9]);
}

std::string_view without_comment(std::string_view value) { return trimmed(value.substr(0, value.find('#'))); }

std::string example(const Line& line, std::string_view value) {
    return std::string(line.key) + " = " + in_toml_quotes(value);
}

bool is_list(const FieldSpec* field) {
    return field != nullptr && (field->kind == FieldKind::texts || field->kind == FieldKind::ids);
}

// A body begins with three marks, whatever stands in their place.
constexpr const char* long_text_remedy =
    "Write three straight marks here, body = \"\"\", and three on a line of their own below the text.";

MaybeMistake bad_long_text(const Line& line, const FieldSpec* field) {
    if (field == nullptr || field->kind != FieldKind::markdown)
        return std::nullopt;
    std::size_t marks = 0;
    for (std::size_t at = 0; at < line.value.size();
         at += std::max<std::size_t>(character_at(line.value, at).bytes, 1))
        marks += is_quotation(character_at(line.value, at).value) ? 1 : 0;
    const bool marks_alone = marks == length_of(line.value); // or nothing
    if (!marks_alone || line.value.starts_with("\"\"\""))
        return std::nullopt;
    return Mistake{line.value_at,
                   line.value.empty() ? "There is no value after the =."
                                      : "These marks do not begin a long text.",
                   long_text_remedy};
}

// "“" at the end of a text that begins with a straight mark.
MaybeMistake half_curly(const Line& line) {
    std::size_t last = line.value.size() - 1;
    while (last > 0 && (static_cast<unsigned char>(line.value[last]) & 0xC0U) == 0x80U)
        --last;
    const Utf8Character c = character_at(line.value, last);
    if (c.value < 0x80 || !is_quotation(c.value))
        return std::nullopt;
    const std::string right(1, line.value.front());
    return Mistake{line.value_at + last, "The text ends with a curly quotation mark.",
                   "Write a straight one, " + right + ", in its place."};
}

MaybeMistake bad_quotation(const Line& line, const FieldSpec* field) {
    const char mark = line.value.front();
    std::size_t end = 1;
    while (end < line.value.size() && line.value[end] != mark)
        end += mark == '"' && line.value[end] == '\\' ? 2 : 1;
    const std::string which = mark == '"' ? "\"" : "'";
    if (auto mistake = end >= line.value.size() ? half_curly(line) : std::nullopt)
        return mistake;
    if (end >= line.value.size())
        return Mistake{line.value_at, "The quotation mark that opens here is never closed.",
                       "Put " + which + " at the end of the text, on the same line."};
    const std::string_view after = trimmed(line.value.substr(end + 1));
    if (after.empty() || after.front() == '#')
        return std::nullopt;
    if (is_list(field))
        return Mistake{line.value_at, "Several values stand here without square brackets round them.",
                       "Write " + std::string(line.key) + " = [" + std::string(without_comment(line.value)) +
                           "]."};
    return Mistake{line.value_at + end + 1, "There is more after the closing quotation mark.",
                   "Write it like this: " + example(line, text_meant(line.value)) + "."};
}

MaybeMistake no_value(const Line& line, const FieldSpec* field) {
    if (!line.value.empty() && line.value.front() != '#')
        return std::nullopt;
    if (field != nullptr && example_of(*field).empty() && has_value_rule(*field))
        return Mistake{line.value_at, "There is no value after the =.", value_remedy(*field, "")};
    const std::string_view value = field == nullptr ? "" : example_of(*field);
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
    return read_date(date) ? date : "";
}

// A number, or a text of which not every one will do.
MaybeMistake bad_ruled_value(const Line& line, const FieldSpec& field) {
    const std::string remedy = value_remedy(field, without_comment(line.value));
    const bool is_text = field.kind == FieldKind::text || field.kind == FieldKind::id;
    const bool is_number = is_ascii_digit(line.value.front());
    if (!is_text || (field.kind == FieldKind::id && is_number))
        return Mistake{line.value_at, value_cause(field), remedy};
    const bool is_quoted = line.value.front() == '"' || line.value.front() == '\'';
    if (const MaybeMistake mistake = is_quoted ? bad_quotation(line, &field) : std::nullopt)
        return Mistake{mistake->at, mistake->cause, remedy};
    return Mistake{line.value_at, "The text has no straight quotation marks around it.", remedy};
}

MaybeMistake bad_date(const Line& line, const FieldSpec* field) {
    const std::string_view value = without_comment(line.value);
    const bool is_date_key = field != nullptr && field->kind == FieldKind::date;
    if (!is_date_key || !is_ascii_digit(value.front()))
        return std::nullopt;
    const std::string date = with_year_first(value);
    return Mistake{line.value_at, "The date cannot be read.",
                   "Write the date as year-month-day" + std::string(date.empty() ? ", for example: " : ": ") +
                       std::string(line.key) + " = " + (date.empty() ? std::string(example_date) : date)};
}

} // namespace

MaybeMistake bad_value(const Line& line, const FieldSpec* field) {
    if (field != nullptr && has_value_rule(*field)) {
        const MaybeMistake none = no_value(line, field);
        return none ? none : bad_ruled_value(line, *field);
    }
    if (auto mistake = bad_long_text(line, field))
        return mistake;
    if (auto mistake = no_value(line, field))
        return mistake;
    for (const std::string_view curly : {"“", "”", "„", "‘", "’"})
        if (line.value.substr(0, curly.size()) == curly)
            return Mistake{line.value_at, "The text stands between curly quotation marks.",
                           "Use straight ones: " + example(line, text_meant(line.value)) + "."};
    if (line.value.starts_with("\u00A0"))
        return Mistake{line.value_at, "There is an invisible no-break space after the =.",
                       "Delete it, and type a space."};
    const char first = line.value.front();
    if (first == '"' || first == '\'')
        return bad_quotation(line, field);
    if (looks_like_date(line.value))
        return Mistake{line.value_at, "The calendar has no such day.",
                       "Write year, month and day, for example " + std::string(example_date) + "."};
    if (auto mistake = bad_date(line, field))
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
    if (is_ascii_digit(first) || first == '+' || first == '-')
        return Mistake{
            line.value_at, "This is neither a whole number nor a date.",
            "Put text, such as a telephone number, between quotation marks: " + example(line, plain) + "."};
    if (first == '[' || first == '{')
        return std::nullopt;
    return Mistake{line.value_at, "The text has no quotation marks around it.",
                   "Write it like this: " + example(line, text_meant(line.value)) + "."};
}

} // namespace signpost
