#include "base/utc_time.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "base/calendar.h"

namespace signpost {

namespace {

bool is_below(std::string_view two_digits, int limit) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    return std::all_of(two_digits.begin(), two_digits.end(), is_digit) &&
           (two_digits[0] - '0') * 10 + (two_digits[1] - '0') < limit;
}

} // namespace

UtcTime utc_time(std::chrono::sys_seconds moment) {
    const auto day = std::chrono::floor<std::chrono::days>(moment);
    const std::chrono::hh_mm_ss time(moment - day);
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "T%02d:%02d:%02dZ", static_cast<int>(time.hours().count()),
                  static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count()));
    return to_text(Date(day)) + text.data();
}

bool is_utc_time(std::string_view text) {
    return text.size() == 20 && day_of(text) && text[10] == 'T' && text[13] == ':' && text[16] == ':' &&
           text[19] == 'Z' && is_below(text.substr(11, 2), 24) && is_below(text.substr(14, 2), 60) &&
           is_below(text.substr(17, 2), 61); // a leap second is 60
}

} // namespace signpost
