// What cannot be meant in a row of opening hours, and what to write instead. Pure; any thread.
#pragma once

#include <optional>
#include <string>

#include <tl/expected.hpp>

#include "content/opening_hours.h"

namespace signpost {

struct HoursMistake {
    std::string cause;
    std::string remedy;
};

// A day's name with a slip: "Munday". Nothing for what may be words for people: "Bank holidays".
[[nodiscard]] std::optional<HoursMistake> mistake_in_days(const std::string& text, const HoursWords& words);

// A time that no clock has: 25:00, 13pm, 9.75am. Nothing for "9 to 5", which is only not clear.
[[nodiscard]] std::optional<HoursMistake> mistake_in_times(const std::string& text);

// Of times for which ends_before_it_begins(). `days` as they stand before them; "" in a row for people.
[[nodiscard]] HoursMistake mistake_in_end(const std::string& days, const std::string& times);

// "mon-fri 09:30-12:30": some days, and when it is open on each.
struct HoursRow {
    Weekdays days;
    OpenSpans spans;
};
[[nodiscard]] tl::expected<HoursRow, HoursMistake> read_hours_row(const std::string& text,
                                                                  const HoursWords& words);

} // namespace signpost
