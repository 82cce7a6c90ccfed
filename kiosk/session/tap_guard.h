// Whether a tap was meant for what is on the screen. A nervous second tap must not act on a screen that came
// up under the finger, nor press the same button again; and after Hide the hand often comes down again, and
// again.
#pragma once

#include "base/geometry.h"
#include "base/time.h"

namespace signpost {

// Pure; times never go back from one call to the next.
class TapGuard {
public:
    // `arrived`: when what is to be shown first came up; it counts as shown since then.
    explicit TapGuard(Ms arrived) : shown_arrival_(arrived), shown_at_(arrived) {}

    // A finger that may yet become a tap. When it leaves says nothing: a slow second tap of a pair was meant
    // for the screen before, too.
    void came_down(Ms now) { came_down_ = now; }
    // A frame is on the screen, of what came up at `arrived`.
    void shown(Ms arrived, Ms now);

    // Whether what is shown could be seen for a while before the finger came down on it.
    [[nodiscard]] bool has_settled(Ms arrived) const;

    // Whether this button was pressed just now; else it is from here on.
    [[nodiscard]] bool pressed_again(const Rect& button, bool may_repeat, Ms now);
    void visit_ended() { pressed_ = {}; }

    // The cover came up by Hide.
    void covered() { cover_rested_ = false; }
    // A finger came down on the cover or a key was pressed; `arrived`: when the cover came up.
    void disturb_cover(Ms arrived, Ms now);
    // A finger is still on it.
    void cover_touched(Ms now) { cover_touched_ = now; }
    // Whether the cover was left alone for a while, once. Until then nothing is pressed on it.
    [[nodiscard]] bool cover_has_rested() const { return cover_rested_; }

    // How long the cover is to be left alone.
    static constexpr Ms cover_settling{1000};

private:
    Ms came_down_{0};
    Ms shown_arrival_; // of what was drawn last
    Ms shown_at_;      // when it was first to be seen
    Rect pressed_;     // where the button stands that was pressed last
    Ms pressed_at_{0};
    Ms cover_touched_{0};
    bool cover_rested_ = false;
};

} // namespace signpost
