#include "paint/drawing_ahead.h"

#include <array>

namespace signpost {

namespace {

constexpr std::array screens{Screen::cover, Screen::start, Screen::home};

// As after Hide.
State fresh_state(Screen screen, Ms now) {
    State fresh;
    fresh.visit.here.screen = screen;
    fresh.visit.arrived = now;
    fresh.visit.last_touch = now;
    return fresh;
}

} // namespace

void DrawingAhead::step(const ViewOf& view_of, Ms now) {
    if (done())
        return;
    if (next_ == 0U)
        stage_.forget_prepared(); // another minute on the clock, other content
    const bool is_screen = *next_ < screens.size();
    const State fresh = fresh_state(screens.at(is_screen ? *next_ : 0), now);
    if (is_screen) {
        draw(fresh, view_of);
    } else if (!stage_.prepare_letters(view_of(fresh).metrics, *next_ - screens.size())) {
        next_.reset();
        return;
    }
    ++*next_;
}

void DrawingAhead::draw(const State& fresh, const ViewOf& view_of) {
    View view = view_of(fresh);
    view.pressed.reset();
    view.focus.reset();
    view.cover_has_rested = false;
    if (fresh.visit.here.screen == Screen::cover)
        stage_.make_ready(view);
    else
        stage_.prepare(view);
}

} // namespace signpost
