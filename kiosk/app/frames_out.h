// From the session to the display: what a frame is drawn from, drawing and presenting it, and what frames
// leave behind.
#pragma once

#include "app/news_in.h"
#include "app/staff_desk.h"
#include "base/calendar.h"
#include "base/geometry.h"
#include "base/time.h"
#include "paint/stage.h"
#include "platform/clocks.h"
#include "platform/display.h"
#include "screen/view.h"
#include "session/session.h"
#include "settings/settings.h"
#include "text/ttf_fonts.h"

namespace signpost {

// What a visit that has ended leaves behind: its words in memory, and the display's buffers that are not in
// sight and still hold it. Both must go. Pure.
class VisitTraces {
public:
    // A frame was presented. `after_visit`: the first since a visit ended. `spare_pictures`: how many the
    // display has besides the one in sight; each still holds what was read until it is drawn over.
    void frame_shown(bool after_visit, int spare_pictures) {
        if (after_visit) {
            in_memory_ = true;
            pictures_ = spare_pictures;
        } else if (pictures_ > 0) {
            --pictures_;
        }
    }
    // Another frame is due, whether anything has changed or not.
    [[nodiscard]] bool in_pictures() const { return pictures_ > 0; }

    // Layouts, glyphs and pictures of text are to be dropped: once, when there is time.
    [[nodiscard]] bool in_memory() const { return in_memory_; }
    void dropped_from_memory() { in_memory_ = false; }

private:
    int pictures_ = 0; // of the display that may still hold what was read
    bool in_memory_ = false;
};

// What a view says besides its state; all of it outlives the source.
struct ViewParts {
    const Session& session;
    const StaffDesk& staff;
    const StickNews& stick;
    const Settings& settings;
    const Clocks& clocks;
    TtfFonts& fonts;
    Date made{}; // the day of this version
};

// What a frame is drawn from at this moment. Drawing thread only.
class ViewSource {
public:
    explicit ViewSource(const ViewParts& parts) : parts_(parts) {}

    // From here on views are of this glass.
    void fit(const Glass& glass) { glass_ = glass; }

    // Refers to `state` and `bundle`.
    [[nodiscard]] View of(const State& state, const Bundle& bundle, Ms now) const;
    [[nodiscard]] const Glass& glass() const { return glass_; }

private:
    ViewParts parts_;
    Glass glass_;
};

// Draws what the session shows, presents it, and tells the session what stands where. Knows when the next
// frame may be due. Drawing thread only.
class FramesOut {
public:
    // All must outlive it.
    FramesOut(Display& display, Stage& stage, const ViewSource& views, const Clocks& clocks)
        : display_(display), stage_(stage), views_(views), clocks_(clocks) {}

    // Draws one frame and presents it.
    void draw(Session& session);

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
    Ms spare_time_from_{0};
    Ms next_minute_{0};
};

} // namespace signpost
