// The two clocks. Read in the main loop and nowhere below it.
#pragma once

#include <string>

#include "base/time.h"

namespace signpost {

[[nodiscard]] Ms steady_now();
[[nodiscard]] WallTime wall_now();
[[nodiscard]] std::string utc_now(); // "2026-11-22T09:30:00Z"
// Until the minute on the wall changes: 1 to 60,000 ms.
[[nodiscard]] Ms until_next_minute();

} // namespace signpost
