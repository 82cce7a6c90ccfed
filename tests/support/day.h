// Days in tests, as they are written.
#pragma once

#include <string_view>

#include "base/calendar.h"

namespace signpost::test {

// Throws for what is no day: the test is wrong then.
[[nodiscard]] inline Date day(std::string_view text) { return read_date(text).value(); }

} // namespace signpost::test
