#include "platform/clocks.h"

#include <chrono>
#include <ctime>

#include "disk/local_time.h"

namespace signpost {

Ms steady_now() {
    return std::chrono::duration_cast<Ms>(std::chrono::steady_clock::now().time_since_epoch());
}

WallTime wall_now() { return local_time(std::time(nullptr)); }

UtcTime utc_now() { return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()); }

Ms until_next_minute() {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    const auto into = std::chrono::duration_cast<Ms>(now) % Ms{60'000};
    return Ms{60'000} - into;
}

} // namespace signpost
