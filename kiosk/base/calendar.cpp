#include "base/calendar.h"

#include <array>
#include <cstddef>
#include <cstdio>

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

std::optional<Date> day_of(std::string_view moment) { return read_date(moment.substr(0, length_of_date)); }

Date day_of(const WallTime& wall) {
    return {std::chrono::year(wall.year), std::chrono::month(static_cast<unsigned>(wall.month)),
            std::chrono::day(static_cast<unsigned>(wall.day))};
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

} // namespace signpost
