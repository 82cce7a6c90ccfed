#include "base/clock_wish.h"

#include <algorithm>

#include "base/calendar.h"

namespace signpost {

namespace {

constexpr int first_year = 2000;
constexpr int last_year = 2099;

int days_in(int year, int month) {
    const std::chrono::year_month_day_last last{
        std::chrono::year(year),
        std::chrono::month_day_last(std::chrono::month(static_cast<unsigned>(month)))};
    return static_cast<int>(static_cast<unsigned>(last.day()));
}

// On from the greatest to the least, and the other way.
int round_from(int least, int value, int greatest) {
    if (value > greatest)
        return least;
    return value < least ? greatest : value;
}

bool is_between(int least, int value, int greatest) { return value >= least && value <= greatest; }

bool is_time(const WallTime& time) {
    return is_between(first_year, time.year, last_year) && is_between(1, time.month, 12) &&
           is_between(1, time.day, days_in(time.year, time.month)) && is_between(0, time.hour, 23) &&
           is_between(0, time.minute, 59);
}

bool is_offered(const std::string& zone) {
    return std::any_of(offered_zones.begin(), offered_zones.end(),
                       [&](const OfferedZone& one) { return one.name == zone; });
}

} // namespace

WallTime turned(const WallTime& time, ClockPart part, int by) {
    WallTime to = time;
    switch (part) {
    case ClockPart::year:
        to.year = round_from(first_year, time.year + by, last_year);
        break;
    case ClockPart::month:
        to.month = round_from(1, time.month + by, 12);
        break;
    case ClockPart::day:
        to.day = round_from(1, time.day + by, days_in(time.year, time.month));
        break;
    case ClockPart::hour:
        to.hour = round_from(0, time.hour + by, 23);
        break;
    case ClockPart::minute:
        to.minute = round_from(0, time.minute + by, 59);
        break;
    }
    to.day = std::min(to.day, days_in(to.year, to.month));
    to.weekday = weekday_of(day_of(to));
    return to;
}

bool is_wish(const ClockWish& wish) {
    return (wish.time || !wish.zone.empty()) && (!wish.time || is_time(*wish.time)) &&
           (wish.zone.empty() || is_offered(wish.zone));
}

} // namespace signpost
