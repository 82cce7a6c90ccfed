// The session driven by keys: where the focus goes, and when it is gone.
#include "session/session.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "support/drawn_screens.h"
#include "support/font_files.h"
#include "support/pretend_kiosk.h"
#include "support/sample_bundle.h"

using namespace signpost;
using namespace std::chrono_literals;
using test::PretendKiosk;

namespace {

bool is_emergency(const Item& item) {
    return item.action && *item.action == Action(action::Open{{Screen::emergency, {}}});
}

// How often Previous is pressed until 999 is under Select; 0 where it never is.
int steps_back_to_emergency(const Items& items) {
    int steps = 1;
    for (auto at = last_focus(items); at && steps < 100; at = next_focus(items, *at, false), ++steps)
        if (is_emergency(items[*at]))
            return steps;
    return 0;
}

const Item& focused_item(const PretendKiosk& kiosk) {
    const auto found = std::find_if(kiosk.items().begin(), kiosk.items().end(),
                                    [](const Item& item) { return item.focused; });
    REQUIRE(found != kiosk.items().end());
    return *found;
}

template <class Wanted> void press_next_until(PretendKiosk& kiosk, Wanted wanted) {
    for (int presses = 0; presses < 60; ++presses) {
        if (kiosk.session().focus() && wanted(focused_item(kiosk)))
            return;
        kiosk.key(Key::next);
    }
    FAIL("the focus never comes to it");
}

} // namespace

TEST_CASE("the keys' focus survives a reload, and falls back where its item is gone") {
    const BundlePtr bundle = test::small_bundle_read();
    const std::string topic = bundle->topics.back();
    PretendKiosk kiosk(bundle);
    kiosk.key(Key::select);
    press_next_until(
        kiosk, [&](const Item& item) { return item.action == Action(action::Open{{Screen::page, topic}}); });
    const std::string label = focused_item(kiosk).label;
    kiosk.reload(test::small_bundle_read());
    CHECK(kiosk.session().focus()->label == label);
    CHECK(focused_item(kiosk).label == label);
    Bundle fewer = *bundle;
    std::erase(fewer.topics, topic);
    kiosk.reload(std::make_shared<const Bundle>(fewer));
    REQUIRE(kiosk.session().focus());
    CHECK(kiosk.session().focus()->label != label);
    CHECK(focused_item(kiosk).label == kiosk.session().focus()->label);
}

TEST_CASE("the keys' focus survives a new text size, on the screen that chose it and on the one before") {
    const Action looks = action::Open{{Screen::looks, {}}};
    const Action largest = action::ChooseTextSize{text_size_steps - 1};
    PretendKiosk kiosk(test::small_bundle_read());
    kiosk.key(Key::select);
    press_next_until(kiosk, [&](const Item& item) { return item.action == looks; });
    kiosk.key(Key::select);
    press_next_until(kiosk, [&](const Item& item) { return item.action == largest; });
    kiosk.key(Key::select);
    REQUIRE(kiosk.session().state().visit.text_size == text_size_steps - 1);
    CHECK(focused_item(kiosk).action == largest);
    kiosk.key(Key::back);
    REQUIRE(kiosk.screen() == Screen::home);
    CHECK(focused_item(kiosk).action == looks);
}

TEST_CASE("next goes to everything that can be pressed, in the order it is read, and round again") {
    const BundlePtr bundle = test::small_bundle_read();
    PretendKiosk kiosk(bundle, {1920, 1080});
    kiosk.key(Key::select);
    std::vector<std::string> expected;
    for (const bool everywhere : {false, true}) // the content first, then what stands on every screen
        for (const Item& item : kiosk.items())
            if (item.action && item.everywhere == everywhere)
                expected.push_back(item.label);
    const auto begin = find_focus(kiosk.items(), {});
    CHECK(kiosk.session().focus()->label == kiosk.items().at(begin.value()).label);
    std::vector<std::string> seen;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        kiosk.key(Key::next);
        seen.push_back(kiosk.session().focus()->label);
    }
    std::rotate(seen.begin(), std::find(seen.begin(), seen.end(), expected.front()), seen.end());
    CHECK(seen == expected);
    CHECK(expected.back() == "Hide this page");
}

TEST_CASE("a finger takes over from the keys, and the ring goes") {
    PretendKiosk kiosk(test::small_bundle_read());
    kiosk.start_visit();
    const std::uint64_t plain = kiosk.picture();
    kiosk.key(Key::next);
    CHECK(kiosk.picture() != plain);
    kiosk.down({640, 3});
    kiosk.up({640, 3});
    CHECK_FALSE(kiosk.session().focus());
    CHECK(kiosk.picture() == plain);
}

TEST_CASE("Shift-Tab three times moves the focus back and hides nothing") {
    PretendKiosk kiosk(test::small_bundle_read());
    kiosk.key(Key::select);
    for (int i = 0; i < 4; ++i) {
        kiosk.key(Key::shift);
        kiosk.key(Key::previous);
    }
    CHECK(kiosk.screen() == Screen::home);
}

TEST_CASE("From every screen as it comes up 999 is two steps back, in every language and size of text") {
    TtfFonts fonts(test::font_files());
    for (const int text_size : {0, 1, 2})
        test::for_each_screen(test::small_bundle_read(), fonts, {.size = {1366, 768}, .text_size = text_size},
                              [](const test::DrawnScreen& drawn) {
                                  CAPTURE(drawn.name);
                                  const Screen screen = drawn.place.screen;
                                  if (is_neutral(screen) || is_for_staff(screen))
                                      return;
                                  const int steps = steps_back_to_emergency(drawn.frame.items);
                                  CHECK(steps >= 1);
                                  CHECK(steps <= 2);
                              });
}

TEST_CASE("The keys begin at the first thing of the content that can be seen, on every screen that has one") {
    TtfFonts fonts(test::font_files());
    for (const int text_size : {0, 2})
        test::for_each_screen(test::small_bundle_read(), fonts, {.size = {1280, 800}, .text_size = text_size},
                              [](const test::DrawnScreen& drawn) {
                                  CAPTURE(drawn.name);
                                  const Items& items = drawn.frame.items;
                                  const auto begin = find_focus(items, {});
                                  if (!begin)
                                      return;
                                  CHECK(items[*begin].visible == items[*begin].rect);
                                  for (std::size_t i = 0; i < items.size(); ++i)
                                      if (items[i].action && !items[i].everywhere &&
                                          items[i].visible == items[i].rect &&
                                          *items[i].action != Action(action::Hide{}))
                                          CHECK(*begin <= i);
                              });
}

TEST_CASE("By keys alone the screen for danger is four presses from Start") {
    for (const Key back : {Key::previous, Key::up}) {
        PretendKiosk kiosk(test::small_bundle_read());
        for (const Key key : {Key::select, back, back, Key::select})
            kiosk.key(key);
        CHECK(kiosk.screen() == Screen::emergency);
    }
}

TEST_CASE(
    "By keys 999 is two steps from a page that was opened by a finger, too, and from one with its first "
    "link out of sight") {
    const BundlePtr bundle = test::small_bundle_read();
    PretendKiosk kiosk(bundle);
    kiosk.start_visit();
    kiosk.tap(test::long_page_title(*bundle));
    kiosk.key(Key::previous);
    kiosk.key(Key::previous);
    CHECK(is_emergency(focused_item(kiosk)));
    PretendKiosk by_keys(bundle);
    by_keys.key(Key::select);
    while (!by_keys.session().focus()->label.starts_with(test::long_page_title(*bundle)))
        by_keys.key(Key::next);
    by_keys.key(Key::select);
    REQUIRE(by_keys.screen() == Screen::page);
    CHECK(focused_item(by_keys).visible == focused_item(by_keys).rect);
    by_keys.key(Key::previous);
    by_keys.key(Key::previous);
    CHECK(is_emergency(focused_item(by_keys)));
}

TEST_CASE("Back gives the keys back what they left, and a finger that goes back gets no ring") {
    PretendKiosk kiosk(test::small_bundle_read());
    kiosk.key(Key::select);
    kiosk.key(Key::next);
    const std::string second = kiosk.session().focus()->label;
    kiosk.key(Key::select);
    REQUIRE(kiosk.screen() == Screen::page);
    CHECK(kiosk.session().focus()->label != second);
    kiosk.key(Key::back);
    REQUIRE(kiosk.screen() == Screen::home);
    CHECK(kiosk.session().focus()->label == second);
    kiosk.key(Key::select);
    kiosk.tap("Back");
    REQUIRE(kiosk.screen() == Screen::home);
    CHECK_FALSE(kiosk.session().focus());
}

TEST_CASE("A second press of the same key within a fifth of a second does nothing") {
    PretendKiosk kiosk(test::small_bundle_read());
    kiosk.key(Key::select);
    const std::string first = kiosk.session().focus()->label;
    Session& session = kiosk.session();
    const auto press = [&](Key key, Ms after) {
        kiosk.wait(after);
        session.key(key, kiosk.now());
        kiosk.wait(1ms);
        return kiosk.session().focus()->label;
    };
    const std::string second = press(Key::next, 500ms);
    CHECK(second != first);
    CHECK(press(Key::next, 150ms) == second);    // 151 ms after the first
    CHECK(press(Key::next, 100ms) != second);    // steady pressing goes on
    CHECK(press(Key::previous, 50ms) == second); // another key is another wish
}

TEST_CASE("What hides is never held back") {
    PretendKiosk kiosk(test::small_bundle_read());
    kiosk.key(Key::select);
    for (int presses = 0; presses < 3; ++presses)
        kiosk.session().key(Key::shift, kiosk.now());
    CHECK(kiosk.screen() == Screen::cover);
    PretendKiosk by_ring(test::small_bundle_read());
    by_ring.key(Key::select);
    by_ring.key(Key::previous);
    by_ring.session().key(Key::select, by_ring.now());
    CHECK(by_ring.screen() == Screen::cover);
}

TEST_CASE("A second press of Select that comes with a new screen opens nothing on it") {
    PretendKiosk kiosk(test::small_bundle_read());
    kiosk.key(Key::select);
    REQUIRE(kiosk.screen() == Screen::home);
    kiosk.wait(500ms);
    kiosk.session().key(Key::select, kiosk.now());
    CHECK(kiosk.screen() == Screen::home);
    kiosk.wait(200ms);
    kiosk.session().key(Key::select, kiosk.now());
    CHECK(kiosk.screen() == Screen::page);
}

TEST_CASE("The ring follows an arrow to its point, in both directions of writing") {
    const BundlePtr bundle = test::small_bundle_read();
    for (const LanguageCode language : {"en", "ur"}) {
        CAPTURE(language);
        PretendKiosk kiosk(bundle);
        kiosk.wait(1s);
        kiosk.tap(bundle->language(language).name);
        kiosk.start_visit();
        const std::vector<std::uint32_t> plain = kiosk.pixels();
        kiosk.key(Key::next);
        const std::vector<std::uint32_t> ringed = kiosk.pixels();
        const Item arm = focused_item(kiosk);
        CHECK(arm.point != 0);
        const auto ring_at = [&](float x, float y) {
            const auto at = static_cast<std::size_t>(y) * 1280 + static_cast<std::size_t>(x);
            return plain.at(at) != ringed.at(at);
        };
        const bool right = arm.point > 0;
        const float outside = 2; // px
        const float point = right ? arm.rect.right() + outside : arm.rect.x - outside;
        const float butt = right ? arm.rect.x - outside : arm.rect.right() + outside;
        CHECK(ring_at(point, arm.rect.y + arm.rect.h / 2));
        CHECK(ring_at(butt, arm.rect.y - outside));
        CHECK_FALSE(ring_at(point, arm.rect.y - outside)); // where a box would have its corner
        CHECK_FALSE(ring_at(point, arm.rect.bottom() + outside));
    }
}

TEST_CASE(
    "One key leads to 999 and back from the middle of a page, and does nothing on Start and on the cover") {
    PretendKiosk kiosk = test::small_kiosk();
    kiosk.key(Key::emergency);
    CHECK(kiosk.screen() == Screen::start);
    kiosk.start_visit();
    kiosk.key(Key::next);
    kiosk.key(Key::next);
    const std::string label = focused_item(kiosk).label;
    kiosk.key(Key::emergency);
    CHECK(kiosk.screen() == Screen::emergency);
    kiosk.key(Key::emergency);
    kiosk.key(Key::back);
    CHECK(kiosk.screen() == Screen::home);
    CHECK(focused_item(kiosk).label == label);
    kiosk.key(Key::hide);
    kiosk.key(Key::emergency);
    CHECK(kiosk.screen() == Screen::cover);
}
