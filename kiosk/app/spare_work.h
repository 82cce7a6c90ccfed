// What the kiosk does when nobody waits for it: drops what a visit left in memory, draws ahead what everybody
// sees, and looks whether new content fits the screen. A few milliseconds at a time.
#pragma once

#include <optional>

#include "app/frames_out.h"
#include "paint/drawing_ahead.h"
#include "paint/stage.h"
#include "platform/clocks.h"
#include "platform/display.h"
#include "session/session.h"
#include "tour/glass_check.h"

namespace signpost {

// What it works with; all of it outlives the work.
struct SpareParts {
    Display& display;
    Stage& stage;
    const ViewSource& views;
    const Session& session;
    const Clocks& clocks;
    VisitTraces& traces;
    StaffDesk& staff; // which is told whether the content has room
};

// Drawing thread only.
class SpareWork {
public:
    explicit SpareWork(const SpareParts& parts) : parts_(parts), ahead_(parts.stage) {}

    // What was drawn ahead does not hold any more.
    void begin_anew() { ahead_.begin_anew(); }
    // Looks whether the session's content fits the screen, for whoever reads stderr: a visitor gains nothing
    // by it. Only while nobody is in the middle of something: on a slow computer Hide would wait for a step
    // of it.
    void check_glass();

    [[nodiscard]] bool done() const {
        return !parts_.traces.in_memory() && ahead_.done() && !looks_at_glass();
    }
    // Does what comes next. May draw on the display's target, which is not to be presented before another
    // frame.
    void step();

private:
    void forget_visit();
    [[nodiscard]] bool looks_at_glass() const {
        return glass_ && is_neutral(parts_.session.state().visit.here.screen);
    }
    void step_glass();

    SpareParts parts_;
    DrawingAhead ahead_;
    std::optional<GlassCheck> glass_; // while it is under way
};

} // namespace signpost
