// Time as this program passes it around: an argument wherever it can be. Clocks are read through
// platform/clocks.h; ContentWatch, on a thread of its own, has one for its pauses.
#pragma once

#include <chrono>

namespace signpost {

// Time since an arbitrary start, from a clock that never steps back. Durations use the same type.
using Ms = std::chrono::milliseconds;

// What the clock on the wall says, for screens that show it. Local time.
struct WallTime {
    int year = 2000;
    int month = 1;   // 1 to 12
    int day = 1;     // 1 to 31
    int hour = 0;    // 0 to 23
    int minute = 0;  // 0 to 59
    int weekday = 1; // ISO 8601: Monday is 1, Sunday is 7
    friend bool operator==(const WallTime&, const WallTime&) = default;
};

} // namespace signpost
