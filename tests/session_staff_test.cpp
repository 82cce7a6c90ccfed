// The corner that staff hold: from which screens it opens the keypad.
#include "session/session.h"

#include <algorithm>
#include <string>
#include <variant>

#include <doctest/doctest.h>

#include "support/pretend_kiosk.h"
#include "support/sample_bundle.h"
#include "support/states.h"

namespace session_staff_test {

using namespace signpost;
using namespace std::chrono_literals;
using test::PretendKiosk;

namespace {

void tap_what_opens(PretendKiosk& kiosk, Screen screen) {
    const auto found = std::find_if(kiosk.items().begin(), kiosk.items().end(), [&](const Item& item) {
        const auto* open = item.action ? std::get_if<action::Open>(&*item.action) : nullptr;
        return open != nullptr && open->place.screen == screen;
    });
    REQUIRE(found != kiosk.items().end());
    kiosk.tap(std::string(found->label));
}

// From Start, by what a visitor touches.
void go_to(PretendKiosk& kiosk, Screen screen) {
    switch (screen) {
    case Screen::start:
    case Screen::staff_pin:
    case Screen::staff:
    case Screen::staff_site:
    case Screen::staff_clock:
        return;
    case Screen::cover:
        return kiosk.key(Key::hide);
    case Screen::home:
        return kiosk.start_visit();
    case Screen::contact:
        go_to(kiosk, Screen::page);
        break;
    case Screen::take:
        go_to(kiosk, Screen::contact);
        break;
    case Screen::number:
    case Screen::code:
        go_to(kiosk, Screen::take);
        break;
    case Screen::page:
    case Screen::emergency:
    case Screen::looks:
        go_to(kiosk, Screen::home);
        break;
    case Screen::languages:
        go_to(kiosk, Screen::looks);
        break;
    }
    tap_what_opens(kiosk, screen);
}

// A finger that stays there for longer than staff must.
void hold(PretendKiosk& kiosk, Point at) {
    kiosk.wait(1s);
    kiosk.down(at);
    kiosk.wait(6s);
}

} // namespace

TEST_CASE("without a PIN the staff corner disturbs nobody who reads") {
    Rules no_pin;
    no_pin.has_pin = false;
    PretendKiosk kiosk = test::small_kiosk(no_pin);
    kiosk.start_visit();
    kiosk.down({10, 10});
    kiosk.wait(6s);
    CHECK(kiosk.screen() == Screen::home);
    kiosk.up({10, 10});
    PretendKiosk neutral = test::small_kiosk(no_pin);
    neutral.down({10, 10});
    neutral.wait(6s);
    CHECK(neutral.screen() == Screen::staff_pin);
}

TEST_CASE("the staff corner opens the keypad from any screen of visitors; other long presses do not") {
    const BundlePtr bundle = test::small_bundle_read();
    for (const Place& place : all_places(*bundle)) {
        if (is_for_staff(place.screen))
            continue;
        CAPTURE(name_of(place));
        PretendKiosk kiosk(bundle, {1920, 1080}, test::rules);
        go_to(kiosk, place.screen);
        REQUIRE(kiosk.screen() == place.screen);
        hold(kiosk, {10, 10});
        CHECK(kiosk.screen() == Screen::staff_pin);
        kiosk.up({10, 10});
        CHECK(kiosk.screen() == Screen::staff_pin);
    }
    PretendKiosk other = test::small_kiosk(test::rules);
    hold(other, {640, 400});
    CHECK(other.screen() == Screen::start);
}

} // namespace session_staff_test
