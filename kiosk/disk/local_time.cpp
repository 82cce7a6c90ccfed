#include "disk/local_time.h"

namespace signpost {

WallTime local_time(std::time_t moment) {
    tzset(); // localtime_r() alone keeps to the zone that it read first
    std::tm local{};
    localtime_r(&moment, &local);
    return {local.tm_year + 1900, local.tm_mon + 1, local.tm_mday,
            local.tm_hour,        local.tm_min,     local.tm_wday == 0 ? 7 : local.tm_wday};
}

std::time_t moment_of(const WallTime& wall) {
    tzset();
    std::tm local{};
    local.tm_year = wall.year - 1900;
    local.tm_mon = wall.month - 1;
    local.tm_mday = wall.day;
    local.tm_hour = wall.hour;
    local.tm_min = wall.minute;
    local.tm_isdst = -1; // the zone knows
    const std::time_t moment = std::mktime(&local);
    constexpr std::time_t hour = 3600;
    const WallTime before = local_time(moment - hour);
    const bool comes_twice =
        before.hour == wall.hour && before.minute == wall.minute && before.day == wall.day;
    return comes_twice ? moment - hour : moment;
}

} // namespace signpost
