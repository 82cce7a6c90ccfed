// The loop's way to the display: draws what the session shows, presents it, and tells the session what stands
// where. Knows when the next frame may be due.
#pragma once

#include "app/view_source.h"
#include "app/visit_traces.h"
#include "base/time.h"
#include "paint/stage.h"
#include "platform/clocks.h"
#include "platform/display.h"
#include "session/session.h"

namespace signpost {

// Drawing thread only.
class FramesOut {
public:
    // All must outlive it.
    FramesOut(Display& display, Stage& stage, const ViewSource& views, const Clocks& clocks)
        : display_(display), stage_(stage), views_(views), clocks_(clocks) {}

    // Draws one frame and presents it.
    void draw(Session& session);

    // When the next one is to come while something moves.
    [[nodiscard]] Ms next_of_movement() const;
    // When there is time for what nobody waits for: the display's server, which is to show the frame, may
    // need the processor until then.
    [[nodiscard]] Ms spare_time_from() const { return spare_time_from_; }
    // When the minute on the wall will have changed since the last frame.
    [[nodiscard]] Ms next_minute() const { return next_minute_; }
    // Sets next_minute() by the clock, as each frame does; to be called while the display is dark.
    void find_next_minute();

    // What the frames have left of visits that have ended.
    [[nodiscard]] VisitTraces& traces() { return traces_; }

private:
    Display& display_;
    Stage& stage_;
    const ViewSource& views_;
    const Clocks& clocks_;
    VisitTraces traces_;
    Ms last_frame_{0};
    Ms spare_time_from_{0};
    Ms next_minute_{0};
};

} // namespace signpost
