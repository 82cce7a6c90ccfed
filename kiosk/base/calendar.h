// Days of the calendar, and moments as text. Pure; any thread.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "base/time.h"

namespace signpost {

// A day that the calendar has: read_date() hands out no other.
using Date = std::chrono::year_month_day;

// "2026-05-31" (ISO 8601); std::nullopt for other text, and for a day that the calendar does not have.
[[nodiscard]] std::optional<Date> read_date(std::string_view text);

[[nodiscard]] Date day_of(const WallTime& wall);

// ISO 8601, as in WallTime: Monday is 1, Sunday is 7.
[[nodiscard]] int weekday_of(Date day);

// `hour`: 0 to 23.
[[nodiscard]] WallTime wall_at(Date day, int hour, int minute);

// "2026-05-31"
[[nodiscard]] std::string to_text(Date date);

// Negative when `to` is the earlier.
[[nodiscard]] int days_between(Date from, Date to);

// Whether a clock that says `today` can be right, given that this program and its content exist since `made`:
// not before that day, and not years after. True for every day where `made` is no day.
[[nodiscard]] bool can_be_right(Date today, Date made);

// A moment in UTC, to the second.
using UtcTime = std::chrono::sys_seconds;

[[nodiscard]] Date day_of(UtcTime moment);

// "2026-05-31T09:30:00Z" (ISO 8601), as the store and the receipts write it; "" where it is not known.
[[nodiscard]] std::string to_text(UtcTime moment);
[[nodiscard]] std::string to_text(const std::optional<UtcTime>& moment);

// std::nullopt for other text. A leap second, as in 23:59:60, is the second after it.
[[nodiscard]] std::optional<UtcTime> read_utc_time(std::string_view text);

} // namespace signpost
