// When a door is open or a telephone is answered, as data; and what is known of it at a moment.
// By the clock on the wall: a change to summer time is only another time there. Pure; any thread.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "base/time.h"
#include "content/bank_holidays.h"

namespace signpost {

struct OpenTime {
    int minute = 0;        // of the day; 1440 is its end
    std::string written{}; // as it stands in a row for people, "9.30am"; "" where it came as data
    friend bool operator==(const OpenTime&, const OpenTime&) = default;
};

struct OpenSpan {
    OpenTime from;
    OpenTime until; // later on the same day
    friend bool operator==(const OpenSpan&, const OpenSpan&) = default;
};

// In the day's order; none: closed.
using OpenSpans = std::vector<OpenSpan>;
// std::nullopt: nobody knows.
using OpenDay = std::optional<OpenSpans>;

struct OnBankHolidays {
    bool as_usual = false; // as on any other day of the week; else as `spans`
    OpenSpans spans{};
    friend bool operator==(const OnBankHolidays&, const OnBankHolidays&) = default;
};

struct OpenHours {
    std::array<OpenDay, 7> week{};                 // Monday first
    std::vector<Date> closed{};                    // all day, whatever else is said
    std::optional<OnBankHolidays> bank_holidays{}; // std::nullopt: nobody knows
    BankCalendar calendar = BankCalendar::england_and_wales;
    friend bool operator==(const OpenHours&, const OpenHours&) = default;
};

// Day and night on every day of the week: then on bank holidays, too, unless they are said to be otherwise.
[[nodiscard]] bool is_always_open(const OpenHours& hours);

// Of one day. A bank holiday is not known where nobody said what it is like, nor is any day that the
// calendars do not reach.
[[nodiscard]] OpenDay day_at(const OpenHours& hours, Date day);

// Whether the day is like no other of its weekday: a bank holiday, or closed.
[[nodiscard]] bool is_special(const OpenHours& hours, Date day);

// What is known at a moment.
struct Door {
    // opens_on: within seven days. closed: not within seven days.
    enum class Is { open_until, open_always, opens_today, opens_on, closed };
    Is is = Is::closed;
    int weekday = 1; // of the day that `time` is on; as in WallTime
    int days = 0;    // until that day; 1: tomorrow
    OpenTime time{};
    friend bool operator==(const Door&, const Door&) = default;
};

// std::nullopt where a day is not known that would matter.
[[nodiscard]] std::optional<Door> door_at(const OpenHours& hours, const WallTime& wall);

[[nodiscard]] bool is_open(const std::optional<Door>& door);

} // namespace signpost
