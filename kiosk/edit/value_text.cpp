#include "edit/value_text.h"

#include <algorithm>
#include <cstdio>

#include "base/calendar.h"
#include "base/characters.h"

namespace signpost {

namespace {

// A character that TOML takes in no text as it is.
bool needs_escape(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7F;
}

std::string escaped(char c) {
    char code[8];
    std::snprintf(code, sizeof code, "\\u%04X", static_cast<unsigned>(static_cast<unsigned char>(c)));
    return code;
}

std::string quoted(std::string_view text) {
    std::string all = "\"";
    for (const char c : text)
        if (c == '"' || c == '\\')
            all.append("\\").append(1, c);
        else if (c == '\n' || c == '\t')
            all += c == '\n' ? "\\n" : "\\t";
        else
            all += needs_escape(c) ? escaped(c) : std::string(1, c);
    return all + "\"";
}

// Three marks in a row would end the text.
std::string long_text(std::string_view text) {
    std::string all = "\"\"\"\n";
    std::size_t marks = 0;
    for (const char c : text) {
        marks = c == '"' ? marks + 1 : 0;
        if (c == '\\' || marks == 3)
            all += '\\';
        all += needs_escape(c) ? escaped(c) : std::string(1, c);
        marks %= 3;
    }
    return all + (all.ends_with('\n') ? "\"\"\"" : "\n\"\"\"");
}

std::string joined_lines(const TypedLines& typed) {
    std::string all;
    for (const std::string& line : typed)
        all += (&line == &typed.front() ? "" : "\n") + line;
    return all;
}

bool is_integer(std::string_view text) {
    const std::string_view digits = text.substr(text.starts_with('-') ? 1 : 0);
    return !digits.empty() && digits.size() < 16 && (digits.size() == 1 || digits.front() != '0') &&
           std::all_of(digits.begin(), digits.end(), [](char c) { return is_ascii_digit(c); });
}

std::string one(FieldKind kind, std::string_view text) {
    const bool as_it_is = ((kind == FieldKind::integer || kind == FieldKind::numbers) && is_integer(text)) ||
                          ((kind == FieldKind::date || kind == FieldKind::dates) && read_date(text)) ||
                          (kind == FieldKind::boolean && (text == "true" || text == "false"));
    return as_it_is ? std::string(text) : quoted(text);
}

bool is_list(FieldKind kind) {
    return kind == FieldKind::texts || kind == FieldKind::ids || kind == FieldKind::dates ||
           kind == FieldKind::numbers;
}

std::string list(FieldKind kind, const TypedLines& typed) {
    std::string all = "[";
    for (const std::string& item : typed)
        all += (all.size() > 1 ? ", " : "") + one(kind, item);
    return all + "]";
}

// Where the text that begins at `at` ends, with its marks.
std::size_t end_of_text(std::string_view source, std::size_t at) {
    const char mark = source[at];
    const std::string three(3, mark);
    const bool is_long = source.substr(at, 3) == three;
    for (at += is_long ? 3 : 1; at < source.size(); ++at)
        if (mark == '"' && source[at] == '\\')
            ++at;
        else if (!is_long && (source[at] == mark || source[at] == '\n'))
            return at + 1;
        else if (is_long && source.substr(at, 3) == three) {
            at += 3;
            // Up to two marks more belong to the text.
            for (int more = 0; more < 2 && at < source.size() && source[at] == mark; ++more)
                ++at;
            return at;
        }
    return source.size();
}

bool is_mark(char c) { return c == '"' || c == '\''; }

// Where the list or the table in one line that begins at `at` ends.
std::size_t end_of_brackets(std::string_view source, std::size_t at) {
    for (std::size_t depth = 0; at < source.size();) {
        const char c = source[at];
        if (is_mark(c)) {
            at = end_of_text(source, at);
            continue;
        }
        if (c == '#')
            at = std::min(source.find('\n', at), source.size() - 1);
        depth += c == '[' || c == '{' ? 1U : 0U;
        depth -= c == ']' || c == '}' ? 1U : 0U;
        ++at;
        if (depth == 0)
            return at;
    }
    return source.size();
}

} // namespace

std::string toml_of(const FieldSpec& field, const TypedLines& typed) {
    if (is_list(field.kind))
        return list(field.kind, typed);
    const std::string text = joined_lines(typed);
    if (field.kind == FieldKind::markdown && text.find('\n') != text.npos)
        return long_text(text);
    return one(field.kind, text);
}

std::size_t end_of_value(std::string_view source, std::size_t begin) {
    if (begin >= source.size())
        return source.size();
    if (is_mark(source[begin]))
        return end_of_text(source, begin);
    if (source[begin] == '[' || source[begin] == '{')
        return end_of_brackets(source, begin);
    const std::size_t end = std::min(source.find_first_of(",]}#\n", begin), source.size());
    return source.find_last_not_of(" \t", end - 1) + 1;
}

} // namespace signpost
