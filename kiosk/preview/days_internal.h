// Days whose opening hours an admin may want to look at. Pure; any thread.
#pragma once

#include <string>
#include <vector>

#include "base/calendar.h"
#include "base/time.h"
#include "content/bank_holidays.h"

namespace signpost::preview {

struct DayToSee {
    std::string label; // "Sunday 29 November"
    Date day;
};

// The six days after `today`, and the bank holiday that comes next; that one alone is called so.
[[nodiscard]] std::vector<DayToSee> days_to_see(Date today, BankCalendar calendar);

// The same moment on another day.
[[nodiscard]] WallTime on_day(const WallTime& wall, Date day);

} // namespace signpost::preview
