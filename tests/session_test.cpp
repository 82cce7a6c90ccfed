// The session with real screens: taps, scrolling, reloads.
#include "session/session.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "support/pretend_kiosk.h"
#include "support/sample_bundle.h"

using namespace signpost;
using namespace std::chrono_literals;
using test::long_page_title;
using test::PretendKiosk;

TEST_CASE("one tap leads from Start to home, anywhere on the screen") {
    PretendKiosk kiosk = test::small_kiosk();
    kiosk.wait(500ms);
    kiosk.down({1200, 700});
    kiosk.up({1200, 700});
    CHECK(kiosk.screen() == Screen::home);
}

TEST_CASE("any touch answers the idle question, and does nothing else") {
    PretendKiosk kiosk = test::small_kiosk();
    kiosk.start_visit();
    kiosk.wait(95s);
    REQUIRE(kiosk.shows("Are you still there?"));
    const std::uint64_t asked = kiosk.picture();
    kiosk.wait(2s);
    CHECK(kiosk.picture() != asked); // the countdown moves
    kiosk.down({600, 200});
    CHECK_FALSE(kiosk.shows("Are you still there?"));
    kiosk.up({600, 200});
    CHECK(kiosk.screen() == Screen::home);
}

TEST_CASE("beside the idle question, 999 is called at the first touch") {
    PretendKiosk kiosk = test::small_kiosk();
    kiosk.start_visit();
    kiosk.wait(95s);
    REQUIRE(kiosk.shows("Are you still there?"));
    const Point at = test::middle(kiosk.item("In danger now? Call 999"));
    kiosk.down(at);
    kiosk.up(at);
    CHECK(kiosk.screen() == Screen::emergency);
}

TEST_CASE("nobody there: the question, then Start, and nothing is left of the visit") {
    PretendKiosk kiosk = test::small_kiosk();
    const std::uint64_t fresh = kiosk.picture();
    kiosk.start_visit();
    kiosk.tap("Size, contrast");
    kiosk.tap("Largest");
    kiosk.tap("Light on dark");
    kiosk.wait(90s + 30s + 1s);
    CHECK(kiosk.screen() == Screen::start);
    CHECK(kiosk.picture() == fresh);
}

TEST_CASE("a key that is held down moves the page and the ring, and keeps no visit up") {
    const BundlePtr bundle = test::small_bundle_read();
    for (const Key key : {Key::down, Key::next}) {
        PretendKiosk kiosk(bundle);
        kiosk.start_visit();
        kiosk.tap(long_page_title(*bundle));
        kiosk.key(key);
        const std::uint64_t pressed = kiosk.picture();
        kiosk.wait(1900ms);
        kiosk.session().key_held(key, kiosk.now());
        kiosk.wait(1ms);
        CHECK(kiosk.picture() == pressed); // fingers that let go slowly
        kiosk.wait(100ms);
        kiosk.session().key_held(key, kiosk.now());
        kiosk.wait(1ms);
        CHECK(kiosk.picture() != pressed);
        for (int tenths = 0; tenths < 2110; ++tenths) {
            kiosk.session().key_held(key, kiosk.now());
            kiosk.wait(100ms);
        }
        CHECK(kiosk.screen() == Screen::start);
        CHECK_FALSE(kiosk.session().focus());
    }
}

TEST_CASE("what lies on the glass and stirs keeps no visit up") {
    PretendKiosk kiosk = test::small_kiosk();
    kiosk.start_visit();
    kiosk.down({400, 300});
    for (int seconds = 0; seconds < 125; ++seconds) {
        kiosk.move({400, seconds % 2 == 0 ? 200.0F : 300.0F});
        kiosk.wait(1s);
    }
    CHECK(kiosk.screen() == Screen::start);
}

TEST_CASE("a key that is held down does not answer the idle question; one that is pressed does") {
    PretendKiosk kiosk = test::small_kiosk();
    kiosk.start_visit();
    kiosk.wait(95s);
    REQUIRE(kiosk.shows("Are you still there?"));
    kiosk.session().key_held(Key::down, kiosk.now());
    kiosk.wait(1s);
    CHECK(kiosk.shows("Are you still there?"));
    kiosk.key(Key::down);
    CHECK_FALSE(kiosk.shows("Are you still there?"));
}

TEST_CASE("a key that is held down keeps no cover up") {
    PretendKiosk kiosk = test::small_kiosk();
    kiosk.key(Key::select);
    kiosk.key(Key::hide);
    REQUIRE(kiosk.screen() == Screen::cover);
    for (int seconds = 0; seconds < 121; ++seconds) {
        kiosk.session().key_held(Key::down, kiosk.now());
        kiosk.wait(1s);
    }
    CHECK(kiosk.screen() == Screen::start);
}

TEST_CASE("dragging scrolls with the finger, within the page, and a drag is no tap") {
    const BundlePtr bundle = test::small_bundle_read();
    PretendKiosk kiosk(bundle);
    kiosk.start_visit();
    kiosk.tap(long_page_title(*bundle));
    const Place page = kiosk.session().state().visit.here;
    kiosk.down({400, 500});
    kiosk.move({400, 400});
    kiosk.move({400, 390});
    const float scrolled = kiosk.session().state().visit.scroll_em[0];
    CHECK(scrolled > 2);
    kiosk.wait(200ms);
    kiosk.up({400, 390});
    CHECK(kiosk.session().state().visit.scroll_em[0] >= scrolled); // on the next edge
    CHECK(kiosk.session().state().visit.here == page);
    kiosk.down({400, 200});
    kiosk.move({400, 790});
    CHECK(kiosk.session().state().visit.scroll_em[0] == 0);
}

TEST_CASE("More and Up move by a leaf, and stop at the ends") {
    const BundlePtr bundle = test::small_bundle_read();
    PretendKiosk kiosk(bundle);
    kiosk.start_visit();
    kiosk.tap(long_page_title(*bundle));
    const std::string more = bundle->words.original[static_cast<std::size_t>(Word::more)];
    const std::string up = bundle->words.original[static_cast<std::size_t>(Word::up)];
    int pages = 0;
    while (kiosk.shows("\t" + more + "\n") && ++pages < 50)
        kiosk.tap(more);
    CHECK(pages > 0);
    CHECK(pages < 50);
    while (kiosk.shows("\t" + up + "\n"))
        kiosk.tap(up);
    CHECK(kiosk.session().state().visit.scroll_em[0] == 0);
}

TEST_CASE("the idle question gives back the place that was read") {
    const BundlePtr bundle = test::small_bundle_read();
    PretendKiosk kiosk(bundle);
    kiosk.start_visit();
    kiosk.tap(long_page_title(*bundle));
    kiosk.tap(bundle->words.original[static_cast<std::size_t>(Word::more)]);
    const float place = kiosk.session().state().visit.scroll_em[0];
    REQUIRE(place > 0);
    kiosk.wait(185s);
    REQUIRE(kiosk.shows("Are you still there?"));
    kiosk.tap(bundle->words.original[static_cast<std::size_t>(Word::idle_stay)]);
    CHECK(kiosk.session().state().visit.scroll_em[0] == place);
}

TEST_CASE("the idle question leaves the number in sight that somebody may be dialling") {
    const auto asks_beside = [](const char* contact, const std::string& number) {
        PretendKiosk kiosk(test::small_bundle_read(), {1920, 1080});
        kiosk.start_visit();
        if (contact != nullptr)
            kiosk.tap("What is stalking?");
        kiosk.tap(contact != nullptr ? contact : "In danger now? Call 999");
        kiosk.wait(179s);
        CHECK_FALSE(kiosk.shows("Are you still there?"));
        kiosk.wait(2s);
        REQUIRE(kiosk.shows("Are you still there?"));
        const Item& item = kiosk.item(number);
        CHECK(item.label == number);
        CHECK(item.visible == item.rect);
    };
    asks_beside(nullptr, "999");
    asks_beside("Sample Helpline", "0808 157 0123");
    asks_beside("Sample Text Service", "HELP to 60777");
}

TEST_CASE("the idle question gives back where the keys were, too") {
    PretendKiosk kiosk = test::small_kiosk();
    kiosk.key(Key::select);
    kiosk.key(Key::next);
    const Focus focus = kiosk.session().focus().value();
    kiosk.wait(95s);
    REQUIRE(kiosk.shows("Are you still there?"));
    kiosk.key(Key::other);
    REQUIRE_FALSE(kiosk.shows("Are you still there?"));
    CHECK(kiosk.session().focus() == focus);
}

TEST_CASE("a finger that slides on a button presses it all the same, unless it leaves the button") {
    const std::string danger = "In danger now? Call 999";
    for (const Point by : {Point{60, 0}, Point{0, -200}}) {
        PretendKiosk kiosk = test::small_kiosk();
        kiosk.start_visit();
        kiosk.wait(1s);
        const Item button = kiosk.item(danger);
        const Point from{button.rect.x + 20, button.rect.y + 20};
        const Point to{from.x + by.x, from.y + by.y};
        REQUIRE(button.rect.contains(to) == (by.y == 0));
        kiosk.down(from);
        kiosk.move({from.x + by.x / 2, from.y + by.y / 2});
        kiosk.move(to);
        kiosk.up(to);
        CHECK(kiosk.screen() == (by.y == 0 ? Screen::emergency : Screen::home));
    }
    PretendKiosk start = test::small_kiosk();
    start.wait(1s);
    start.down({400, 300});
    start.move({600, 350});
    start.up({600, 350});
    CHECK(start.screen() == Screen::home);
}

TEST_CASE("a reload while reading keeps the place and shows the new words; a page gone leads home") {
    const BundlePtr bundle = test::small_bundle_read();
    const std::string page = long_page_title(*bundle);
    PretendKiosk kiosk(bundle);
    kiosk.start_visit();
    kiosk.tap(page);
    kiosk.down({400, 500});
    kiosk.move({400, 350});
    kiosk.wait(200ms);
    kiosk.up({400, 350});
    const State before = kiosk.session().state();
    Bundle changed = *bundle;
    changed.pages.at(before.visit.here.id).text.original.title = "Quite another title";
    kiosk.reload(std::make_shared<const Bundle>(changed));
    CHECK(kiosk.session().state() == before);
    CHECK(kiosk.shows("Quite another title"));
    Bundle smaller = *bundle;
    smaller.pages.erase(before.visit.here.id);
    kiosk.reload(std::make_shared<const Bundle>(smaller));
    CHECK(kiosk.screen() == Screen::home);
}

TEST_CASE("a page that grows shorter under the reader is never scrolled out of sight") {
    const BundlePtr bundle = test::small_bundle_read();
    PretendKiosk kiosk(bundle);
    kiosk.start_visit();
    kiosk.tap(long_page_title(*bundle));
    kiosk.tap(bundle->words.original[static_cast<std::size_t>(Word::more)]);
    REQUIRE(kiosk.session().state().visit.scroll_em[0] > 0);
    Bundle shorter = *bundle;
    RichText& body = shorter.pages.at(kiosk.session().state().visit.here.id).text.original.body;
    body.resize(1);
    kiosk.reload(std::make_shared<const Bundle>(shorter));
    CHECK(kiosk.session().state().visit.scroll_em[0] == 0);
}

TEST_CASE("nothing to do means no frame and no wake-up") {
    PretendKiosk kiosk = test::small_kiosk();
    CHECK(kiosk.session().frame_due() == FrameDue::none);
    CHECK_FALSE(kiosk.session().next_tick(kiosk.now()));
    kiosk.start_visit();
    kiosk.session().tick(kiosk.now() + 10s);
    CHECK(kiosk.session().frame_due() == FrameDue::none);
    CHECK(kiosk.session().next_tick(kiosk.now()).value() > kiosk.now() + 50s);
}
