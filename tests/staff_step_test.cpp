// step() where staff are: the PIN, the lock after wrong ones, and the ways out.
#include "visit/step.h"

#include <doctest/doctest.h>

#include "support/sample_bundle.h"
#include "support/states.h"

namespace staff_step_test {

using namespace signpost;
using namespace std::chrono_literals;
using test::fresh_at;
using test::now;
using test::on;
using test::rules;

TEST_CASE("the staff screens time out like any other") {
    const BundlePtr bundle = test::small_bundle_read();
    for (const Screen screen : {Screen::staff, Screen::staff_pin}) {
        State state = step(on(screen), *bundle, rules, action::Tick{}, now + 60s);
        state = step(state, *bundle, rules, action::Tick{}, now + 90s);
        CHECK(state.visit.here.screen == Screen::start);
    }
}

TEST_CASE("staff read the first size of text, whatever the last visitor chose") {
    Visit visit;
    visit.text_size = 2;
    for (const Screen screen : {Screen::staff_pin, Screen::staff, Screen::staff_site, Screen::staff_clock}) {
        visit.here.screen = screen;
        CHECK(shown_text_size(visit) == 0);
    }
    visit.here.screen = Screen::page;
    CHECK(shown_text_size(visit) == 2);
}

TEST_CASE("staff PIN: typed, checked elsewhere, five wrong tries lock it for a minute") {
    const BundlePtr bundle = test::small_bundle_read();
    State state = on(Screen::page, bundle->topics[0]);
    const auto go = [&](const Action& a, Ms when) { state = step(state, *bundle, rules, a, when); };
    go(action::StaffCornerHeld{}, now);
    CHECK(state.visit.here.screen == Screen::staff_pin);
    for (int i = 1; i <= pin_tries; ++i) {
        go(action::PinDigit{'1'}, now);
        go(action::PinEnter{}, now);
        CHECK(state.visit.pin_checking);
        go(action::PinDigit{'2'}, now);
        CHECK(state.visit.pin_digits == "1");
        go(action::PinChecked{false}, now);
        CHECK(state.visit.pin_wrong);
        CHECK(state.visit.pin_digits.empty());
        CHECK(is_locked(state.lock, now) == (i == pin_tries));
    }
    go(action::PinDigit{'1'}, now + 59s);
    CHECK(state.visit.pin_digits.empty());
    go(action::Tick{}, now + pin_lock);
    go(action::PinDigit{'1'}, now + pin_lock);
    go(action::PinEnter{}, now + pin_lock);
    go(action::PinChecked{true}, now + pin_lock);
    CHECK(state.visit.here.screen == Screen::staff);
    CHECK(state.lock == StaffLock{});
    go(action::LeaveKiosk{}, now + pin_lock);
    CHECK(state.leave);
}

TEST_CASE("without a PIN in the settings no PIN is right") {
    const BundlePtr bundle = test::small_bundle_read();
    Rules no_pin = rules;
    no_pin.has_pin = false;
    State state = step(on(Screen::staff_pin), *bundle, no_pin, action::PinDigit{'1'}, now);
    state = step(state, *bundle, no_pin, action::PinEnter{}, now);
    CHECK_FALSE(state.visit.pin_checking);
    CHECK(step(state, *bundle, no_pin, action::PinChecked{true}, now).visit.here.screen == Screen::staff_pin);
}

TEST_CASE("an answer to a PIN that comes after Hide is nothing") {
    const BundlePtr bundle = test::small_bundle_read();
    State state = on(Screen::staff_pin);
    state.visit.pin_checking = true;
    state = step(state, *bundle, rules, action::Hide{}, now);
    CHECK(step(state, *bundle, rules, action::PinChecked{true}, now).visit.here.screen == Screen::cover);
}

namespace {

Rules with_choice_of_site() {
    Rules choice = rules;
    choice.may_choose_site = true;
    return choice;
}

BundlePtr with_two_sites() {
    BundleFiles files = test::small_bundle();
    files["sites/ripley.toml"] = "name = \"Ripley library\"\n[cover]\n";
    files["sites/belper.toml"] = "name = \"Belper library\"\n[cover]\n";
    return test::read_good(files);
}

} // namespace

TEST_CASE("Staff choose the place behind the PIN, and come back to their screen") {
    const BundlePtr bundle = with_two_sites();
    const Rules choice = with_choice_of_site();
    const auto after = [&](const State& state, const Action& a) {
        return step(state, *bundle, choice, a, now);
    };
    const State list = after(on(Screen::staff), action::Open{{Screen::staff_site, {}}});
    CHECK(list.visit.here.screen == Screen::staff_site);
    CHECK(after(list, action::Back{}).visit.here.screen == Screen::staff);
    CHECK_FALSE(after(list, action::ChooseSite{"gone"}).chosen_site);
    const State chosen = after(list, action::ChooseSite{"ripley"});
    CHECK(chosen.chosen_site == "ripley");
    CHECK(chosen.visit.here.screen == Screen::staff);
}

TEST_CASE("Nobody chooses a place without the PIN, nor where the settings name one or the content has none") {
    const BundlePtr bundle = with_two_sites();
    const Action open = action::Open{{Screen::staff_site, {}}};
    for (const Screen screen : {Screen::start, Screen::home, Screen::cover, Screen::staff_pin}) {
        CHECK(step(on(screen), *bundle, with_choice_of_site(), open, now).visit.here.screen == screen);
        CHECK_FALSE(
            step(on(screen), *bundle, with_choice_of_site(), action::ChooseSite{"ripley"}, now).chosen_site);
    }
    CHECK(step(on(Screen::staff), *bundle, rules, open, now).visit.here.screen == Screen::staff);
    CHECK_FALSE(step(on(Screen::staff_site), *bundle, rules, action::ChooseSite{"ripley"}, now).chosen_site);
    const BundlePtr of_one_place = test::small_bundle_read();
    CHECK(step(on(Screen::staff), *of_one_place, with_choice_of_site(), open, now).visit.here.screen ==
          Screen::staff);
    CHECK(step(on(Screen::staff_site), *of_one_place, with_choice_of_site(), action::BundleChanged{}, now)
              .visit.here.screen == Screen::staff);
}

TEST_CASE("from the staff screens Back leads to Start, and 999 is never out of reach") {
    const BundlePtr bundle = test::small_bundle_read();
    for (const Screen screen : {Screen::staff, Screen::staff_pin}) {
        CHECK(step(on(screen), *bundle, rules, action::Back{}, now).visit == fresh_at(Screen::start));
        const State danger = step(on(screen), *bundle, rules, action::Open{{Screen::emergency, {}}}, now);
        CHECK(danger.visit.here.screen == Screen::emergency);
        CHECK(danger.visit.pin_digits.empty());
    }
}

} // namespace staff_step_test
