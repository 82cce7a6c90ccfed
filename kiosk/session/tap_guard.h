// Whether a tap or a key was meant for what is on the screen. A nervous second tap must not act on a screen
// that came up under the finger, nor press the same button again; a trembling hand strikes a key twice; and
// after Hide the hand often comes down again, and again.
#pragma once

#include <optional>

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

    // Whether the screen had been in sight for a while when the finger came down (or at `then`).
    [[nodiscard]] bool has_settled(Ms arrived) const { return has_settled(arrived, came_down_); }
    [[nodiscard]] bool has_settled(Ms arrived, Ms then) const;

    // Whether this button was pressed a moment ago. If not, this press is remembered.
    [[nodiscard]] bool pressed_again(const Rect& button, bool may_repeat, Ms now);
    void visit_ended() { pressed_ = {}; }

    // Whether this key did something less than `once` ago: then it is a hand that trembles (EN 301 549 5.8).
    // If not, this press is remembered. Fast but steady pressing goes on: a press that was held back is not
    // remembered.
    [[nodiscard]] bool struck_again(int key, Ms once, Ms now);
    // Whether this key, which is held down, may do it again: two seconds after it did something last, so that
    // fingers that let go slowly do nothing twice (EN 301 549 5.7). If so, that is remembered.
    [[nodiscard]] bool held_long_enough(int key, Ms now);

    // The cover came up by Hide.
    void covered() { cover_rested_ = cover_pressable_ = false; }
    // Lets time pass on a cover that came up at `arrived`.
    void rest_cover(Ms arrived, Ms now);
    // A finger came down on the cover or a key was pressed.
    void disturb_cover(Ms arrived, Ms now);
    // A finger is still on it.
    void cover_touched(Ms now) { cover_touched_ = now; }
    // Whether the cover was left alone for a while, once. Until then it has no button.
    [[nodiscard]] bool cover_has_rested() const { return cover_rested_; }
    // When the cover will have rested, if it is left alone from now on.
    [[nodiscard]] Ms cover_rests_at(Ms arrived) const;
    // Whether the cover had its button when the finger came down or the key was pressed.
    [[nodiscard]] bool cover_was_pressable() const { return cover_pressable_; }

    // How long a screen is to be in sight before a finger comes down on it. Desktop systems take two taps
    // within 500 ms for a double one, and a slow hand needs longer.
    static constexpr Ms settling{600};
    // How long the cover is to be left alone.
    static constexpr Ms cover_settling{1000};
    // Between what a key does and what it does again while it is held down.
    static constexpr Ms held_between{2000};

private:
    Ms came_down_{0};
    Ms shown_arrival_; // of what was drawn last
    Ms shown_at_;      // when it was first to be seen
    Rect pressed_;     // where the button stands that was pressed last
    Ms pressed_at_{0};
    std::optional<int> struck_; // the key that did something last
    Ms struck_at_{0};
    Ms cover_touched_{0};
    bool cover_rested_ = false;
    bool cover_pressable_ = false;
};

} // namespace signpost
