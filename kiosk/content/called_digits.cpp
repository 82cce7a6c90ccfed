// What is dialled of a number, however it was typed.
#include "content/number_text_internal.h"
#include "content/numbers.h"

namespace signpost {

std::string digits_of(std::string_view text) {
    std::string digits;
    for (const Positioned& c : seen_characters(text))
        if (const auto digit = digit_value(c.value))
            digits += static_cast<char>('0' + *digit);
    return digits;
}

std::string called_digits(std::string_view number) {
    std::string digits = digits_of(number);
    const bool plus = number.find('+') != number.npos;
    constexpr std::size_t with_country = 12;
    if (digits.starts_with("0044"))
        digits.erase(0, 4);
    else if (digits.starts_with("44") && (plus || digits.size() == with_country))
        digits.erase(0, 2);
    else
        return digits;
    return digits.starts_with('0') ? digits : "0" + digits;
}

} // namespace signpost
