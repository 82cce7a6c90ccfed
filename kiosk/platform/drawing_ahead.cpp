#include "platform/drawing_ahead.h"

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

void DrawingAhead::begin_anew() {
    next_ = 0;
    cover_.reset();
}

bool DrawingAhead::done() const { return next_ == screens.size(); }

void DrawingAhead::step(const ViewOf& view_of, Ms now) {
    if (done())
        return;
    if (next_ == 0)
        stage_.forget_prepared(); // another minute on the clock, other content
    const State fresh = fresh_state(screens.at(next_++), now);
    View view = view_of(fresh);
    view.pressed.reset();
    view.focus.reset();
    if (fresh.visit.here.screen == Screen::cover) {
        stage_.make_ready(view);
        cover_ = view.wall;
    } else {
        stage_.prepare(view);
    }
}

bool DrawingAhead::show_cover(const WallTime& wall) { return cover_ == wall && stage_.show_ready(); }

} // namespace signpost
