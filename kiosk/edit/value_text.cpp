#include "edit/value_text.h"

#include <algorithm>

#include "base/calendar.h"
#include "base/characters.h"
#include "toml/toml_text.h"

namespace signpost {

namespace {

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
    return as_it_is ? std::string(text) : in_toml_quotes(text);
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

} // namespace

std::string toml_of(const FieldSpec& field, const TypedLines& typed) {
    if (is_list(field.kind))
        return list(field.kind, typed);
    const std::string text = joined_lines(typed);
    if (field.kind == FieldKind::markdown && text.find('\n') != text.npos)
        return in_toml_lines(text.ends_with('\n') ? text : text + "\n");
    return one(field.kind, text);
}

} // namespace signpost
