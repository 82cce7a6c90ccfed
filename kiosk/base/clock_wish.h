// What staff ask of the kiosk's clock: another time on the wall, another zone. The kiosk may set neither, so
// it leaves word (store/requests.h), and a service of the system's does it (cli/set_clock.cpp).
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/time.h"

namespace signpost {

struct ClockWish {
    std::optional<WallTime> time{}; // by the zone that the computer has; its weekday counts for nothing
    std::string zone{};             // one of offered_zones; "": as it is
    friend bool operator==(const ClockWish&, const ClockWish&) = default;
};

struct OfferedZone {
    std::string_view name;   // of the tz database
    std::string_view places; // for whoever chooses it
};

// The one list: what the screen offers, and what is taken of it.
inline constexpr std::array offered_zones{
    OfferedZone{"Europe/London", "United Kingdom"},     OfferedZone{"Europe/Dublin", "Ireland"},
    OfferedZone{"Europe/Berlin", "Central Europe"},     OfferedZone{"Europe/Athens", "Eastern Europe"},
    OfferedZone{"Etc/UTC", "UTC, without summer time"},
};

enum class ClockPart { year, month, day, hour, minute };

// The time with one part more, or less where `by` is -1. A part goes round (23 hours, then 0) and leaves the
// others as they are; but a day that the month has not becomes its last. Years: 2000 to 2099.
[[nodiscard]] WallTime turned(const WallTime& time, ClockPart part, int by);

// Whether it asks for something that there is: a day of the calendar, an hour, a zone of the list.
[[nodiscard]] bool is_wish(const ClockWish& wish);

} // namespace signpost
