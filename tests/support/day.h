// Days and moments in tests, as they are written.
#pragma once

#include <string_view>

#include "base/calendar.h"

namespace signpost::test {

// Both throw for what is none: the test is wrong then.
[[nodiscard]] inline Date day(std::string_view text) { return read_date(text).value(); }
[[nodiscard]] inline UtcTime moment(std::string_view text) { return read_utc_time(text).value(); }

} // namespace signpost::test
