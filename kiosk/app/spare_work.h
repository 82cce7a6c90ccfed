// What the kiosk does when nobody waits for it: drops what a visit left in memory, draws ahead what everybody
// sees, draws Start to be kept, and looks whether new content fits the screen. A few milliseconds at a time.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "app/frames_out.h"
#include "paint/drawing_ahead.h"
#include "paint/packed_picture.h"
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
    // Called with Start's picture, and the place of the kiosk, each time it may have changed; empty: nobody
    // wants it.
    std::function<void(const PackedPicture&, const std::string&)> keep_start{};
};

// Drawing thread only.
class SpareWork {
public:
    explicit SpareWork(const SpareParts& parts) : parts_(parts), ahead_(parts.stage) {}

    // What was drawn ahead does not hold any more.
    void begin_anew() { ahead_.begin_anew(); }
    // Content, place or glass is new: draws Start for parts.keep_start, and looks whether the session's
    // content fits the screen, for whoever reads stderr. A visitor gains nothing by either: both are done
    // only while nobody is in the middle of something. On a slow computer Hide would wait for a step of it.
    void look_anew();

    [[nodiscard]] bool done() const {
        return !parts_.traces.in_memory() && ahead_.done() && !(has_looks_left() && nobody_is_there());
    }
    // Does what comes next. May draw on the display's target, which is not to be presented before another
    // frame.
    void step();

private:
    void forget_visit();
    [[nodiscard]] bool has_looks_left() const { return start_is_new_ || glass_; }
    [[nodiscard]] bool nobody_is_there() const {
        return is_neutral(parts_.session.state().visit.here.screen);
    }
    void look();
    void give_start();
    void step_glass();

    SpareParts parts_;
    DrawingAhead ahead_;
    bool start_is_new_ = false;
    std::optional<GlassCheck> glass_; // while it is under way
};

} // namespace signpost
