#include "platform/clocks.h"

#include <chrono>
#include <ctime>

namespace signpost {

Ms steady_now() {
    return std::chrono::duration_cast<Ms>(std::chrono::steady_clock::now().time_since_epoch());
}

WallTime wall_now() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return {local.tm_year + 1900, local.tm_mon + 1, local.tm_mday,
            local.tm_hour,        local.tm_min,     local.tm_wday == 0 ? 7 : local.tm_wday};
}

UtcTime utc_now() {
    return utc_time(std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()));
}

Ms until_next_minute() {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    const auto into = std::chrono::duration_cast<Ms>(now) % Ms{60'000};
    return Ms{60'000} - into;
}

} // namespace signpost
