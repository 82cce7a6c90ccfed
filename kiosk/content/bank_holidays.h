// The days on which the United Kingdom's offices are shut: assets/bank-holidays.toml, which is built in.
// Pure; any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/calendar.h"

namespace signpost {

enum class BankCalendar { england_and_wales, scotland, northern_ireland };

// "england-and-wales", "scotland", "northern-ireland"
[[nodiscard]] std::string_view name_of(BankCalendar calendar);
[[nodiscard]] std::optional<BankCalendar> calendar_called(std::string_view name);

// std::nullopt after bank_holidays_until(): nobody knows them. A day before the first year is none: no clock
// of this program can be right that tells it.
[[nodiscard]] std::optional<bool> is_bank_holiday(BankCalendar calendar, Date day);

// The last day that the calendars reach.
[[nodiscard]] Date bank_holidays_until();

// For tests: what a calendar holds, in its order.
[[nodiscard]] const std::vector<Date>& bank_holidays(BankCalendar calendar);

// assets/bank-holidays.toml, which CMake puts into the program.
[[nodiscard]] const std::string& bank_holidays_text();

} // namespace signpost
