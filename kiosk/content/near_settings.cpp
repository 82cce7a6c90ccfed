// Settings and notes that slipped into the text of a page: visitors would read them.
#include <algorithm>

#include "base/characters.h"
#include "content/near_marks_internal.h"
#include "content/page.h"
#include "content/schema.h"

namespace signpost {

namespace {

bool is_small_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }
bool is_key_letter(char c) { return is_small_or_digit(c) || c == '_' || c == '-'; }

template <class Specs> bool has_field(const Specs& specs, std::string_view key) {
    return std::any_of(specs.begin(), specs.end(), [&](const FieldSpec& one) { return one.key == key; });
}

bool is_of_page(std::string_view key) { return has_field(page_specs, key); }

// "next" of " **Next** ".
std::string key_in(std::string_view text) {
    std::string key;
    for (const char c : trimmed(text))
        if (c != '*')
            key += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return key;
}

// "cover.hours" of "[[cover.hours]]" and of "[ Cover.hours ]"; "" of another line.
std::string name_in_brackets(std::string_view line) {
    if (!line.starts_with('[') || !line.ends_with(']'))
        return "";
    while (line.starts_with('[') && line.ends_with(']') && line.size() > 2)
        line = line.substr(1, line.size() - 2);
    const std::string name = key_in(line);
    const bool is_name =
        std::all_of(name.begin(), name.end(), [](char c) { return is_key_letter(c) || c == '.'; });
    return is_name ? name : "";
}

// figures, and figure as well.
bool is_part_of_page(const std::string& name) {
    return !name.empty() && (is_of_page(name) || is_of_page(name + "s"));
}

// cover.hours
bool is_part_of_bundle_file(const std::string& name) {
    return !name.empty() && schema_of(FileName::Kind::bundle).table(name) != nullptr;
}

bool is_value(std::string_view value) {
    return !value.empty() && std::string_view("\"'[{0123456789").find(value[0]) != value.npos;
}

// Names alone, as a list of pages has them: "report, safer".
bool are_names(std::string_view value) {
    return !value.empty() && std::all_of(value.begin(), value.end(), [](char c) {
        return is_small_or_digit(c) || c == '-' || c == ',' || c == ' ';
    }) && (value.find(' ') == value.npos || value.find(',') != value.npos);
}

// key = value: any key that has a value as files write it, and known keys with any value.
std::string key_before_equals(std::string_view line) {
    const std::size_t equals = line.find('=');
    if (equals == line.npos || equals == 0)
        return "";
    const std::string key = key_in(line.substr(0, equals));
    const bool is_one = !key.empty() && std::all_of(key.begin(), key.end(), is_key_letter);
    const std::string_view value = trimmed(line.substr(equals + 1));
    const bool is_known = is_of_page(key) || has_field(figure_fields, key);
    return is_one && !value.starts_with('=') && (is_known || is_value(value)) ? key : "";
}

// key: value, in small letters: a sentence begins with a capital.
std::string key_before_colon(std::string_view line, bool begins_paragraph) {
    const std::size_t colon = line.find(':');
    if (colon == line.npos)
        return "";
    const std::string_view key = trimmed(line.substr(0, colon));
    const std::string_view value = trimmed(line.substr(colon + 1));
    const bool is_known = is_of_page(key) || has_field(figure_fields, key);
    return is_known && (begins_paragraph || is_value(value) || are_names(value)) ? std::string(key) : "";
}

std::string where_to_move(const std::string& key, const std::string& part) {
    if (key.empty() && is_part_of_bundle_file(part) && !is_part_of_page(part))
        return "Move it, and the lines that belong to it, to the end of bundle.toml, or of the file of the "
               "place "
               "that it is about.";
    return is_of_page(key) ? "Move this line above the line that begins with body =."
                           : "Move it, and the lines that belong to it, below the \"\"\" that end the text.";
}

NearMark setting_at(std::size_t at, std::string_view line, const std::string& key, const std::string& part) {
    return {at,
            in_quotes(key.empty() ? line : std::string_view(key)) +
                " is a setting, but it stands inside of the text, and visitors would read it.",
            where_to_move(key, part)};
}

// What other files and programs begin a note with; # alone may be a heading, too.
bool is_note(std::string_view line) {
    for (const std::string_view mark : {"//", "/*", "--", ";", "% ", "REM "})
        if (line.starts_with(mark) && line != "---")
            return line.size() > mark.size() && line.find_first_not_of("-/*;% ") != line.npos;
    return false;
}

std::size_t note_behind_words(std::string_view line) {
    for (const std::string_view mark : {" // ", " /* "})
        if (const std::size_t at = line.find(mark); at != line.npos && at > 0)
            return at + 1;
    return line.npos;
}

} // namespace

std::string key_set_in(std::string_view line, bool begins_paragraph) {
    std::string key = key_before_equals(line);
    return key.empty() ? key_before_colon(line, begins_paragraph) : key;
}

void find_settings(std::string_view body, std::vector<NearMark>& found) {
    bool after_setting = false;
    bool begins_paragraph = true;
    for (std::size_t at = 0; at < body.size(); at = std::min(body.find('\n', at), body.size()) + 1) {
        const std::string_view line = trimmed(line_at(body, at));
        const std::string key = key_set_in(line, begins_paragraph);
        const std::string part = name_in_brackets(line);
        const bool is_setting = !key.empty() || is_part_of_page(part) || is_part_of_bundle_file(part);
        if (is_setting && !after_setting)
            found.push_back(setting_at(static_cast<std::size_t>(line.data() - body.data()), line, key, part));
        after_setting = is_setting;
        begins_paragraph = line.empty() || is_setting;
    }
}

void find_notes(std::string_view body, std::vector<NearMark>& found) {
    for (std::size_t at = 0; at < body.size(); at = std::min(body.find('\n', at), body.size()) + 1) {
        const std::string_view line = trimmed(line_at(body, at));
        const std::size_t note = is_note(line) ? 0 : note_behind_words(line);
        if (note != line.npos && !line.empty())
            found.push_back(
                {static_cast<std::size_t>(line.data() - body.data()) + note,
                 "This looks like a note for yourselves, and visitors would read it.",
                 "Delete it, or write it above the line that begins with body =, with # before it."});
    }
}

} // namespace signpost
