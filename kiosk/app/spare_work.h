// What the kiosk does when nobody waits for it: drops what a visit left in memory, draws ahead what everybody
// sees, draws Start to be kept, and looks whether new content fits the screen. A few milliseconds at a time.
#pragma once

#include <optional>

#include "app/frames_out.h"
#include "app/kept_start.h"
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
    StaffDesk& staff;       // which is told whether the content has room
    KeepStart keep_start{}; // empty: nobody wants Start's picture
};

// Drawing thread only.
class SpareWork {
public:
    explicit SpareWork(const SpareParts& parts) : parts_(parts), ahead_(parts.stage) {}

    // What was drawn ahead does not hold any more.
    void begin_anew() { ahead_.begin_anew(); }
    // Content, place or glass is new: looks whether the content fits the screen, for whoever reads stderr,
    // and draws Start for parts.keep_start. A visitor gains nothing by either: both are done only while
    // nobody is in the middle of something. On a slow computer Hide would wait for a step of it. Where
    // somebody has touched the screen since, Start is not kept: when it was written would tell when a visit
    // ended.
    void look_anew();

    [[nodiscard]] bool done() const {
        return !parts_.traces.in_memory() && ahead_.done() && !(has_looks_left() && nobody_is_there());
    }
    // Does what comes next. May draw on the display's target, which is not to be presented before another
    // frame.
    void step();

private:
    void forget_visit();
    [[nodiscard]] bool has_looks_left() const { return start_asked_ || glass_; }
    [[nodiscard]] bool nobody_is_there() const {
        return is_neutral(parts_.session.state().visit.here.screen);
    }
    void look();
    void give_start();
    void step_glass();

    SpareParts parts_;
    DrawingAhead ahead_;
    std::optional<Ms> start_asked_;   // until it was given, or dropped
    std::optional<GlassCheck> glass_; // while it is under way
};

} // namespace signpost
