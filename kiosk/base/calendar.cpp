#include "base/calendar.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdio>

#include "base/characters.h"

namespace signpost {

namespace {

constexpr std::size_t length_of_date = 10;

std::optional<unsigned> number(std::string_view digits) {
    unsigned value = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + static_cast<unsigned>(c - '0');
    }
    return value;
}

} // namespace

std::optional<Date> read_date(std::string_view text) {
    if (text.size() != length_of_date || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const auto year = number(text.substr(0, 4));
    const auto month = number(text.substr(5, 2));
    const auto day = number(text.substr(8, 2));
    if (!year || !month || !day)
        return std::nullopt;
    const Date date{std::chrono::year(static_cast<int>(*year)), std::chrono::month(*month),
                    std::chrono::day(*day)};
    return date.ok() ? std::optional(date) : std::nullopt;
}

Date day_of(UtcTime moment) { return std::chrono::floor<std::chrono::days>(moment); }

Date day_of(const WallTime& wall) {
    return {std::chrono::year(wall.year), std::chrono::month(static_cast<unsigned>(wall.month)),
            std::chrono::day(static_cast<unsigned>(wall.day))};
}

int weekday_of(Date day) {
    return static_cast<int>(std::chrono::weekday(std::chrono::sys_days(day)).iso_encoding());
}

WallTime wall_at(Date day, int hour, int minute) {
    return {.year = static_cast<int>(day.year()),
            .month = static_cast<int>(static_cast<unsigned>(day.month())),
            .day = static_cast<int>(static_cast<unsigned>(day.day())),
            .hour = hour,
            .minute = minute,
            .weekday = weekday_of(day)};
}

std::string to_text(Date date) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return text.data();
}

int days_between(Date from, Date to) {
    return static_cast<int>((std::chrono::sys_days(to) - std::chrono::sys_days(from)).count());
}

bool can_be_right(Date today, Date made) {
    constexpr int most_years = 5;
    if (!made.ok())
        return true;
    const int days = days_between(made, today);
    return days >= 0 && days <= most_years * 366;
}

namespace {

// Two digits below `limit`.
std::optional<int> number_below(int limit, std::string_view digits) {
    if (!std::all_of(digits.begin(), digits.end(), is_ascii_digit<char>))
        return std::nullopt;
    const int number = (digits[0] - '0') * 10 + (digits[1] - '0');
    return number < limit ? std::optional(number) : std::nullopt;
}

} // namespace

std::string to_text(UtcTime moment) {
    const std::chrono::hh_mm_ss time(moment - std::chrono::floor<std::chrono::days>(moment));
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "T%02d:%02d:%02dZ", static_cast<int>(time.hours().count()),
                  static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count()));
    return to_text(day_of(moment)) + text.data();
}

std::string to_text(const std::optional<UtcTime>& moment) { return moment ? to_text(*moment) : ""; }

std::optional<UtcTime> read_utc_time(std::string_view text) {
    if (text.size() != 20 || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[19] != 'Z')
        return std::nullopt;
    const auto day = read_date(text.substr(0, length_of_date));
    const auto hour = number_below(24, text.substr(11, 2));
    const auto minute = number_below(60, text.substr(14, 2));
    const auto second = number_below(61, text.substr(17, 2)); // a leap second is 60
    if (!day || !hour || !minute || !second)
        return std::nullopt;
    return std::chrono::sys_days(*day) + std::chrono::hours(*hour) + std::chrono::minutes(*minute) +
           std::chrono::seconds(*second);
}

} // namespace signpost
