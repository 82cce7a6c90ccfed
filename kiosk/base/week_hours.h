// Hours that come again each week, by the clock on the wall. Pure: a change to summer time is only another
// time on the wall.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/time.h"

namespace signpost {

// In minutes since Monday 00:00. Goes over midnight, and from Sunday to Monday, where it is long enough.
struct WeekSpan {
    int from = 0;    // 0 to 10,079
    int minutes = 0; // 1 to 1440
    friend bool operator==(const WeekSpan&, const WeekSpan&) = default;
};

using WeekHours = std::vector<WeekSpan>;

// The moment at which one of them begins next, after `wall`; std::nullopt: there are none.
[[nodiscard]] std::optional<WallTime> next_begin(const WeekHours& hours, const WallTime& wall);

[[nodiscard]] bool is_within(const WeekHours& hours, const WallTime& wall);

// Of "mon-fri 09:00-19:00", "sat 10:00-16:00", "fri-mon 22:00-02:00" (which ends on the day after): a span
// for each day. std::nullopt for any other text.
[[nodiscard]] std::optional<WeekHours> read_week_hours(const std::string& text);

} // namespace signpost
