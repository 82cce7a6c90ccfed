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

// The day that a moment begins with, such as "2026-05-31T09:30:00Z"; std::nullopt likewise.
[[nodiscard]] std::optional<Date> day_of(std::string_view moment);
[[nodiscard]] Date day_of(const WallTime& wall);

// "2026-05-31"
[[nodiscard]] std::string to_text(Date date);

// Negative when `to` is the earlier.
[[nodiscard]] int days_between(Date from, Date to);

// Whether a clock that says `today` can be right, given that this program and its content exist since `made`:
// not before that day, and not years after. True for every day where `made` is no day.
[[nodiscard]] bool can_be_right(Date today, Date made);

// A moment as the store and the receipts write it: "2026-05-31T09:30:00Z", in UTC. Compared as text, which
// ISO 8601 allows. "" where it is not known.
using UtcTime = std::string;

[[nodiscard]] UtcTime utc_time(std::chrono::sys_seconds moment);
[[nodiscard]] bool is_utc_time(std::string_view text);

} // namespace signpost
