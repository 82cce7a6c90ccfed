#include "app/frames_out.h"

#include <algorithm>
#include <utility>

#include "paint/stage.h"

namespace signpost {

View ViewSource::of(const State& state, const Bundle& bundle, Ms now) const {
    const auto& [session, staff, stick, settings, clocks, fonts, made] = parts_;
    const WallTime wall = clocks.wall();
    return {.state = state,
            .bundle = bundle,
            .rules = session.rules(),
            .staff = staff.facts(),
            .metrics = make_metrics(fonts, glass_, shown_text_size(state.visit)),
            .wall = wall,
            .clock_is_right = can_be_right(day_of(wall), std::max(made, bundle.made.value_or(made))),
            .now = now,
            .pressed = session.pressed(),
            .focus = session.focus(),
            .cover_has_rested = session.cover_has_rested(),
            .dragged = session.dragged(),
            .hide_at_left = settings.hide_corner == HideCorner::bottom_left,
            .notice = stick.line()};
}

namespace {

constexpr Ms pause_after_frame{8};
// Without a desktop the display has up to three buffers, shown in turn: two besides the one in sight.
constexpr int spare_pictures = 2;

} // namespace

void FramesOut::draw(Session& session) {
    const Ms now = clocks_.steady();
    const bool after_visit = session.frame_due() == FrameDue::due_after_visit;
    find_next_minute();
    const BundlePtr bundle = session.bundle();
    const Target target = display_.target();
    stage_.draw_on(target);
    const View view = views_.of(session.state(), *bundle, now);
    Frame frame = stage_.draw(view);
    display_.present();
    spare_time_from_ = clocks_.steady() + pause_after_frame;
    session.drawn(std::move(frame), static_cast<float>(view.metrics.em()), clocks_.steady());
    traces_.frame_shown(after_visit, target.pixels() != nullptr ? 0 : spare_pictures);
    if (traces_.in_pictures())
        session.ask_for_frame();
}

void FramesOut::find_next_minute() { next_minute_ = clocks_.steady() + clocks_.until_next_minute(); }

} // namespace signpost
