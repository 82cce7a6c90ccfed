// When the display is dark: outside of its hours, on Start, with nobody there; and what wakes it.
#include "visit/display_power.h"

#include <doctest/doctest.h>

#include "support/day.h"
#include "support/sample_bundle.h"

namespace display_power_test {

using namespace signpost;
using namespace std::chrono_literals;

namespace {

constexpr WallTime night{2026, 11, 23, 22, 0, 1};
constexpr WallTime day{2026, 11, 23, 10, 0, 1};

struct Kiosk {
    DisplayPower power{{*read_week_hours("mon-sun 09:00-19:00"), test::day("2026-11-01")}};
    Visit visit;
    Ms now{1'000'000};

    Kiosk() { visit.last_touch = now; }
    bool dark_after(Ms time, WallTime wall = night) {
        now += time;
        power.tick(wall, visit, now);
        return power.dark();
    }
    // As the loop has it: what only wakes never gets to the visit.
    void touch() {
        if (!power.touched(now))
            visit.last_touch = now;
    }
};

} // namespace

TEST_CASE("outside of its hours the display goes dark a minute after the last touch, and inside never") {
    Kiosk kiosk;
    CHECK_FALSE(kiosk.dark_after(59s));
    CHECK(kiosk.dark_after(1s));
    CHECK_FALSE(kiosk.dark_after(1min, day));
    CHECK_FALSE(kiosk.dark_after(10h, day));
    CHECK(kiosk.dark_after(1min));
}

TEST_CASE("with no hours it is always on") {
    DisplayPower power{{}};
    power.tick(night, Visit{}, Ms{10'000'000});
    CHECK_FALSE(power.dark());
}

TEST_CASE("no visit is cut off, nor the cover: only Start goes dark") {
    int kept_lit = 0;
    for (const Place& place : all_places(*test::small_bundle_read())) {
        CAPTURE(name_of(place));
        Kiosk kiosk;
        kiosk.visit.here = place;
        CHECK(kiosk.dark_after(2h) == (place.screen == Screen::start));
        kept_lit += kiosk.power.dark() ? 0 : 1;
    }
    CHECK(kept_lit > 10);
}

TEST_CASE("the first touch only wakes, and so does another within a second; then touches count") {
    Kiosk kiosk;
    REQUIRE(kiosk.dark_after(1h));
    CHECK(kiosk.power.touched(kiosk.now));
    CHECK_FALSE(kiosk.power.dark());
    kiosk.now += 900ms;
    CHECK(kiosk.power.touched(kiosk.now));
    kiosk.now += 100ms;
    CHECK_FALSE(kiosk.power.touched(kiosk.now));
}

TEST_CASE("once woken it stays on for three minutes, and for a minute after each touch that counts") {
    Kiosk kiosk;
    REQUIRE(kiosk.dark_after(1h));
    kiosk.touch();
    CHECK_FALSE(kiosk.dark_after(2min + 30s));
    kiosk.touch();
    CHECK_FALSE(kiosk.dark_after(59s));
    CHECK(kiosk.dark_after(1s));
    kiosk.touch();
    CHECK_FALSE(kiosk.dark_after(2min + 59s));
    CHECK(kiosk.dark_after(1s));
}

TEST_CASE("a touch on a display that is on is never taken away, whatever woke it or when") {
    Kiosk kiosk;
    CHECK_FALSE(kiosk.power.touched(kiosk.now));
    kiosk.power.wake(kiosk.now); // a stick was put in while somebody read
    CHECK_FALSE(kiosk.power.touched(kiosk.now));
    kiosk.visit.here.screen = Screen::page;
    CHECK_FALSE(kiosk.dark_after(1min));
    CHECK_FALSE(kiosk.power.touched(kiosk.now));
}

TEST_CASE("news wakes it too, and keeps it on") {
    Kiosk kiosk;
    REQUIRE(kiosk.dark_after(1h));
    kiosk.power.wake(kiosk.now);
    CHECK_FALSE(kiosk.dark_after(2min + 59s));
    CHECK(kiosk.dark_after(1s));
}

TEST_CASE("a clock that is behind the day on which the program was made puts nothing out") {
    for (const WallTime wrong : {WallTime{1970, 1, 1, 0, 0, 4}, WallTime{2026, 10, 31, 23, 59, 6}}) {
        Kiosk kiosk;
        CHECK_FALSE(kiosk.dark_after(10h, wrong));
    }
    Kiosk kiosk;
    CHECK(kiosk.dark_after(10h, {2026, 11, 1, 0, 0, 7}));
}

TEST_CASE("a clock that steps back into the hours, as in autumn, lights it again") {
    Kiosk kiosk;
    REQUIRE(kiosk.dark_after(1h, {2026, 11, 23, 19, 0, 1}));
    CHECK_FALSE(kiosk.dark_after(1min, {2026, 11, 23, 18, 1, 1}));
    CHECK_FALSE(kiosk.power.touched(kiosk.now)); // a visitor's touch, not one that wakes
}

TEST_CASE("it tells when to look again, and not once it is dark, in a visit or without hours") {
    Kiosk kiosk;
    CHECK(kiosk.power.next_tick(kiosk.visit, kiosk.now) == kiosk.now + 1min);
    kiosk.power.wake(kiosk.now);
    CHECK(kiosk.power.next_tick(kiosk.visit, kiosk.now) == kiosk.now + 3min);
    REQUIRE(kiosk.dark_after(3min));
    CHECK_FALSE(kiosk.power.next_tick(kiosk.visit, kiosk.now));
    kiosk.visit.last_touch = kiosk.now;
    kiosk.visit.here.screen = Screen::page;
    CHECK_FALSE(kiosk.power.next_tick(kiosk.visit, kiosk.now));
    CHECK_FALSE(DisplayPower{{}}.next_tick(Visit{}, Ms{0}));
}

} // namespace display_power_test
