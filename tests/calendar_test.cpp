#include "base/calendar.h"

#include <doctest/doctest.h>

#include "support/day.h"

using namespace signpost;
using test::day;

TEST_CASE("A date is read and written as ISO 8601 has it") {
    CHECK(to_text(day("2026-05-31")) == "2026-05-31");
    CHECK(to_text(day("0987-01-02")) == "0987-01-02");
    CHECK(day("2028-02-29") == Date{std::chrono::year(2028), std::chrono::February, std::chrono::day(29)});
}

TEST_CASE("What is no day of the calendar is no date") {
    for (const char* text :
         {"", "2026-5-31", "2026-05-32", "2027-02-29", "2026-13-01", "2026-00-10", "2026/05/31", "31-05-2026",
          "2026-05-3a", " 2026-05-31", "2026-05-31 ", "+026-05-31", "2026-05-31T"})
        CHECK_FALSE_MESSAGE(read_date(text), text);
}

TEST_CASE("A moment and a clock on the wall have a day") {
    CHECK(day_of(test::moment("2026-05-31T09:30:00Z")) == day("2026-05-31"));
    CHECK(day_of(WallTime{2026, 5, 31, 23, 59, 7}) == day("2026-05-31"));
}

TEST_CASE("A day has its place in the week, and a clock that stands at it says so") {
    CHECK(weekday_of(day("2026-05-31")) == 7);
    CHECK(weekday_of(day("2026-06-01")) == 1);
    CHECK(weekday_of(day("2028-02-29")) == 2);
    CHECK(wall_at(day("2026-06-05"), 23, 59) ==
          WallTime{.year = 2026, .month = 6, .day = 5, .hour = 23, .minute = 59, .weekday = 5});
}

TEST_CASE("Days are counted over leap years and backwards") {
    CHECK(days_between(day("2026-05-31"), day("2026-05-31")) == 0);
    CHECK(days_between(day("2027-12-31"), day("2028-12-31")) == 366);
    CHECK(days_between(day("2026-03-01"), day("2026-02-28")) == -1);
}

TEST_CASE("A clock can be right from the day on which the program was made, for some years") {
    CHECK_FALSE(can_be_right(day("1970-01-01"), day("2026-11-22")));
    CHECK_FALSE(can_be_right(day("2026-11-21"), day("2026-11-22")));
    CHECK(can_be_right(day("2026-11-22"), day("2026-11-22")));
    CHECK(can_be_right(day("2031-06-01"), day("2026-11-22")));
    CHECK_FALSE(can_be_right(day("2036-11-22"), day("2026-11-22")));
    CHECK(can_be_right(day("1970-01-01"), Date{}));
}
