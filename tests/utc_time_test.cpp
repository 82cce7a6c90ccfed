#include "base/calendar.h"

#include <chrono>

#include <doctest/doctest.h>

using namespace signpost;

TEST_CASE("A moment is written as ISO 8601 has it, and read as such") {
    using namespace std::chrono_literals;
    const std::chrono::sys_days day{std::chrono::year{2026} / 5 / 31};
    CHECK(to_text(day + 9h + 5min + 7s) == "2026-05-31T09:05:07Z");
    CHECK(to_text(UtcTime(day)) == "2026-05-31T00:00:00Z");
    CHECK(to_text(day - 1s) == "2026-05-30T23:59:59Z");
    CHECK(to_text(std::chrono::sys_seconds{}) == "1970-01-01T00:00:00Z");
    CHECK(read_utc_time(to_text(day + 9h + 5min + 7s)) == day + 9h + 5min + 7s);
    CHECK(read_utc_time("2026-05-31T23:59:60Z") == day + 24h); // a leap second
}

TEST_CASE("What is no moment in UTC is taken for none") {
    CHECK(to_text(std::optional<UtcTime>()).empty());
    for (const char* text :
         {"", "2026-05-31", "2026-02-30T09:30:00Z", "2026-05-31T24:00:00Z", "2026-05-31T09:60:00Z",
          "2026-05-31 09:30:00Z", "2026-05-31T09:30:00", "2026-05-31T0a:30:00Z"})
        CHECK_FALSE(read_utc_time(text));
}
