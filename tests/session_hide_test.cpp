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
    const Point again = test::middle(kiosk.item(kiosk.session().bundle()->cover.original.button));
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
    const Point again = test::middle(kiosk.item(kiosk.session().bundle()->cover.original.button));
    for (int i = 0; i < 6; ++i) {
        kiosk.wait(800ms);
        kiosk.down(again);
        kiosk.up(again);
        CHECK(kiosk.screen() == Screen::cover);
    }
}

TEST_CASE("a swipe, a finger that rests and a key are no rest for the cover either") {
    const auto cover = [](PretendKiosk& kiosk) {
        kiosk.start_visit();
        const Point at = hide_point(kiosk);
        kiosk.down(at);
        kiosk.up(at);
    };
    const auto again = [](PretendKiosk& kiosk) {
        return test::middle(kiosk.item(kiosk.session().bundle()->cover.original.button));
    };
    PretendKiosk swiped = test::small_kiosk();
    cover(swiped);
    for (int i = 0; i < 3; ++i) {
        swiped.down({600, 300});
        swiped.wait(300ms);
        swiped.move({600, 100});
        swiped.wait(200ms);
        swiped.up({600, 100});
    }
    swiped.down(again(swiped));
    swiped.up(again(swiped));
    CHECK(swiped.screen() == Screen::cover);
    PretendKiosk rested = test::small_kiosk();
    cover(rested);
    rested.wait(100ms);
    rested.down(again(rested));
    rested.wait(1500ms);
    rested.up(again(rested));
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
        const Rect again = kiosk.item(kiosk.session().bundle()->cover.original.button).touch;
        CHECK_FALSE(again.overlaps(right));
        right.x = static_cast<float>(size.w) - right.x - right.w;
        CHECK_FALSE(again.overlaps(right));
    }
}

TEST_CASE("Hide works in mid-scroll, under a second finger, in a fling, with the warning open") {
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
        CHECK(kiosk->session().state().visit.scroll_em > 0);
        kiosk->down(hide_point(*kiosk), 2);
        CHECK(kiosk->screen() == Screen::cover);
        kiosk->move({400, 100});
        kiosk->up({400, 100});
        kiosk->up({900, 700}, 2);
        CHECK(kiosk->screen() == Screen::cover);
        CHECK(kiosk->session().state().visit.scroll_em == 0);
    }
    SUBCASE("while the page still flies") {
        const auto kiosk = reading();
        kiosk->down({400, 500});
        kiosk->wait(16ms);
        kiosk->move({400, 420});
        kiosk->wait(16ms);
        kiosk->move({400, 300});
        kiosk->up({400, 300});
        CHECK(kiosk->session().moving());
        kiosk->down(hide_point(*kiosk));
        CHECK(kiosk->screen() == Screen::cover);
        CHECK_FALSE(kiosk->session().moving());
    }
    SUBCASE("with the warning open") {
        const auto kiosk = reading();
        kiosk->wait(61s);
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
