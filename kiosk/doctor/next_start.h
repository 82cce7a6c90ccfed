// When a computer that is off outside of its display's hours starts again. Pure, but for the computer's zone.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "base/calendar.h"
#include "base/time.h"
#include "base/week_hours.h"

namespace signpost {

constexpr std::chrono::minutes ahead_of_hours{5}; // what a slow computer takes from its start to the picture

struct NextStart {
    WallTime begins; // of the hours that are next, by the clock on the wall
    UtcTime at;      // ahead of them
};

// After the moment `wall`; hours that have begun do not count. By the zone that the computer has, summer time
// and all. std::nullopt: there are no hours.
[[nodiscard]] std::optional<NextStart> next_start(const WeekHours& hours, const WallTime& wall);

// "2026-11-30 08:55", by the wall
[[nodiscard]] std::string to_text(const NextStart& start);

} // namespace signpost
