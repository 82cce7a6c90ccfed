// The computer's clocks: a steady one, local time, UTC. Read by the loop, the event queue and main(); nothing
// below them reads a clock.
#pragma once

#include <functional>

#include "base/calendar.h"
#include "base/time.h"

namespace signpost {

[[nodiscard]] Ms steady_now();
[[nodiscard]] WallTime wall_now();
[[nodiscard]] UtcTime utc_now();
// Until the minute on the wall changes: 1 to 60,000 ms.
[[nodiscard]] Ms until_next_minute();

// The same as a value: what reads a clock is given one, so that a test turns it by hand.
struct Clocks {
    std::function<Ms()> steady = steady_now;
    std::function<WallTime()> wall = wall_now;
    std::function<UtcTime()> utc = utc_now;
    std::function<Ms()> until_next_minute = signpost::until_next_minute;
};

} // namespace signpost
