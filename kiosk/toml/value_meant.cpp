#include "toml/value_meant.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "base/characters.h"
#include "base/problem.h"
#include "toml/typed_meant_internal.h"

namespace signpost {

namespace {

using MaybeValue = std::optional<std::string>;

MaybeValue boolean_meant(std::string_view typed) {
    constexpr auto yes = std::to_array<std::string_view>({"true", "yes", "y", "on", "1"});
    constexpr auto no = std::to_array<std::string_view>({"false", "no", "n", "off", "0"});
    const std::string word = ascii_small(without_brackets(typed));
    if (std::find(yes.begin(), yes.end(), word) != yes.end())
        return "true";
    if (std::find(no.begin(), no.end(), word) != no.end())
        return "false";
    return std::nullopt;
}

MaybeValue word_meant(const FieldSpec& field, std::string_view typed) {
    const std::string small = ascii_small(typed);
    for (const std::string_view word : field.words)
        if (ascii_small(word) == small)
            return in_quotes(word);
    const std::string near = nearest(small, {field.words.begin(), field.words.end()});
    return near.empty() ? std::nullopt : MaybeValue(in_quotes(near));
}

// Between quotation marks; a backslash or a mark of its own would want another pen.
MaybeValue text_meant(const FieldSpec& field, std::string_view typed) {
    const std::string_view bare = without_brackets(typed);
    if (!field.words.empty())
        return word_meant(field, bare);
    const bool is_plain = !bare.empty() && bare.find_first_of("\"\\") == bare.npos;
    return is_plain && (field.takes == nullptr || field.takes(bare)) ? MaybeValue(in_quotes(bare))
                                                                     : std::nullopt;
}

MaybeValue texts_meant(const FieldSpec& field, std::string_view typed) {
    std::string list;
    for (std::size_t at = 0; at <= typed.size();) {
        const std::size_t end = std::min(typed.find_first_of(",;", at), typed.size());
        const MaybeValue item = text_meant(field, typed.substr(at, end - at));
        if (!item)
            return std::nullopt;
        list += (list.empty() ? "" : ", ") + *item;
        at = end + 1;
    }
    return "[" + list + "]";
}

MaybeValue meant(const FieldSpec& field, std::string_view typed) {
    switch (field.kind) {
    case FieldKind::integer:
        return integer_meant(field, typed);
    case FieldKind::numbers:
        return numbers_meant(field, typed);
    case FieldKind::boolean:
        return boolean_meant(typed);
    case FieldKind::texts:
        return texts_meant(field, typed);
    default:
        return text_meant(field, typed);
    }
}

bool has_range(const FieldSpec& field) {
    return field.range.least < field.range.most && field.range.least != any_integer.least;
}

// What may stand there.
std::string choice_of(const FieldSpec& field) {
    const std::string of_unit = field.unit.empty() ? "" : ", in " + std::string(field.unit);
    if (!field.advice.empty())
        return std::string(field.advice);
    if (field.kind == FieldKind::boolean)
        return "Write true or false";
    if (!field.words.empty()) {
        std::string words;
        for (const std::string_view word : field.words)
            words += (words.empty() ? "" : ", ") + in_quotes(word);
        return "Choose one of " + words;
    }
    if (field.kind == FieldKind::integer && has_range(field))
        return "Choose a number from " + std::to_string(field.range.least) + " to " +
               std::to_string(field.range.most) + of_unit;
    return "";
}

std::string example_for(const FieldSpec& field) {
    return field.words.empty() ? std::string(example_of(field)) : in_quotes(field.words.front());
}

} // namespace

bool has_value_rule(const FieldSpec& field) {
    switch (field.kind) {
    case FieldKind::integer:
    case FieldKind::boolean:
    case FieldKind::numbers:
        return true;
    case FieldKind::text:
        return !field.words.empty() || field.takes != nullptr || !field.example.empty();
    default:
        return !field.words.empty() || field.takes != nullptr;
    }
}

std::string value_cause(const FieldSpec& field) {
    const std::string name = in_quotes(field.key);
    switch (field.kind) {
    case FieldKind::integer:
        return name + " must be a whole number, for example " + std::string(example_of(field)) + ".";
    case FieldKind::boolean:
        return name + " must be true or false.";
    case FieldKind::numbers:
        return name + " must be a list of numbers.";
    case FieldKind::texts:
        return name + " must be a list.";
    default:
        return name + " must be text.";
    }
}

std::string value_meant(const FieldSpec& field, std::string_view typed) {
    return meant(field, trimmed(typed)).value_or(example_for(field));
}

std::string value_remedy(const FieldSpec& field, std::string_view typed) {
    const std::string key = std::string(field.key) + " = ";
    if (const MaybeValue value = meant(field, trimmed(typed)))
        return "Write it like this: " + key + *value;
    std::string choice = choice_of(field);
    if (example_for(field).empty())
        return choice;
    return (choice.empty() ? "For example: " : choice + ", for example: ") + key + example_for(field);
}

} // namespace signpost
