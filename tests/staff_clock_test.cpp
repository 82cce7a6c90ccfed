// Staff set the clock: from the arms of the screen to the word that the kiosk leaves, and to what the
// system's service takes of it.
#include <algorithm>
#include <filesystem>
#include <string>

#include <doctest/doctest.h>

#include "base/clock_wish.h"
#include "store/requests.h"
#include "support/memory_files.h"
#include "support/office.h"
#include "support/pretend_kiosk.h"
#include "support/sample_bundle.h"
#include "support/states.h"
#include "visit/step.h"

namespace staff_clock_test {

using namespace signpost;
using test::has;

namespace {

constexpr WallTime evening{.year = 2026, .month = 11, .day = 28, .hour = 21, .minute = 40, .weekday = 6};

WallTime at(int year, int month, int day) { return {.year = year, .month = month, .day = day}; }

Rules staff_may() {
    Rules may = test::rules;
    may.may_set_clock = true;
    return may;
}

} // namespace

TEST_CASE("A part of the clock goes round and leaves the others, but for a day that the month has not") {
    CHECK(turned(evening, ClockPart::hour, 1).hour == 22);
    WallTime last = evening;
    last.hour = 23;
    last.minute = 0;
    CHECK(turned(last, ClockPart::hour, 1).hour == 0);
    CHECK(turned(last, ClockPart::hour, 1).day == 28);
    CHECK(turned(last, ClockPart::minute, -1).minute == 59);
    CHECK(turned(at(2026, 2, 28), ClockPart::day, 1).day == 1);
    CHECK(turned(at(2028, 2, 28), ClockPart::day, 1).day == 29);
    CHECK(turned(at(2026, 1, 31), ClockPart::month, 1) == WallTime{2026, 2, 28, 0, 0, 6});
    CHECK(turned(at(2028, 2, 29), ClockPart::year, 1).day == 28);
    CHECK(turned(at(2099, 12, 31), ClockPart::year, 1).year == 2000);
    CHECK(turned(at(2026, 12, 5), ClockPart::month, 1).month == 1);
    CHECK(turned(evening, ClockPart::day, 1).weekday == 7);
}

TEST_CASE("Only times and zones that there are can be wished") {
    CHECK(is_wish({.time = evening}));
    CHECK(is_wish({.zone = "Europe/London"}));
    CHECK_FALSE(is_wish({}));
    for (const char* zone : {"Europe/Atlantis", "../../etc/shadow", "europe/london", "/etc/passwd"})
        CHECK_FALSE(is_wish({.zone = zone}));
    WallTime none = evening;
    SUBCASE("hour") { none.hour = 24; }
    SUBCASE("day") { none.day = 31; }
    SUBCASE("month") { none.month = 0; }
    SUBCASE("year") { none.year = 1970; }
    CHECK_FALSE(is_wish({.time = none}));
    for (const OfferedZone& zone : offered_zones)
        CHECK_MESSAGE(std::filesystem::exists("/usr/share/zoneinfo/" + std::string(zone.name)),
                      std::string(zone.name));
}

TEST_CASE("Behind the PIN staff turn the clock, then set it, and come back to their screen") {
    const BundlePtr bundle = test::small_bundle_read();
    const auto after = [&](const State& state, const Action& a) {
        return step(state, *bundle, staff_may(), a, test::now);
    };
    const State screen = after(test::on(Screen::staff), action::Open{{Screen::staff_clock, {}}});
    CHECK(screen.visit.here.screen == Screen::staff_clock);
    CHECK(after(screen, action::Back{}).visit.here.screen == Screen::staff);
    const State turned_once = after(screen, action::TurnClock{evening});
    CHECK(turned_once.visit.clock_draft == evening);
    CHECK_FALSE(turned_once.clock_wish);
    const State set = after(turned_once, action::SetClock{{.time = evening}});
    CHECK(set.clock_wish == ClockWish{.time = evening});
    CHECK(set.visit.here.screen == Screen::staff);
    CHECK_FALSE(after(set, action::Open{{Screen::staff_clock, {}}}).visit.clock_draft); // begins anew
    CHECK_FALSE(after(screen, action::SetClock{{.zone = "Europe/Atlantis"}}).clock_wish);
}

TEST_CASE("Nobody sets the clock without the PIN, nor where nobody would hear of it") {
    const BundlePtr bundle = test::small_bundle_read();
    const Action set = action::SetClock{{.time = evening}};
    for (const Screen screen :
         {Screen::start, Screen::home, Screen::cover, Screen::staff_pin, Screen::staff}) {
        CHECK_FALSE(step(test::on(screen), *bundle, staff_may(), set, test::now).clock_wish);
        CHECK_FALSE(step(test::on(screen), *bundle, staff_may(), action::TurnClock{evening}, test::now)
                        .visit.clock_draft);
    }
    const Action open = action::Open{{Screen::staff_clock, {}}};
    CHECK(step(test::on(Screen::staff), *bundle, test::rules, open, test::now).visit.here.screen ==
          Screen::staff);
    CHECK(step(test::on(Screen::staff_pin), *bundle, staff_may(), open, test::now).visit.here.screen ==
          Screen::staff_pin);
    CHECK_FALSE(step(test::on(Screen::staff_clock), *bundle, test::rules, set, test::now).clock_wish);
}

TEST_CASE("What staff wish lies in the store until it is taken, and then no more") {
    test::MemoryFiles files;
    files.put_folder("/store");
    const Store store(files, "/store");
    for (const ClockWish& wish :
         {ClockWish{.time = WallTime{2026, 11, 28, 21, 40, 1}, .zone = "Europe/London"},
          ClockWish{.zone = "Etc/UTC"}}) {
        REQUIRE(write_clock_wish(store, wish));
        CHECK(take_clock_wish(store) == wish);
        CHECK_FALSE(take_clock_wish(store));
    }
}

TEST_CASE("A request that asks for nothing that there is, is taken away and done in no part") {
    test::MemoryFiles files;
    const Store store(files, "/store");
    for (const char* text :
         {"", "x", "time = \"\"\n", "time = \"2026-11-28 24:40\"\n", "time = \"2026-11-31 20:40\"\n",
          "time = \"2026-11-28T20:40\"\n", "time = \"2026-11-28 20:40:00\"\n", "time = 5\n",
          "time = \"2026-11-28 20:40\"\nzone = \"../../etc/shadow\"\n", "zone = \"Europe/London\\u0000\"\n",
          "zone = [\"Europe/London\"]\n", "time = \"tomorrow\"\nzone = \"Europe/London\"\n"}) {
        files.put("/store/clock.toml", text);
        CHECK_MESSAGE(!take_clock_wish(store), std::string(text));
        CHECK_FALSE(files.look("/store/clock.toml"));
    }
    files.put("/store/clock.toml", std::string(5000, '#'));
    CHECK_FALSE(take_clock_wish(store));
    CHECK_FALSE(files.look("/store/clock.toml"));
}

TEST_CASE("set-clock does what was asked, once, and no time that cannot be") {
    test::Office office;
    office.write("kiosk.toml", "content = \"shipped\"\nstore = \"store\"\n");
    office.write("store/clock.toml", "time = \"2026-11-28 21:40\"\nzone = \"Europe/London\"\n");
    CHECK(office.type({"set-clock"}).code == 0);
    CHECK(office.clocks_set == std::vector<std::string>{"Europe/London", "2026-11-28 21:40"});
    CHECK(office.type({"set-clock"}).code == 1); // it is gone
    for (const char* day : {"2026-11-18", "2035-01-01"}) {
        office.write("store/clock.toml", "time = \"" + std::string(day) + " 21:40\"\n");
        const test::Said said = office.type({"set-clock"});
        CHECK(said.code == 3);
        CHECK(said.err == "The clock was not set as asked: " + std::string(day) +
                              " cannot be: this program was made on 2026-11-20.\n");
    }
    CHECK(office.clocks_set.size() == 2);
    office.clock_answer = "The zone cannot be written down: Read-only file system.";
    office.write("store/clock.toml", "zone = \"Etc/UTC\"\n");
    const test::Said said = office.type({"set-clock"});
    CHECK(said.code == 3);
    CHECK(has(said.err, office.clock_answer));
}

namespace {

void open_staff_screen(test::PretendKiosk& kiosk) {
    kiosk.down({10, 10});
    kiosk.wait(Ms{6000});
    kiosk.up({10, 10});
    kiosk.tap("1");
    kiosk.tap("Enter");
    kiosk.session().pin_checked(true, kiosk.now());
    kiosk.wait(Ms{600});
}

std::string set_label(const test::PretendKiosk& kiosk) { return std::string(kiosk.item("Set it to ").label); }

} // namespace

TEST_CASE("With fingers: the hour on by one, and what is shown is what is asked for, once") {
    test::PretendKiosk kiosk = test::small_kiosk({.has_pin = true, .may_set_clock = true});
    open_staff_screen(kiosk);
    kiosk.tap("Set the clock");
    REQUIRE(kiosk.screen() == Screen::staff_clock);
    const std::string before = set_label(kiosk);
    kiosk.tap("Hour + 1");
    CHECK(kiosk.screen() == Screen::staff_clock);
    const std::string after = set_label(kiosk);
    CHECK(after != before);
    kiosk.wait(Ms{600});
    kiosk.tap(after);
    CHECK(kiosk.screen() == Screen::staff);
    const auto wish = kiosk.session().take_clock_wish();
    REQUIRE(wish.has_value());
    REQUIRE(wish->time.has_value());
    const std::string hour = std::to_string(wish->time->hour);
    CHECK(has(after, (hour.size() == 1 ? " 0" : " ") + hour + ":"));
    CHECK_FALSE(kiosk.session().take_clock_wish());
}

TEST_CASE("Where nobody would hear of it the staff screen has no such arm") {
    test::PretendKiosk kiosk = test::small_kiosk({.has_pin = true});
    open_staff_screen(kiosk);
    CHECK(kiosk.screen() == Screen::staff);
    CHECK_FALSE(kiosk.shows("Set the clock"));
}

} // namespace staff_clock_test
