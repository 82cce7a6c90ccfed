#include <algorithm>
#include <array>
#include <vector>

#include "base/characters.h"
#include "toml/toml_text.h"
#include "toml/typed_meant_internal.h"

namespace signpost {

namespace {

struct UnitWord {
    std::string_view word; // in small letters
    std::string_view unit; // of a field
    std::int64_t times;
};

constexpr auto unit_words = std::to_array<UnitWord>({{"s", "seconds", 1},
                                                     {"sec", "seconds", 1},
                                                     {"secs", "seconds", 1},
                                                     {"second", "seconds", 1},
                                                     {"seconds", "seconds", 1},
                                                     {"min", "seconds", 60},
                                                     {"mins", "seconds", 60},
                                                     {"minute", "seconds", 60},
                                                     {"minutes", "seconds", 60},
                                                     {"mm", "millimetres", 1},
                                                     {"millimetre", "millimetres", 1},
                                                     {"millimetres", "millimetres", 1},
                                                     {"millimeters", "millimetres", 1},
                                                     {"cm", "millimetres", 10},
                                                     {"m", "millimetres", 1000},
                                                     {"°", "degrees", 1},
                                                     {"º", "degrees", 1},
                                                     {"deg", "degrees", 1},
                                                     {"degree", "degrees", 1},
                                                     {"degrees", "degrees", 1},
                                                     {"day", "days", 1},
                                                     {"days", "days", 1},
                                                     {"week", "days", 7},
                                                     {"weeks", "days", 7},
                                                     {"mib", "MiB", 1},
                                                     {"mb", "MiB", 1}});

std::size_t digits_at(std::string_view text, std::size_t at) {
    const std::size_t end = std::min(text.find_first_not_of("0123456789", at), text.size());
    return at < text.size() ? end - at : 0;
}

// How many bytes of what people put between thousands stand there.
std::size_t separator_at(std::string_view text, std::size_t at) {
    for (const std::string_view one : {",", ".", " ", "_", "'", "\u00A0", "\u2009", "\u202F", "\u2019"})
        if (text.substr(std::min(at, text.size())).starts_with(one))
            return one.size();
    return 0;
}

// Takes "1,000" off the text's beginning as "1000", and "60.0" as "60"; "" where there is none.
std::string take_digits(std::string_view& text) {
    std::size_t at = digits_at(text, 0);
    std::string digits(text.substr(0, at));
    for (std::size_t gap = separator_at(text, at); at > 0 && gap > 0 && digits_at(text, at + gap) == 3;
         gap = separator_at(text, at)) {
        digits += text.substr(at + gap, 3);
        at += gap + 3;
    }
    if (text.substr(at).starts_with(".0"))
        at = std::min(text.find_first_not_of('0', at + 1), text.size());
    text.remove_prefix(at);
    return digits;
}

// 0 for a word that is no unit of the field.
std::int64_t times_of(const FieldSpec& field, std::string_view word) {
    const std::string small = ascii_small(word);
    const auto found = std::find_if(unit_words.begin(), unit_words.end(), [&](const UnitWord& one) {
        return one.word == small && one.unit == field.unit;
    });
    return word.empty() ? 1 : found == unit_words.end() ? 0 : found->times;
}

bool takes(const FieldSpec& field, std::int64_t number) {
    return field.takes != nullptr ? field.takes(std::to_string(number))
                                  : number >= field.range.least && number <= field.range.most;
}

// All numbers of a text in turn; what stands between them goes into `rest`.
std::vector<std::string_view> numbers_in(std::string_view text, std::string& rest) {
    std::vector<std::string_view> numbers;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t sign = text[at] == '-' || text[at] == '+' ? 1 : 0;
        std::size_t length = digits_at(text, at + sign);
        if (length == 0) {
            rest += text[at++];
            continue;
        }
        length += sign;
        if (at + length < text.size() && text[at + length] == '.' && digits_at(text, at + length + 1) > 0)
            length += 1 + digits_at(text, at + length + 1);
        numbers.push_back(text.substr(at, length));
        at += length;
    }
    return numbers;
}

// Nothing but brackets, commas, "x" and the unit itself: in centimetres the numbers would be others.
bool is_empty_talk(std::string rest) {
    rest = ascii_small(rest);
    for (const std::string_view word : {"mm", "×", "x", "by", "“", "”", "„"})
        for (std::size_t at = 0; (at = rest.find(word)) != rest.npos;)
            rest.erase(at, word.size());
    return rest.find_first_not_of(" \t,;/*()[]{}\"'") == rest.npos;
}

bool is_in_range(const FieldSpec& field, std::string_view number) {
    const std::optional<double> value = read_real(number);
    return value &&
           (field.range.least >= field.range.most || (*value >= static_cast<double>(field.range.least) &&
                                                      *value <= static_cast<double>(field.range.most)));
}

} // namespace

std::string_view without_brackets(std::string_view typed) {
    constexpr auto marks = std::to_array<std::string_view>(
        {"\"", "'", "“", "”", "„", "‘", "’", "(", ")", "[", "]", "{", "}", " ", "\t", ","});
    for (bool found = true; found;) {
        found = false;
        for (const std::string_view mark : marks) {
            if (typed.starts_with(mark))
                typed.remove_prefix(mark.size());
            else if (typed.ends_with(mark))
                typed.remove_suffix(mark.size());
            else
                continue;
            found = true;
        }
    }
    return typed;
}

std::optional<std::string> integer_meant(const FieldSpec& field, std::string_view typed) {
    constexpr std::size_t most_digits = 12; // so that no unit makes it too large
    std::string_view rest = without_brackets(typed);
    const bool is_negative = rest.starts_with('-');
    if (is_negative || rest.starts_with('+'))
        rest.remove_prefix(1);
    const std::string digits = take_digits(rest);
    const std::int64_t times = times_of(field, trimmed(rest));
    if (digits.empty() || digits.size() > most_digits || times == 0)
        return std::nullopt;
    const std::int64_t number = std::stoll(digits) * times * (is_negative ? -1 : 1);
    return takes(field, number) ? std::optional(std::to_string(number)) : std::nullopt;
}

std::optional<std::string> numbers_meant(const FieldSpec& field, std::string_view typed) {
    std::string rest;
    std::string between; // of the example: nobody's
    const auto numbers = numbers_in(typed, rest);
    const bool all_fit = std::all_of(numbers.begin(), numbers.end(), [&](std::string_view number) {
        return is_in_range(field, number.substr(number.starts_with('+') ? 1 : 0));
    });
    if (numbers.size() != numbers_in(example_of(field), between).size() || !all_fit || !is_empty_talk(rest))
        return std::nullopt;
    std::string list;
    for (const std::string_view number : numbers)
        list += (list.empty() ? "" : ", ") + std::string(number);
    return "[" + list + "]";
}

} // namespace signpost
