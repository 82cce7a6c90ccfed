// How long a visit may go untouched: the question, the countdown, and what ends by itself.
#include <doctest/doctest.h>

#include "support/sample_bundle.h"
#include "support/states.h"
#include "visit/step.h"

namespace patience_test {

using namespace signpost;
using namespace std::chrono_literals;
using test::fresh_at;
using test::now;
using test::on;
using test::rules;
using test::well_used;

TEST_CASE("idle: a question after a minute, a countdown, then Start; any touch answers") {
    const BundlePtr bundle = test::small_bundle_read();
    State state = well_used(Screen::languages, *bundle);
    CHECK_FALSE(step(state, *bundle, rules, action::Tick{}, now + 59s).visit.warned);
    state = step(state, *bundle, rules, action::Tick{}, now + 60s);
    REQUIRE(state.visit.warned);
    CHECK(countdown_seconds(state.visit, rules, now + 60s) == 30);
    CHECK(countdown_seconds(state.visit, rules, now + 60s + 1ms) == 30);
    CHECK(countdown_seconds(state.visit, rules, now + 88s) == 2);
    CHECK(countdown_seconds(state.visit, rules, now + 89s) == 2); // there is no word for one
    CHECK(countdown_seconds(state.visit, rules, now + 90s) == 0);
    const State answered = step(state, *bundle, rules, action::Touched{}, now + 70s);
    CHECK_FALSE(answered.visit.warned);
    CHECK(answered.visit.here == state.visit.here);
    CHECK(step(state, *bundle, rules, action::Tick{}, now + 89s + 999ms).visit.here == state.visit.here);
    const State gone = step(state, *bundle, rules, action::Tick{}, now + 90s);
    CHECK(gone.visit.here.screen == Screen::start);
    CHECK(gone.visit.history.empty());
    CHECK(gone.visit.language.empty());
    CHECK(gone.visit.theme == Theme::light);
}

TEST_CASE("idle: a contact, what there is of its number, and the emergency page wait three minutes for the "
          "question, then as "
          "long as others") {
    const BundlePtr bundle = test::small_bundle_read();
    for (const Screen screen :
         {Screen::contact, Screen::take, Screen::number, Screen::code, Screen::emergency}) {
        State state = well_used(screen, *bundle);
        CHECK(next_tick(state, *bundle, rules, now) == now + 180s);
        CHECK_FALSE(step(state, *bundle, rules, action::Tick{}, now + 179s).visit.warned);
        state = step(state, *bundle, rules, action::Tick{}, now + 180s);
        REQUIRE(state.visit.warned);
        CHECK(countdown_seconds(state.visit, rules, now + 180s) == 30);
        CHECK(step(state, *bundle, rules, action::Tick{}, now + 209s).visit.here.screen == screen);
        CHECK(step(state, *bundle, rules, action::Tick{}, now + 210s).visit.here.screen == Screen::start);
    }
}

TEST_CASE("idle: a number is never shown for less time than other screens are") {
    const BundlePtr bundle = test::small_bundle_read();
    Rules slow = rules;
    slow.idle_warning = 300s;
    CHECK(next_tick(on(Screen::contact), *bundle, slow, now) == now + 300s);
}

TEST_CASE(
    "idle: a page that lists contacts waits as long as they do, and so does what to do without a voice") {
    Bundle bundle = *test::small_bundle_read();
    Page& page = bundle.pages.at(bundle.topics.front());
    const Place here{Screen::page, page.id};
    page.contacts = {bundle.contact_order.front()};
    CHECK(patience(here, bundle, rules) == 180s);
    page.contacts.clear();
    CHECK(patience(here, bundle, rules) == 60s);
    bundle.emergency_page = page.id;
    CHECK(patience(here, bundle, rules) == 180s);
    CHECK(patience({Screen::page, "gone"}, bundle, rules) == 60s);
    CHECK(patience({Screen::home, {}}, bundle, rules) == 60s);
    CHECK(patience({Screen::home, {}}, bundle, Rules{}) == 90s);
}

TEST_CASE("idle: the question can say whose number was being dialled") {
    const BundlePtr bundle = test::small_bundle_read();
    for (const Screen screen : {Screen::contact, Screen::emergency}) {
        const State asked = step(well_used(screen, *bundle), *bundle, rules, action::Tick{}, now + 180s);
        REQUIRE(asked.visit.warned);
        const Contact* contact = contact_here(asked.visit.here, *bundle);
        REQUIRE(contact != nullptr);
        CHECK(contact->id ==
              (screen == Screen::contact ? bundle->contact_order.front() : bundle->emergency_contact));
    }
    CHECK(contact_here({Screen::contact, "gone"}, *bundle) == nullptr);
    CHECK(contact_here({Screen::page, bundle->topics.front()}, *bundle) == nullptr);
}

TEST_CASE("the cover returns to Start by itself, unless it is told to stay") {
    const BundlePtr bundle = test::small_bundle_read();
    Rules staying = rules;
    staying.cover_return = 0s;
    CHECK(step(on(Screen::cover), *bundle, rules, action::Tick{}, now + 119s).visit.here.screen ==
          Screen::cover);
    CHECK(step(on(Screen::cover), *bundle, rules, action::Tick{}, now + 120s).visit.here.screen ==
          Screen::start);
    CHECK(step(on(Screen::cover), *bundle, staying, action::Tick{}, now + 24h).visit.here.screen ==
          Screen::cover);
}

TEST_CASE("a language chosen on Start and left there is forgotten") {
    const BundlePtr bundle = test::small_bundle_read();
    State state = step(on(Screen::start), *bundle, rules, action::ChooseLanguage{"ur"}, now);
    CHECK(state.visit.language == "ur");
    CHECK(step(state, *bundle, rules, action::Tick{}, now + 60s).visit.language.empty());
}

TEST_CASE("the next tick is when something changes, and none is asked for without a cause") {
    const BundlePtr bundle = test::small_bundle_read();
    CHECK_FALSE(next_tick(on(Screen::start), *bundle, rules, now));
    CHECK(next_tick(on(Screen::cover), *bundle, rules, now) == now + 120s);
    CHECK(next_tick(on(Screen::home), *bundle, rules, now) == now + 60s);
    State warned = on(Screen::home);
    warned.visit.warned = now;
    CHECK(next_tick(warned, *bundle, rules, now) == now + 1s);
    CHECK(next_tick(warned, *bundle, rules, now + 300ms) == now + 1s);
    CHECK(next_tick(warned, *bundle, rules, now + 1s) == now + 2s);
}

} // namespace patience_test
