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

std::string as_in_contacts(std::vector<std::string> groups, bool plus) {
    constexpr std::size_t fewest_of_whole = 7; // digits
    std::string& first = groups.front();
    const bool zeros = first.starts_with("00");
    const std::string country = zeros ? first.substr(2) : first;
    std::size_t digits = 0;
    for (const std::string& group : groups)
        digits += group.size();
    const bool british = country.starts_with("44") && (plus || zeros || digits == 12);
    if (british)
        first = country.substr(2);
    else if (plus)
        first = "00" + first;
    std::erase_if(groups,
                  [&](const std::string& group) { return group.empty() || (british && group == "0"); });
    std::string number = british && !groups.empty() && groups.front()[0] != '0' ? "0" : "";
    for (const std::string& group : groups)
        number += (&group == &groups.front() || digits < fewest_of_whole ? "" : " ") + group;
    return number;
}

} // namespace signpost
