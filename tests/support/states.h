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

} // namespace signpost::test
