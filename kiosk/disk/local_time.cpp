#include "disk/local_time.h"

namespace signpost {

WallTime local_time(std::time_t moment) {
    tzset(); // localtime_r() alone keeps to the zone that it read first
    std::tm local{};
    localtime_r(&moment, &local);
    return {local.tm_year + 1900, local.tm_mon + 1, local.tm_mday,
            local.tm_hour,        local.tm_min,     local.tm_wday == 0 ? 7 : local.tm_wday};
}

} // namespace signpost
