#include "app/view_source.h"

#include "paint/stage.h"

namespace signpost {

void ViewSource::fit(PixelSize screen, ScreenScale scale) {
    screen_ = screen;
    scale_ = scale;
}

View ViewSource::of(const State& state, const Bundle& bundle, Ms now) const {
    const auto& [session, staff, stick, settings, clocks, fonts] = parts_;
    return {.state = state,
            .bundle = bundle,
            .rules = session.rules(),
            .staff = staff.facts(),
            .metrics = make_metrics(fonts, screen_, scale_, settings.viewing_distance, state.visit.text_size),
            .wall = clocks.wall(),
            .now = now,
            .pressed = session.pressed(),
            .focus = session.focus(),
            .hide_at_left = settings.hide_corner == HideCorner::bottom_left,
            .notice = stick.line()};
}

Glass ViewSource::glass() const { return {screen_, scale_, parts_.settings.viewing_distance}; }

} // namespace signpost
