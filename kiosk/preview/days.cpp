#include "preview/days_internal.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <iterator>

namespace signpost::preview {

namespace {

std::string named(Date day) {
    constexpr std::array weekdays{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                  "Friday", "Saturday", "Sunday"};
    constexpr std::array months{"January", "February", "March",     "April",   "May",      "June",
                                "July",    "August",   "September", "October", "November", "December"};
    return std::string(weekdays.at(static_cast<std::size_t>(weekday_of(day)) - 1)) + " " +
           std::to_string(static_cast<unsigned>(day.day())) + " " +
           months.at(static_cast<unsigned>(day.month()) - 1);
}

Date days_after(Date day, int days) { return std::chrono::sys_days(day) + std::chrono::days(days); }

} // namespace

std::vector<DayToSee> days_to_see(Date today, BankCalendar calendar) {
    constexpr int week = 7;
    std::vector<DayToSee> days;
    for (int after = 1; after < week; ++after)
        days.push_back({named(days_after(today, after)), days_after(today, after)});
    const std::vector<Date>& holidays = bank_holidays(calendar);
    const auto next = std::upper_bound(holidays.begin(), holidays.end(), today);
    if (next == holidays.end())
        return days;
    std::erase_if(days, [&](const DayToSee& day) { return day.day == *next; });
    days.push_back({"Bank holiday, " + named(*next), *next});
    return days;
}

WallTime on_day(const WallTime& wall, Date day) { return wall_at(day, wall.hour, wall.minute); }

} // namespace signpost::preview
