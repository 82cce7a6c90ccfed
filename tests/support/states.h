// States with which tests of step() begin.
#pragma once

#include <chrono>
#include <string>
#include <utility>

#include "visit/step.h"

namespace signpost::test {

inline const Rules rules{.idle_warning = std::chrono::seconds(60),
                         .idle_countdown = std::chrono::seconds(30),
                         .cover_return = std::chrono::seconds(120),
                         .has_pin = true};
inline constexpr Ms now{1'000'000};

// A visitor who has just come to it.
[[nodiscard]] inline Visit fresh_at(Screen screen) {
    Visit visit;
    visit.here.screen = screen;
    visit.last_touch = now;
    visit.arrived = now;
    return visit;
}

[[nodiscard]] inline State on(Screen screen, std::string id = {}) {
    State state;
    state.visit = fresh_at(screen);
    state.visit.here.id = std::move(id);
    return state;
}

// A state of a visitor who has been everywhere and set everything.
[[nodiscard]] inline State well_used(Screen screen, const Bundle& bundle) {
    State state = on(screen);
    if (screen == Screen::page)
        state.visit.here.id = bundle.topics.front();
    if (screen == Screen::contact || is_of_a_number(screen))
        state.visit.here.id = bundle.contact_order.front();
    state.visit.history = {{{Screen::home, {}}, {}}, {{Screen::page, bundle.topics.back()}, {3, 1}}};
    state.visit.scroll_em[0] = 7;
    state.visit.text_size = 2;
    state.visit.theme = Theme::dark;
    state.visit.language = bundle.languages.back().code;
    state.visit.pin_digits = "12";
    return state;
}

} // namespace signpost::test
