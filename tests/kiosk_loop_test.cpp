// The loop, turn by turn, on a display in memory and by clocks that are turned by hand.
#include "app/kiosk_loop.h"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "base/week_hours.h"
#include "support/day.h"
#include "support/loop_desk.h"
#include "support/pretend_kiosk.h"
#include "support/sample_bundle.h"
#include "support/temporary_folder.h"

using namespace signpost;
using test::Diary;
using test::LoopDesk;

namespace {

Result<BundlePtr> broken() { return failed_by(problem_of("bundle.toml", "It is not whole.", "")); }

// Where they stand, as a kiosk without a loop tells.
Point start_button() {
    test::PretendKiosk kiosk(test::small_bundle_read(), test::loop_glass);
    return test::middle(kiosk.item(kiosk.session().bundle()->start.original.button));
}

Point hide_button() {
    test::PretendKiosk kiosk(test::small_bundle_read(), test::loop_glass);
    kiosk.start_visit();
    const auto hides = [](const Item& item) { return item.on_down; };
    const auto found = std::find_if(kiosk.items().begin(), kiosk.items().end(), hides);
    REQUIRE(found != kiosk.items().end());
    return test::middle(*found);
}

std::vector<std::uint32_t> cover_picture() {
    test::PretendKiosk kiosk(test::small_bundle_read(), test::loop_glass);
    kiosk.key(Key::hide);
    return kiosk.pixels();
}

} // namespace

TEST_CASE("The first frame is presented before any event is read, and the content is read after it") {
    LoopDesk desk;
    CHECK(desk.diary == Diary{"present"});
    CHECK_FALSE(desk.content.begun);
    desk.loop().turn();
    CHECK(desk.content.begun);
    CHECK(desk.events.space().screen == test::loop_glass);
}

TEST_CASE("Whether the content has room is looked at while no visitor could wait for it") {
    LoopDesk desk;
    desk.settle(test::small_bundle_of(1));
    bool waited = false;
    desk.events.on_idle = [&](std::optional<Ms> until) {
        waited = true;
        desk.now = std::max(desk.now, until.value_or(desk.now));
    };
    desk.loop().turn();
    REQUIRE_FALSE(waited); // Start stands, and it is being looked at
    desk.tap(start_button());
    REQUIRE(desk.visit().here.screen == Screen::home);
    for (int turns = 0; turns < 40 && !waited; ++turns) // until the letters of pages are drawn ahead
        desk.loop().turn();
    CHECK(waited);
    REQUIRE(desk.visit().here.screen == Screen::home);
    desk.tap(hide_button());
    waited = false;
    for (int turns = 0; turns < 40; ++turns)
        desk.loop().turn();
    CHECK_FALSE(waited); // it goes on, behind the cover
}

TEST_CASE("Hide, on finger-down, is the next frame that is presented, and no event is read before it") {
    LoopDesk desk;
    desk.settle(test::small_bundle_of(1));
    desk.tap(start_button());
    REQUIRE(desk.visit().here.screen == Screen::home);
    desk.pass(test::settled);
    desk.diary.clear();
    desk.touch(TouchSample::Phase::down, hide_button());
    for (int more = 0; more < 5; ++more)
        desk.touch(TouchSample::Phase::move, {100, 100});
    desk.loop().turn();
    CHECK(desk.diary == Diary{"event", "present"});
    CHECK(desk.visit().here.screen == Screen::cover);
    CHECK(desk.display.shown() == cover_picture());
}

TEST_CASE(
    "After a visit nothing leads back into it, and its fonts are closed until all is drawn ahead again") {
    LoopDesk desk;
    desk.settle(test::small_bundle_of(1));
    desk.tap(start_button());
    const Point hide = hide_button();
    desk.pass(test::settled);
    desk.touch(TouchSample::Phase::down, hide);
    desk.loop().turn();
    CHECK(desk.visit().history.empty());
    CHECK(desk.fonts().open_sizes() > 0);
    desk.now += Ms{8}; // the display's server has had its turn
    desk.loop().turn();
    CHECK(desk.fonts().open_sizes() == 0); // they go with the visit's glyphs
    desk.pass(Ms{3000});
    CHECK(desk.fonts().open_sizes() > 0);
}

TEST_CASE("Where a renderer draws, the pictures that are not in sight are drawn over, too") {
    for (const auto by : {test::Paper::By::raster, test::Paper::By::renderer}) {
        CAPTURE(static_cast<int>(by));
        LoopDesk desk({}, test::small_bundle_of(1), by);
        desk.settle(test::small_bundle_of(1));
        desk.tap(start_button());
        const Point hide = hide_button();
        desk.pass(test::settled);
        desk.diary.clear();
        desk.touch(TouchSample::Phase::down, hide);
        for (int turns = 0; turns < 6; ++turns)
            desk.loop().turn();
        CHECK(std::count(desk.diary.begin(), desk.diary.end(), "present") ==
              (by == test::Paper::By::renderer ? 3 : 1));
    }
}

TEST_CASE("Content that was read anew takes the old one's place, and is confirmed by being shown, once") {
    LoopDesk desk;
    desk.settle(test::small_bundle_of(1));
    CHECK(desk.content.confirmed == std::vector<std::int64_t>{1});
    const BundlePtr next = test::small_bundle_of(2);
    desk.content.outcome = next;
    desk.diary.clear();
    desk.pass(Ms{300});
    CHECK(desk.loop().session().bundle() == next);
    CHECK(std::count(desk.diary.begin(), desk.diary.end(), "present") == 1);
    CHECK(desk.content.confirmed == std::vector<std::int64_t>{1, 2});
    CHECK(desk.told_to_staff().content_error.empty());
}

TEST_CASE("The first screen's content alone is not confirmed") {
    LoopDesk desk({}, test::small_bundle_of(7));
    desk.pass(Ms{300});
    CHECK(desk.content.confirmed.empty());
}

TEST_CASE("Content that is broken changes nothing but what staff are told") {
    LoopDesk desk;
    const BundlePtr whole = test::small_bundle_of(1);
    desk.settle(whole);
    desk.content.outcome = broken();
    desk.pass(Ms{300});
    CHECK(desk.loop().session().bundle() == whole);
    CHECK(desk.told_to_staff().content_error.find("It is not whole.") != std::string::npos);
    desk.content.outcome = test::small_bundle_of(2);
    desk.pass(Ms{300});
    CHECK(desk.told_to_staff().content_error.empty());
}

TEST_CASE("Where the first reading is broken the built-in content takes the first content's place") {
    LoopDesk desk;
    desk.settle(broken());
    const Bundle& shown = *desk.loop().session().bundle();
    CHECK(shown.topics.empty());
    CHECK(shown.start.original.button == built_in_bundle()->start.original.button);
}

TEST_CASE("What is touched before the content is whole waits for it") {
    LoopDesk desk;
    const Point start = start_button();
    desk.pass(Ms{600});
    desk.touch(TouchSample::Phase::down, start);
    desk.loop().turn();
    desk.now += Ms{60};
    desk.touch(TouchSample::Phase::up, start);
    desk.loop().turn();
    CHECK(desk.visit().here.screen == Screen::start);
    desk.content.outcome = test::small_bundle_of(1);
    desk.pass(Ms{100});
    CHECK(desk.visit().here.screen == Screen::home);
}

TEST_CASE("A screen that was unplugged gets its picture as soon as it is there again") {
    LoopDesk desk;
    desk.settle(test::small_bundle_read());
    desk.diary.clear();
    desk.loop().turn();
    CHECK(desk.diary.empty());
    desk.display.news = ScreenNews::back;
    desk.loop().turn();
    CHECK(desk.diary == Diary{"present"});
}

TEST_CASE(
    "A screen on which nothing is seen any more ends the kiosk with a failure: its service starts it anew") {
    LoopDesk desk;
    desk.display.news = ScreenNews::lost;
    CHECK(desk.loop().run() == KioskEnd::failed);
}

TEST_CASE("A display that cannot be lit again ends the kiosk with a failure") {
    for (const bool can_be_lit : {true, false}) {
        CAPTURE(can_be_lit);
        Settings settings;
        settings.display_hours = read_week_hours("mon 09:00-10:00").value();
        LoopDesk desk(settings);
        desk.display.can_be_lit = can_be_lit;
        desk.settle(test::small_bundle_of(1));
        desk.pass(Ms{61'000});
        CHECK(std::count(desk.diary.begin(), desk.diary.end(), "off") == 1);
        CHECK_FALSE(desk.loop().end());
        desk.touch(TouchSample::Phase::down, {600, 300});
        desk.loop().turn();
        CHECK(std::count(desk.diary.begin(), desk.diary.end(), "light up") == 1);
        CHECK(desk.loop().end() == (can_be_lit ? std::nullopt : std::optional(KioskEnd::failed)));
        CHECK(desk.visit().here.screen == Screen::start); // the touch was to wake it
        desk.display.can_be_lit = true;
    }
}

TEST_CASE(
    "A kiosk that was dark for five minutes asks that its computer goes off; one that is touched does not") {
    const test::TemporaryFolder folder;
    const auto power = folder.path() / "store/power.toml";
    Settings settings;
    settings.display_hours = read_week_hours("mon 09:00-10:00").value();
    settings.computer_off = true;
    settings.store = folder.path() / "store";
    LoopDesk desk(settings);
    desk.settle(test::small_bundle_of(1));
    desk.pass(Ms{62'000});
    REQUIRE(std::count(desk.diary.begin(), desk.diary.end(), "off") == 1);
    desk.pass(Ms{290'000});
    desk.touch(TouchSample::Phase::down, {600, 300});
    desk.pass(Ms{200'000}); // it is on for three minutes then
    CHECK_FALSE(std::filesystem::exists(power));
    desk.pass(Ms{400'000});
    CHECK(std::filesystem::exists(power));
}

TEST_CASE("A close button ends a kiosk in a window, and none that is full-screen; SIGTERM ends it too") {
    LoopDesk window;
    window.display.fills_screen = false;
    window.events.queued.emplace_back(event::CloseAsked{});
    window.loop().turn();
    CHECK(window.loop().end() == KioskEnd::stopped);
    LoopDesk desk;
    desk.events.queued.emplace_back(event::CloseAsked{});
    desk.loop().turn();
    CHECK_FALSE(desk.loop().end());
    desk.events.queued.emplace_back(event::StopAsked{});
    desk.loop().turn();
    CHECK(desk.loop().end() == KioskEnd::stopped);
}

TEST_CASE("The news of a stick stands for its time, and then goes by itself") {
    LoopDesk desk;
    desk.settle(test::small_bundle_of(1));
    const auto before = desk.display.shown();
    desk.content.notice = ImportNotice{.result = ImportResult::installed};
    desk.pass(Ms{100});
    CHECK(desk.display.shown() != before);
    desk.pass(StickNews::stays);
    CHECK(desk.display.shown() == before);
}

TEST_CASE("Asked to end when nobody is there, it ends neither in a visit nor in the minute after Hide") {
    LoopDesk desk;
    desk.settle(test::small_bundle_of(1));
    desk.tap(start_button());
    REQUIRE(desk.visit().here.screen == Screen::home);
    desk.events.queued.emplace_back(event::EndWhenFree{});
    desk.pass(Ms{10'000});
    CHECK_FALSE(desk.loop().end());
    desk.tap(hide_button());
    REQUIRE(desk.visit().here.screen == Screen::cover);
    desk.pass(Ms{58'000});
    CHECK_FALSE(desk.loop().end());
    desk.loop().turn(); // it waits no longer than until it may end
    desk.pass(Ms{3'000});
    CHECK(desk.loop().end() == KioskEnd::stopped);
}

TEST_CASE("Asked to end when nobody is there, it ends at once where nobody has touched it for a minute") {
    LoopDesk desk;
    desk.settle(test::small_bundle_of(1));
    desk.pass(Ms{60'000});
    desk.events.queued.emplace_back(event::EndWhenFree{});
    desk.loop().turn();
    CHECK(desk.loop().end() == KioskEnd::stopped);
}
