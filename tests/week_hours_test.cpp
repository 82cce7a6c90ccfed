// Hours of the week: what is written, and when it is so.
#include "base/week_hours.h"

#include <doctest/doctest.h>

using namespace signpost;

namespace {

WallTime at(int weekday, int hour, int minute) { return {2026, 11, 22 + weekday, hour, minute, weekday}; }

bool within(const char* text, WallTime wall) {
    const auto hours = read_week_hours(text);
    REQUIRE(hours);
    return is_within(*hours, wall);
}

} // namespace

TEST_CASE("from the first minute, until the last has gone") {
    CHECK_FALSE(within("mon-fri 09:00-19:00", at(1, 8, 59)));
    CHECK(within("mon-fri 09:00-19:00", at(1, 9, 0)));
    CHECK(within("mon-fri 09:00-19:00", at(5, 18, 59)));
    CHECK_FALSE(within("mon-fri 09:00-19:00", at(5, 19, 0)));
    CHECK_FALSE(within("mon-fri 09:00-19:00", at(6, 12, 0)));
    CHECK(within("sat 10:00-16:30", at(6, 16, 29)));
}

TEST_CASE("over midnight, and from Sunday to Monday") {
    CHECK(within("fri 22:00-02:00", at(6, 1, 0)));
    CHECK(within("fri 22:00-02:00", at(5, 22, 0)));
    CHECK_FALSE(within("fri 22:00-02:00", at(5, 1, 59))); // that is Thursday's night
    CHECK_FALSE(within("fri 22:00-02:00", at(6, 2, 0)));
    CHECK(within("sun 22:00-02:00", at(1, 1, 59)));
    CHECK_FALSE(within("sun 22:00-02:00", at(1, 2, 0)));
    CHECK(within("fri-mon 20:00-21:00", at(7, 20, 30)));
    CHECK(within("fri-mon 20:00-21:00", at(1, 20, 30)));
    CHECK_FALSE(within("fri-mon 20:00-21:00", at(2, 20, 30)));
}

TEST_CASE("all day is from 00:00 to 24:00") {
    CHECK(within("mon-sun 00:00-24:00", at(3, 0, 0)));
    CHECK(within("mon-sun 00:00-24:00", at(7, 23, 59)));
    CHECK_FALSE(within("mon 00:00-24:00", at(2, 0, 0)));
}

TEST_CASE("no hours are never") { CHECK_FALSE(is_within({}, at(1, 12, 0))); }

TEST_CASE("what is not of this form is not read") {
    for (const char* text :
         {"", "mon", "mon 09:00", "mon 9:00-19:00", "mon 09:00-19:60", "mon 09:00-24:01", "mon 09:00-09:00",
          "mon 24:00-02:00", "Mon 09:00-19:00", "mo-fr 09:00-19:00", "mon-fri  09:00-19:00",
          "mon,tue 09:00-19:00", "mon-fri 09:00-19:00 ", "mon-fri 09.00-19.00", "mon-fri-sun 09:00-19:00"}) {
        CAPTURE(text);
        CHECK_FALSE(read_week_hours(text));
    }
}
