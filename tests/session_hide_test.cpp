// Hide in the session, under every finger and in every condition, and the cover that it brings.
#include "session/session.h"

#include <doctest/doctest.h>

#include "support/pretend_kiosk.h"
#include "support/sample_bundle.h"

using namespace signpost;
using namespace std::chrono_literals;
using test::long_page_title;
using test::PretendKiosk;

namespace {

const char* const hide = "Hide this page";

Point hide_point(const PretendKiosk& kiosk) { return test::middle(kiosk.item(hide)); }

const std::string& again_label(PretendKiosk& kiosk) {
    return kiosk.session().bundle()->cover.original.button;
}

// Where the cover's button is once it has one.
Item again_of(const BundlePtr& bundle, PixelSize size = {1280, 800}) {
    PretendKiosk kiosk(bundle, size);
    kiosk.start_visit();
    kiosk.key(Key::hide);
    kiosk.wait(1s);
    return kiosk.item(again_label(kiosk));
}

Point again_point() { return test::middle(again_of(test::small_bundle_read())); }

} // namespace

TEST_CASE("Hide acts when the finger comes down, and its frame is the next one") {
    PretendKiosk kiosk = test::small_kiosk();
    kiosk.start_visit();
    kiosk.down(hide_point(kiosk));
    CHECK(kiosk.screen() == Screen::cover);
    CHECK(kiosk.shows(kiosk.session().bundle()->cover.original.title));
    CHECK(kiosk.session().frame_due() == FrameDue::none);
}

TEST_CASE(
    "Hide acts at the screen's very edge, and where a panel that is not exact tells of a place beside it") {
    for (const Point corner : {Point{1280, 800}, Point{1290, 815}, Point{1270, 800}}) {
        PretendKiosk kiosk = test::small_kiosk();
        kiosk.start_visit();
        kiosk.down(corner);
        CHECK(kiosk.screen() == Screen::cover);
    }
}

TEST_CASE("the rest of the touch that hid does nothing, and a second frightened tap neither") {
    PretendKiosk kiosk = test::small_kiosk();
    kiosk.start_visit();
    const Point at = hide_point(kiosk);
    kiosk.down(at);
    const Point again = again_point();
    kiosk.move(again);
    kiosk.up(again);
    CHECK(kiosk.screen() == Screen::cover);
    kiosk.wait(300ms);
    kiosk.down(again);
    kiosk.up(again);
    CHECK(kiosk.screen() == Screen::cover);
    kiosk.wait(2s);
    kiosk.down(again);
    kiosk.up(again);
    CHECK(kiosk.screen() == Screen::start);
}

TEST_CASE("the cover stands as long as a frightened finger goes on tapping, wherever it does") {
    PretendKiosk kiosk = test::small_kiosk();
    kiosk.start_visit();
    const Point at = hide_point(kiosk);
    kiosk.down(at);
    kiosk.up(at);
    const Point again = again_point();
    for (int i = 0; i < 6; ++i) {
        kiosk.wait(800ms);
        kiosk.down(again);
        kiosk.up(again);
        CHECK(kiosk.screen() == Screen::cover);
    }
}

TEST_CASE("the cover has no button until it was left alone for a second, and keeps it from then on") {
    PretendKiosk kiosk = test::small_kiosk();
    kiosk.start_visit();
    const Point at = hide_point(kiosk);
    kiosk.down(at);
    kiosk.up(at);
    const auto has_button = [&] { return kiosk.shows(again_label(kiosk)); };
    CHECK_FALSE(has_button());
    kiosk.wait(900ms);
    CHECK_FALSE(has_button());
    kiosk.down({100, 100});
    kiosk.up({100, 100});
    kiosk.wait(900ms);
    CHECK_FALSE(has_button());
    kiosk.wait(100ms);
    CHECK(has_button());
    kiosk.down({100, 100});
    kiosk.up({100, 100});
    CHECK(has_button());
    kiosk.key(Key::hide);
    CHECK_FALSE(has_button());
}

TEST_CASE("a finger that was down before the button came presses it not") {
    PretendKiosk kiosk = test::small_kiosk();
    kiosk.start_visit();
    const Point again = again_point();
    kiosk.key(Key::hide);
    kiosk.wait(500ms);
    kiosk.down(again);
    kiosk.wait(1500ms);
    CHECK(kiosk.shows(again_label(kiosk)));
    kiosk.up(again);
    CHECK(kiosk.screen() == Screen::cover);
}

TEST_CASE("a swipe, a finger that rests and a key are no rest for the cover either") {
    const auto cover = [](PretendKiosk& kiosk) {
        kiosk.start_visit();
        const Point at = hide_point(kiosk);
        kiosk.down(at);
        kiosk.up(at);
    };
    const Point again = again_point();
    PretendKiosk swiped = test::small_kiosk();
    cover(swiped);
    for (int i = 0; i < 3; ++i) {
        swiped.down({600, 300});
        swiped.wait(300ms);
        swiped.move({600, 100});
        swiped.wait(200ms);
        swiped.up({600, 100});
    }
    swiped.down(again);
    swiped.up(again);
    CHECK(swiped.screen() == Screen::cover);
    PretendKiosk rested = test::small_kiosk();
    cover(rested);
    rested.wait(100ms);
    rested.down(again);
    rested.wait(1500ms);
    rested.up(again);
    CHECK(rested.screen() == Screen::cover);
    PretendKiosk typed = test::small_kiosk();
    cover(typed);
    for (int i = 0; i < 6; ++i) {
        typed.wait(200ms);
        typed.key(Key::select);
        CHECK(typed.screen() == Screen::cover);
    }
    typed.wait(1200ms);
    typed.key(Key::select);
    typed.key(Key::select);
    CHECK(typed.screen() == Screen::start);
}

TEST_CASE("Start again is never where Hide was, in either corner, upright or not") {
    for (const PixelSize size : {PixelSize{1920, 1080}, PixelSize{1080, 1920}, PixelSize{1366, 768}}) {
        Bundle long_words = *test::small_bundle_read();
        long_words.words.original[static_cast<std::size_t>(Word::hide)] =
            hide + std::string(" at once, and quickly");
        PretendKiosk kiosk(std::make_shared<const Bundle>(long_words), size);
        kiosk.start_visit();
        Rect right = kiosk.item(hide).touch;
        kiosk.down(hide_point(kiosk));
        const Rect again = again_of(kiosk.session().bundle(), size).touch;
        CHECK_FALSE(again.overlaps(right));
        right.x = static_cast<float>(size.w) - right.x - right.w;
        CHECK_FALSE(again.overlaps(right));
    }
}

TEST_CASE("Hide works in mid-scroll, under a second finger, with the warning open") {
    const BundlePtr bundle = test::small_bundle_read();
    const std::string page = long_page_title(*bundle);
    const auto reading = [&] {
        auto kiosk = std::make_unique<PretendKiosk>(bundle);
        kiosk->start_visit();
        kiosk->tap(page);
        return kiosk;
    };
    SUBCASE("in mid-scroll, by another finger") {
        const auto kiosk = reading();
        kiosk->down({400, 500});
        kiosk->move({400, 300});
        CHECK(kiosk->session().state().visit.scroll_em[0] > 0);
        kiosk->down(hide_point(*kiosk), 2);
        CHECK(kiosk->screen() == Screen::cover);
        kiosk->move({400, 100});
        kiosk->up({400, 100});
        kiosk->up({900, 700}, 2);
        CHECK(kiosk->screen() == Screen::cover);
        CHECK(kiosk->session().state().visit.scroll_em[0] == 0);
    }
    SUBCASE("with the warning open") {
        const auto kiosk = reading();
        kiosk->wait(181s);
        CHECK(kiosk->shows("Are you still there?"));
        kiosk->down(hide_point(*kiosk));
        CHECK(kiosk->screen() == Screen::cover);
    }
    SUBCASE("between a reload and its frame") {
        const auto kiosk = reading();
        const Point at = hide_point(*kiosk);
        kiosk->session().change_bundle(bundle, kiosk->now());
        kiosk->down(at);
        CHECK(kiosk->screen() == Screen::cover);
    }
}

TEST_CASE("the keys hide too") {
    PretendKiosk kiosk = test::small_kiosk();
    kiosk.start_visit();
    kiosk.key(Key::hide);
    CHECK(kiosk.screen() == Screen::cover);
    PretendKiosk shifted = test::small_kiosk();
    shifted.start_visit();
    for (int i = 0; i < 3; ++i) {
        CHECK(shifted.screen() == Screen::home);
        shifted.wait(1s);
        shifted.key(Key::shift);
    }
    CHECK(shifted.screen() == Screen::cover);
}

TEST_CASE("hidden stays hidden through a reload") {
    PretendKiosk kiosk = test::small_kiosk();
    kiosk.start_visit();
    kiosk.key(Key::hide);
    kiosk.reload(test::small_bundle_read());
    CHECK(kiosk.screen() == Screen::cover);
}
