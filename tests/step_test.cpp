// step(): every action from every screen, Hide above all.
#include "visit/step.h"

#include <set>
#include <variant>
#include <vector>

#include <doctest/doctest.h>

#include "support/sample_bundle.h"
#include "support/states.h"

namespace step_test {

using namespace signpost;
using namespace std::chrono_literals;
using test::fresh_at;
using test::now;
using test::on;
using test::rules;
using test::well_used;

namespace {

std::set<Screen> screens_of(const Bundle& bundle) {
    std::set<Screen> screens;
    for (const Place& place : all_places(bundle))
        screens.insert(place.screen);
    return screens;
}

std::vector<Action> every_action(const Bundle& bundle) {
    return {action::Hide{},
            action::Begin{},
            action::Speak{SpeechWish::begin},
            action::Speak{SpeechWish::stop},
            action::Open{{Screen::page, bundle.topics.front()}},
            action::Open{{Screen::page, "gone"}},
            action::Open{{Screen::contact, bundle.contact_order.front()}},
            action::Open{{Screen::take, bundle.contact_order.front()}},
            action::Open{{Screen::number, bundle.contact_order.front()}},
            action::Open{{Screen::code, bundle.contact_order.front()}},
            action::Open{{Screen::emergency, {}}},
            action::Open{{Screen::staff, {}}},
            action::Open{{Screen::staff_site, {}}},
            action::ChooseSite{"ripley"},
            action::Open{{Screen::staff_clock, {}}},
            action::TurnClock{WallTime{.year = 2026}},
            action::SetClock{{.zone = "Europe/London"}},
            action::Back{},
            action::ChooseTextSize{2},
            action::ChooseTheme{Theme::yellow_on_black},
            action::ChooseLanguage{bundle.languages.back().code},
            action::ChooseLanguage{"xx"},
            action::ScrollTo{5, 10},
            action::Touched{},
            action::Tick{},
            action::BundleChanged{},
            action::StaffCornerHeld{},
            action::PinDigit{'7'},
            action::PinClear{},
            action::PinEnter{},
            action::PinChecked{true},
            action::PinChecked{false},
            action::LeaveKiosk{}};
}

} // namespace

TEST_CASE("every_action() has each kind of action there is") {
    std::set<std::size_t> kinds;
    for (const Action& action : every_action(*test::small_bundle_read()))
        kinds.insert(action.index());
    CHECK(kinds.size() == std::variant_size_v<Action>);
}

TEST_CASE("Hide leads from every screen, in every condition, to a cover that remembers nothing") {
    const BundlePtr bundle = test::small_bundle_read();
    for (const Screen screen : screens_of(*bundle))
        for (const bool warned : {false, true})
            for (const bool checking : {false, true}) {
                State state = well_used(screen, *bundle);
                state.visit.pin_checking = checking;
                if (warned)
                    state.visit.warned = now;
                state = step(state, *bundle, rules, action::Hide{}, now);
                CHECK(state.visit == fresh_at(Screen::cover));
            }
}

TEST_CASE("Hide keeps the staff lock: hiding is no way to guess on") {
    const BundlePtr bundle = test::small_bundle_read();
    State state = on(Screen::staff_pin);
    state.lock = {pin_tries, now + 30s};
    CHECK(step(state, *bundle, rules, action::Hide{}, now).lock == state.lock);
}

TEST_CASE("every action from every screen leaves a place that exists, and only known ways lead to staff and "
          "cover") {
    const BundlePtr bundle = test::small_bundle_read();
    for (const Screen screen : screens_of(*bundle))
        for (const Action& action : every_action(*bundle)) {
            const State before = well_used(screen, *bundle);
            const State after = step(before, *bundle, rules, action, now);
            const Place& here = after.visit.here;
            CAPTURE(static_cast<int>(screen));
            CAPTURE(action.index());
            if (here.screen == Screen::page)
                CHECK(bundle->page(here.id) != nullptr);
            if (here.screen == Screen::contact)
                CHECK(bundle->contact(here.id) != nullptr);
            if (here.screen == Screen::cover)
                CHECK((std::holds_alternative<action::Hide>(action) || screen == Screen::cover));
            if (here.screen == Screen::staff)
                CHECK((screen == Screen::staff || screen == Screen::staff_site ||
                       screen == Screen::staff_clock));
            if (here.screen == Screen::staff_pin)
                CHECK(
                    (std::holds_alternative<action::StaffCornerHeld>(action) || screen == Screen::staff_pin));
            CHECK(after.visit.text_size >= 0);
            CHECK(after.visit.text_size < text_size_steps);
            CHECK(after.leave ==
                  (std::holds_alternative<action::LeaveKiosk>(action) && screen == Screen::staff));
        }
}

TEST_CASE("from the cover only Start can be reached, and nothing of what was read") {
    const BundlePtr bundle = test::small_bundle_read();
    for (const Action& action : every_action(*bundle)) {
        State state = step(well_used(Screen::page, *bundle), *bundle, rules, action::Hide{}, now);
        state = step(state, *bundle, rules, action, now);
        CAPTURE(action.index());
        const Screen reached = state.visit.here.screen;
        CHECK((reached == Screen::cover || reached == Screen::start || reached == Screen::staff_pin));
        CHECK(state.visit.history.empty());
        CHECK(state.visit.language.empty());
    }
}

TEST_CASE("reading: open, back with the place kept, back to home, and to start from there") {
    const BundlePtr bundle = test::small_bundle_read();
    const auto go = [&](State& s, const Action& a) { s = step(s, *bundle, rules, a, now); };
    State state = on(Screen::start);
    go(state, action::Begin{});
    CHECK(state.visit.here == Place{Screen::home, {}});
    go(state, action::Open{{Screen::page, bundle->topics[0]}});
    go(state, action::ScrollTo{4, 9});
    go(state, action::Open{{Screen::contact, bundle->contact_order[0]}});
    CHECK(state.visit.scroll_em[0] == 0);
    go(state, action::Back{});
    CHECK(state.visit.here == Place{Screen::page, bundle->topics[0]});
    CHECK(state.visit.scroll_em[0] == 4);
    go(state, action::Back{});
    CHECK(state.visit.here == Place{Screen::home, {}});
    CHECK(state.visit.history.empty());
    go(state, action::Back{});
    CHECK(state.visit == fresh_at(Screen::start));
}

TEST_CASE("reading: a number is taken, shown and made a code where a contact has one") {
    for (const Screen screen : {Screen::take, Screen::number, Screen::code}) {
        auto bundle = std::make_shared<Bundle>(*test::small_bundle_read());
        const std::string id = bundle->contact_order.front();
        const auto opened = [&] {
            return step(on(Screen::contact, id), *bundle, rules, action::Open{{screen, id}}, now).visit.here;
        };
        CHECK(opened() == Place{screen, id});
        const State there = on(screen, id);
        bundle->contacts.at(id).telephone.clear();
        CHECK(opened() == Place{Screen::contact, id});
        CHECK(step(there, *bundle, rules, action::BundleChanged{}, now).visit.here ==
              Place{Screen::home, {}});
    }
}

TEST_CASE("opening the page that is open already adds nothing to go back through") {
    const BundlePtr bundle = test::small_bundle_read();
    const State state = on(Screen::emergency);
    CHECK(step(state, *bundle, rules, action::Open{{Screen::emergency, {}}}, now).visit.history.empty());
}

TEST_CASE("history is bounded") {
    const BundlePtr bundle = test::small_bundle_read();
    State state = on(Screen::home);
    for (std::size_t i = 0; i < 3 * history_limit; ++i)
        state = step(state, *bundle, rules, action::Open{{Screen::page, bundle->topics[i % 2]}}, now);
    CHECK(state.visit.history.size() == history_limit);
}

TEST_CASE("scrolling stays within the content") {
    const BundlePtr bundle = test::small_bundle_read();
    const auto scrolled = [&](float to, float furthest) {
        return step(on(Screen::home), *bundle, rules, action::ScrollTo{to, furthest}, now).visit.scroll_em[0];
    };
    CHECK(scrolled(5, 10) == 5);
    CHECK(scrolled(-5, 10) == 0);
    CHECK(scrolled(50, 10) == 10);
    CHECK(scrolled(5, 0) == 0);
    CHECK(scrolled(5, -1) == 0);
}

TEST_CASE("each column scrolls by itself, and there are no more than two") {
    const BundlePtr bundle = test::small_bundle_read();
    const auto go = [&](const State& state, std::size_t column) {
        return step(state, *bundle, rules, action::ScrollTo{5, 10, column}, now);
    };
    CHECK(go(on(Screen::page), 0).visit.scroll_em == Scrolled{5, 0});
    CHECK(go(go(on(Screen::page), 0), 1).visit.scroll_em == Scrolled{5, 5});
    CHECK(go(on(Screen::page), 2).visit.scroll_em == Scrolled{});
}

TEST_CASE("what staff read may be long, too; Start and Cover never move") {
    const BundlePtr bundle = test::small_bundle_read();
    const auto scrolled = [&](Screen screen) {
        return step(on(screen), *bundle, rules, action::ScrollTo{5, 10}, now).visit.scroll_em[0];
    };
    CHECK(scrolled(Screen::staff) == 5);
    CHECK(scrolled(Screen::start) == 0);
    CHECK(scrolled(Screen::cover) == 0);
}

TEST_CASE("Back gives back where the keys were; what is opened for the first time begins anew") {
    const BundlePtr bundle = test::small_bundle_read();
    State state = on(Screen::home);
    const Focus focus{.label = "the third", .place = 2, .is_new = false};
    state.visit.focus = focus;
    state = step(state, *bundle, rules, action::Open{{Screen::page, bundle->topics[0]}}, now);
    CHECK_FALSE(state.visit.focus);
    state = step(state, *bundle, rules, action::Back{}, now);
    CHECK(state.visit.focus == focus);
    CHECK_FALSE(step(state, *bundle, rules, action::Hide{}, now).visit.focus);
}

TEST_CASE("a reload keeps the place; a page that is gone falls back to home; hidden stays hidden") {
    const BundlePtr bundle = test::small_bundle_read();
    Bundle smaller = *bundle;
    const std::string gone = bundle->topics[0];
    smaller.pages.erase(gone);
    State state = well_used(Screen::page, *bundle);
    CHECK(step(state, *bundle, rules, action::BundleChanged{}, now).visit == state.visit);
    const State home = step(state, smaller, rules, action::BundleChanged{}, now);
    CHECK(home.visit.here == Place{Screen::home, {}});
    CHECK(home.visit.text_size == state.visit.text_size);
    State elsewhere = well_used(Screen::emergency, *bundle);
    elsewhere.visit.history.push_back({{Screen::page, gone}, {}});
    CHECK(step(elsewhere, smaller, rules, action::BundleChanged{}, now).visit.history.size() == 2);
    const State hidden = on(Screen::cover);
    CHECK(step(hidden, smaller, rules, action::BundleChanged{}, now) == hidden);
}

TEST_CASE("a language that a reload took away falls back to the default one") {
    const BundlePtr bundle = test::small_bundle_read();
    Bundle smaller = *bundle;
    smaller.languages.pop_back();
    CHECK(step(well_used(Screen::home, *bundle), smaller, rules, action::BundleChanged{}, now)
              .visit.language.empty());
}

TEST_CASE("the built-in bundle leads to 999, and nowhere else") {
    const BundlePtr bundle = built_in_bundle();
    CHECK(step(on(Screen::start), *bundle, rules, action::Begin{}, now).visit.here.screen == Screen::start);
    CHECK(step(on(Screen::home), *bundle, rules, action::BundleChanged{}, now).visit.here.screen ==
          Screen::start);
    CHECK(step(on(Screen::start), *bundle, rules, action::Open{{Screen::looks, {}}}, now).visit.here.screen ==
          Screen::start);
    const State emergency =
        step(on(Screen::start), *bundle, rules, action::Open{{Screen::emergency, {}}}, now);
    CHECK(emergency.visit.here.screen == Screen::emergency);
    CHECK(step(emergency, *bundle, rules, action::BundleChanged{}, now).visit.here.screen ==
          Screen::emergency);
    CHECK(step(emergency, *bundle, rules, action::Back{}, now).visit.here.screen == Screen::start);
}

} // namespace step_test
