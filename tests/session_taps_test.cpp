// The session with real screens: which taps were meant, and which are a nervous second one.
#include "session/session.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "support/pretend_kiosk.h"
#include "support/sample_bundle.h"

using namespace signpost;
using namespace std::chrono_literals;
using test::long_page_title;
using test::PretendKiosk;

TEST_CASE("a nervous double tap opens one thing, not two") {
    const BundlePtr bundle = test::small_bundle_read();
    PretendKiosk kiosk(bundle);
    kiosk.wait(1s);
    const Point at = test::middle(kiosk.item(bundle->start.original.button));
    for (int i = 0; i < 3; ++i) {
        kiosk.down(at);
        kiosk.wait(40ms);
        kiosk.up(at);
        kiosk.wait(60ms);
    }
    CHECK(kiosk.screen() == Screen::home);
}

TEST_CASE("a second tap whose finger came down too soon opens nothing, however late it leaves") {
    const BundlePtr bundle = test::small_bundle_read();
    PretendKiosk kiosk(bundle);
    kiosk.start_visit();
    REQUIRE(kiosk.screen() == Screen::home);
    const Point topic = test::middle(kiosk.item(long_page_title(*bundle)));
    kiosk.wait(290ms);
    kiosk.down(topic);
    kiosk.wait(500ms);
    kiosk.up(topic);
    CHECK(kiosk.screen() == Screen::home);
    kiosk.down(topic);
    kiosk.wait(60ms);
    kiosk.up(topic);
    CHECK(kiosk.screen() == Screen::page);
}

TEST_CASE("a finger that came down on one screen opens nothing on the next") {
    const BundlePtr bundle = test::small_bundle_read();
    PretendKiosk kiosk(bundle);
    kiosk.wait(1s);
    kiosk.key(Key::select);
    REQUIRE(kiosk.screen() == Screen::home);
    const Point topic = test::middle(kiosk.item(long_page_title(*bundle)));
    kiosk.key(Key::back);
    kiosk.wait(1s);
    kiosk.down(topic);
    kiosk.key(Key::select);
    kiosk.wait(1s);
    kiosk.up(topic);
    CHECK(kiosk.screen() == Screen::home);
}

TEST_CASE("a screen counts as new from when it was shown, not from when it was asked for") {
    const BundlePtr bundle = test::small_bundle_read();
    PretendKiosk kiosk(bundle);
    kiosk.wait(1s);
    Session& session = kiosk.session();
    const Point start = test::middle(kiosk.item(bundle->start.original.button));
    Frame late;
    {
        PretendKiosk other(bundle);
        other.start_visit();
        late.items = other.items();
    }
    const auto tap = [&](Point at, Ms when) {
        session.touch({TouchSample::Phase::down, 1, at, when});
        session.touch({TouchSample::Phase::up, 1, at, when + 60ms});
    };
    const auto topic = std::find_if(late.items.begin(), late.items.end(), [&](const Item& item) {
        return item.label.starts_with(long_page_title(*bundle));
    });
    REQUIRE(topic != late.items.end());
    const Point at = test::middle(*topic);
    tap(start, kiosk.now());
    session.drawn(late, 42, kiosk.now() + 400ms); // a slow computer
    tap(at, kiosk.now() + 700ms);
    CHECK(kiosk.screen() == Screen::home);
    tap(at, kiosk.now() + 1200ms);
    CHECK(kiosk.screen() == Screen::page);
}

TEST_CASE("a nervous double tap on More moves by one screen") {
    const BundlePtr bundle = test::small_bundle_read();
    PretendKiosk kiosk(bundle);
    kiosk.start_visit();
    kiosk.tap(long_page_title(*bundle));
    const std::string more = bundle->words.original[static_cast<std::size_t>(Word::more)];
    const Point at = test::middle(kiosk.item(more));
    kiosk.wait(1s);
    kiosk.down(at);
    kiosk.up(at);
    const float once = kiosk.session().state().visit.scroll_em[0];
    CHECK(once > 0);
    kiosk.wait(200ms);
    kiosk.down(at);
    kiosk.up(at);
    CHECK(kiosk.session().state().visit.scroll_em[0] == once);
    kiosk.wait(200ms); // steady tapping goes on
    kiosk.down(at);
    kiosk.up(at);
    CHECK(kiosk.session().state().visit.scroll_em[0] > once);
}

TEST_CASE(
    "A second tap that comes down half a second after the first opens nothing on the screen that came up") {
    const BundlePtr bundle = test::small_bundle_read();
    PretendKiosk kiosk(bundle);
    PretendKiosk other(bundle);
    other.start_visit();
    const Point at = test::middle(other.item(bundle->page(bundle->topics.front())->text.original.title));
    kiosk.wait(1s);
    kiosk.down(at);
    kiosk.up(at);
    REQUIRE(kiosk.screen() == Screen::home);
    kiosk.wait(500ms);
    kiosk.down(at);
    kiosk.up(at);
    CHECK(kiosk.screen() == Screen::home);
    kiosk.wait(150ms);
    kiosk.down(at);
    kiosk.up(at);
    CHECK(kiosk.screen() == Screen::page);
}

TEST_CASE("A double tap that answers the idle question opens nothing of what comes back under it") {
    const BundlePtr bundle = test::small_bundle_read();
    PretendKiosk kiosk(bundle);
    kiosk.start_visit();
    const Point topic = test::middle(kiosk.item(long_page_title(*bundle)));
    kiosk.wait(95s);
    REQUIRE(kiosk.shows("Are you still there?"));
    for (int taps = 0; taps < 2; ++taps) {
        kiosk.down(topic);
        kiosk.wait(60ms);
        kiosk.up(topic);
        kiosk.wait(200ms);
    }
    CHECK(kiosk.screen() == Screen::home);
    kiosk.wait(500ms);
    kiosk.down(topic);
    kiosk.up(topic);
    CHECK(kiosk.screen() == Screen::page);
}

TEST_CASE("A finger that is down while the screen gets another size opens nothing on it") {
    const BundlePtr bundle = test::small_bundle_read();
    PretendKiosk kiosk(bundle);
    kiosk.start_visit();
    kiosk.wait(1s);
    const Point topic = test::middle(kiosk.item(long_page_title(*bundle)));
    kiosk.down(topic);
    const GestureLimits other = gesture_limits({800, 600}, ScreenScale{4});
    kiosk.session().change_limits(other);
    kiosk.up(topic);
    CHECK(kiosk.screen() == Screen::home);
    kiosk.wait(500ms);
    kiosk.down(topic);
    kiosk.up(topic);
    CHECK(kiosk.screen() == Screen::page);
}

TEST_CASE("A finger that is down while the content changes opens nothing on it") {
    const BundlePtr bundle = test::small_bundle_read();
    PretendKiosk kiosk(bundle);
    kiosk.start_visit();
    kiosk.wait(1s);
    const Point topic = test::middle(kiosk.item(long_page_title(*bundle)));
    kiosk.down(topic);
    kiosk.reload(test::small_bundle_read());
    kiosk.up(topic);
    CHECK(kiosk.screen() == Screen::home);
}

TEST_CASE("Where the settings ask for half a second, a second press within that does nothing") {
    PretendKiosk kiosk(test::small_bundle_read(), {1280, 800}, {.same_key = 500ms});
    kiosk.key(Key::select);
    const std::string first = kiosk.session().focus()->label;
    const auto next = [&](Ms after) {
        kiosk.wait(after);
        kiosk.session().key(Key::next, kiosk.now());
        kiosk.wait(1ms);
        return kiosk.session().focus()->label;
    };
    const std::string second = next(600ms);
    CHECK(second != first);
    CHECK(next(450ms) == second); // 451 ms after the first
    CHECK(next(60ms) != second);
}
