// The two clocks. Read in the main loop and nowhere below it.
#pragma once

#include "base/time.h"
#include "base/utc_time.h"

namespace signpost {

[[nodiscard]] Ms steady_now();
[[nodiscard]] WallTime wall_now();
[[nodiscard]] UtcTime utc_now();
// Until the minute on the wall changes: 1 to 60,000 ms.
[[nodiscard]] Ms until_next_minute();

} // namespace signpost
