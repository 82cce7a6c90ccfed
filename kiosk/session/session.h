// One turn of the kiosk without a window: touches, keys and time go in, a state to draw comes out. The
// window feeds it; tests feed it by hand.
#pragma once

#include <algorithm>
#include <optional>

#include "screen/view.h"
#include "session/tap_guard.h"
#include "visit/gestures.h"
#include "visit/step.h"

namespace signpost {

// `next` and `previous` move the focus, `up` and `down` the page (the focus, where the page does not move),
// `back` goes back. `other`: any key that means nothing more than that somebody is there.
enum class Key { hide, shift, up, down, back, next, previous, select, other };

// Whether the picture on the screen is out of date. After a visit has ended the frame is drawn at once,
// before anything else is heard; then what was kept of the visit is dropped.
enum class FrameDue { none, due, due_after_visit };

// Drawing thread only. Times never go back from one call to the next.
class Session {
public:
    Session(BundlePtr bundle, const Rules& rules, const GestureLimits& limits, Ms now);

    void touch(const TouchSample& sample);
    void key(Key key, Ms now);
    // A key that is held down repeats itself. It moves on, but it may be a bag on the keypad: it does not
    // count as somebody who is there, nor as an answer.
    void key_held(Key key, Ms now);
    // Lets time pass. `now` is also the time of the next frame.
    void tick(Ms now);
    void change_bundle(BundlePtr bundle, Ms now);
    void pin_checked(bool right, Ms now);
    // Whether a thrown page goes on moving.
    void allow_fling(bool allowed) { may_fling_ = allowed; }
    void change_limits(const GestureLimits& limits) { gestures_.set_limits(limits); }

    // What was drawn last: touches are looked up in it. A scroll position beyond its end is drawn back.
    // `now`: when it was shown.
    void drawn(Frame frame, float em_px, Ms now);

    [[nodiscard]] const State& state() const { return state_; }
    [[nodiscard]] const BundlePtr& bundle() const { return bundle_; }
    [[nodiscard]] const Rules& rules() const { return rules_; }
    [[nodiscard]] std::optional<Point> pressed() const { return pressed_; }
    [[nodiscard]] const std::optional<Focus>& focus() const { return focus_; }

    [[nodiscard]] FrameDue frame_due() const { return frame_due_; }
    void ask_for_frame() { frame_due_ = std::max(frame_due_, FrameDue::due); }
    // When tick() is due; std::nullopt: not before something happens.
    [[nodiscard]] std::optional<Ms> next_tick(Ms now) const;
    // Whether something moves, so that frames follow each other.
    [[nodiscard]] bool moving() const { return fling_.moving(); }

private:
    void apply(const Action& action, Ms now);
    void hide(Ms now);
    void finger_down(const TouchSample& sample);
    [[nodiscard]] bool has_settled() const;
    [[nodiscard]] bool is_covered() const { return state_.visit.here.screen == Screen::cover; }
    void handle(const Gesture& gesture, Ms now);
    void tap(Point at, Ms now);
    void scroll_by(float px, Ms now);
    void move_focus(bool forward, Ms now);
    void reveal(const Item& item, Ms now);
    void page(bool forward, Ms now);
    void select(Ms now);
    void go_by(Key key, Ms now);

    BundlePtr bundle_;
    Rules rules_;
    State state_;
    Gestures gestures_;
    Fling fling_;
    TripleShift shift_;
    TapGuard guard_;
    Frame frame_;
    float em_px_ = 42;
    std::optional<Point> pressed_;
    std::optional<Focus> focus_; // part of the visit: goes with it
    bool may_fling_ = true;
    FrameDue frame_due_ = FrameDue::due;
};

} // namespace signpost
