// One turn of the kiosk without a window: touches, keys and time go in, a state to draw comes out. The
// window feeds it; tests feed it by hand.
#pragma once

#include <algorithm>
#include <optional>
#include <string>

#include "screen/view.h"
#include "session/tap_guard.h"
#include "visit/gestures.h"
#include "visit/step.h"

namespace signpost {

// `next` and `previous` move the focus, `up` and `down` the page (the focus, where the page does not move),
// `back` goes back, `emergency` to 999 from wherever a visitor is. `other`: any key that means nothing more
// than that somebody is there.
// `speak` begins to read aloud, then says again. `help` says where one is; pressed again at once, it begins
// practice.
enum class Key {
    hide,
    shift,
    up,
    down,
    back,
    next,
    previous,
    select,
    emergency,
    speak,
    help,
    louder,
    quieter,
    faster,
    slower,
    pause,
    headphones_in, // of a keypad that has the socket
    headphones_out,
    other
};

// Whether the picture on the screen is out of date. After a visit has ended the frame is drawn at once,
// before anything else is heard; then what was kept of the visit is dropped.
enum class FrameDue { none, due, due_after_visit };

// Drawing thread only. Times never go back from one call to the next.
class Session {
public:
    Session(BundlePtr bundle, const Rules& rules, const GestureLimits& limits, Ms now);

    void touch(const TouchSample& sample);
    // A second press of the same key within Rules::same_key does nothing, unless it hides.
    void key(Key key, Ms now);
    // A key that is held down repeats itself. It moves on, once in TapGuard::held_between, but it may be a
    // bag on the keypad: it does not count as somebody who is there, nor as an answer.
    void key_held(Key key, Ms now);
    // Lets time pass. `now` is also the time of the next frame.
    void tick(Ms now);
    void change_bundle(BundlePtr bundle, Ms now);
    void pin_checked(bool right, Ms now);
    // The place that staff have just chosen, once: from here on its cover is shown.
    [[nodiscard]] std::optional<std::string> take_chosen_site();
    // What staff have just asked of the clock, once.
    [[nodiscard]] std::optional<ClockWish> take_clock_wish();
    // The screen may have another size now: then what a finger is on is pressed no more.
    void change_limits(const GestureLimits& limits);

    // Who hears what is said from here on; where that is nobody, listening is over.
    // `by_jack`: their socket tells when they are pulled out.
    void set_hearers(Hearers hearers, bool by_jack = false);
    // Headphones went in: how to begin is said.
    // They were pulled out: a page goes as by Hide, and nothing more is said.
    void headphones_out(Ms now);
    void greet(Ms now) { apply(action::Speak{SpeechWish::greet}, now); }
    // All of the item was said: goes on to the next one of the content. What stands on every screen waits for
    // a key.
    void read_on(Ms now);
    // Whether something is being said: then the visit is not idle.
    void speaking(bool on, Ms now);
    // The key that was last pressed in practice.
    [[nodiscard]] Key practised() const { return practised_.value_or(Key::other); }

    // For whoever looks on beside the picture, in a preview: what a visitor's choice does, and the place that
    // the kiosk stands in (Rules::site).
    void act(const Action& action, Ms now) { apply(action, now); }
    void stand_in(const std::string& site) {
        rules_.site = site;
        ask_for_frame();
    }

    // Takes what was drawn last: touches are looked up in it, and the columns' positions become the visit's.
    // `now`: when it was shown.
    void drawn(Frame frame, float em_px, Ms now);

    [[nodiscard]] const State& state() const { return state_; }
    [[nodiscard]] const BundlePtr& bundle() const { return bundle_; }
    [[nodiscard]] const Rules& rules() const { return rules_; }
    // What was drawn last; without items once the visit was hidden, until the next frame.
    [[nodiscard]] const Frame& frame() const { return frame_; }
    [[nodiscard]] std::optional<Point> pressed() const { return pressed_; }
    [[nodiscard]] const std::optional<Focus>& focus() const { return state_.visit.focus; }
    // The column that a finger drags, as Scrolled counts.
    [[nodiscard]] std::optional<std::size_t> dragged() const { return dragged_; }
    // Whether the cover was left alone for a while: then its button is there.
    [[nodiscard]] bool cover_has_rested() const { return guard_.cover_has_rested(); }

    [[nodiscard]] FrameDue frame_due() const { return frame_due_; }
    void ask_for_frame() { frame_due_ = std::max(frame_due_, FrameDue::due); }
    // When tick() is due; std::nullopt: not before something happens.
    [[nodiscard]] std::optional<Ms> next_tick(Ms now) const;

private:
    void apply(const Action& action, Ms now);
    void came_up(Visit& visit);
    void keep_focus();
    void hide(Ms now);
    void finger_down(const TouchSample& sample);
    [[nodiscard]] bool has_settled() const;
    [[nodiscard]] bool is_covered() const { return state_.visit.here.screen == Screen::cover; }
    void handle(const Gesture& gesture, Ms now);
    void tap(Point at, Ms now);
    void do_what_it_says(const Item& item, Ms now);
    void drag(float dy, Ms now);
    void settle(Ms now);
    void scroll_to(const ScrollingColumn& column, float to_em, Ms now);
    [[nodiscard]] const ScrollingColumn* column_at(Point at) const;
    [[nodiscard]] const ScrollingColumn* column_to_turn(bool forward) const;
    void move_focus(bool forward, Ms now);
    void reveal(const Item& item, Ms now);
    void turn_leaf(bool forward, Ms now);
    void select(Ms now);
    void go_by(Key key, Ms now);
    [[nodiscard]] bool go_by_ear(Key key, Ms now);
    [[nodiscard]] bool begins_listening(Key key, Ms now);
    [[nodiscard]] bool was_switched_off() const;
    [[nodiscard]] bool practises(Key key, Ms now);
    void ask(SpeechWish wish, Ms now) { apply(action::Speak{wish}, now); }
    [[nodiscard]] std::optional<std::size_t> heard_item() const;
    void move_voice(bool forward, bool to_button, Ms now);
    void voice_to(std::size_t index, Ms now);
    [[nodiscard]] bool back_to_content(Ms now);
    [[nodiscard]] bool voice_to_controls(Ms now);
    void press_heard(Ms now);
    [[nodiscard]] bool press_for_voice(const Item& item, Ms now);
    void keep_heard();

    BundlePtr bundle_;
    Rules rules_;
    bool tells_by_key_; // a keypad tells when headphones are pulled out of it
    State state_;
    Gestures gestures_;
    TripleShift shift_;
    TapGuard guard_;
    Frame frame_;
    float em_px_ = 42;
    std::optional<Point> pressed_;
    Ms laid_out_; // since when everything stands where it stands now
    std::optional<Key> practised_{};
    std::optional<Ms> helped_; // when Key::help was pressed, where no other key was since
    bool keys_lead_ = false;   // a key was pressed since a finger came down
    Point came_down_;          // the finger that leads
    std::optional<std::size_t> dragged_;
    float dragged_px_ = 0; // since it came down; up is less than 0
    FrameDue frame_due_ = FrameDue::due;
};

} // namespace signpost
