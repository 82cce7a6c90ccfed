// The part of Session that handles keys, and decides which presses do not count.
#include "session/session.h"

namespace signpost {

void Session::key(Key key, Ms now) {
    if (key != Key::shift)
        shift_ = {}; // Shift-Tab three times is somebody moving, not somebody hiding
    if (key == Key::hide || (key == Key::shift && shift_.pressed(now)))
        return hide(now);
    if (key == Key::headphones_in)
        return greet(now);
    if (key == Key::headphones_out)
        return headphones_out(now);
    if (guard_.struck_again(static_cast<int>(key), rules_.same_key, now))
        return;
    keys_lead_ = true;
    const bool answers_warning = state_.visit.warned.has_value();
    apply(action::Touched{}, now);
    if (is_covered())
        guard_.disturb_cover(state_.visit.arrived, now);
    if (answers_warning) {
        laid_out_ = now;
        if (is_listening(state_.visit))
            ask(SpeechWish::again, now); // from where it was
    }
    if (answers_warning || (is_covered() && !guard_.cover_was_pressable()))
        return;
    const Visit before = state_.visit;
    if (!go_by_ear(key, now))
        go_by(key, now);
    if (is_listening(state_.visit) && state_.visit == before)
        ask(SpeechWish::again, now); // no key does nothing in silence
}

// Who cannot see does not know what stays on the screen.
void Session::headphones_out(Ms now) {
    if (const Screen here = state_.visit.here.screen; !is_neutral(here) && !is_for_staff(here))
        return hide(now);
    state_.visit.listening.reset();
    ask_for_frame();
}

void Session::key_held(Key key, Ms now) {
    const bool moves = key == Key::up || key == Key::down || key == Key::next || key == Key::previous;
    // To a listener it does nothing: each item would be begun and cut off, and nobody may be there.
    if (!moves || state_.visit.warned || is_neutral(state_.visit.here.screen) || is_listening(state_.visit))
        return;
    if (guard_.held_long_enough(static_cast<int>(key), now))
        go_by(key, now);
}

void Session::go_by(Key key, Ms now) {
    switch (key) {
    case Key::next:
        return move_focus(true, now);
    case Key::previous:
        return move_focus(false, now);
    case Key::down:
        return turn_leaf(true, now);
    case Key::up:
        return turn_leaf(false, now);
    case Key::back:
        return apply(action::Back{}, now);
    case Key::select:
        return select(now);
    case Key::emergency:
        if (!is_neutral(state_.visit.here.screen))
            apply(action::Open{{Screen::emergency, {}}}, now);
        return;
    case Key::hide:
    case Key::shift:
    case Key::speak:
    case Key::help:
    case Key::louder:
    case Key::quieter:
    case Key::faster:
    case Key::slower:
    case Key::pause:
    case Key::headphones_in:
    case Key::headphones_out:
    case Key::other:
        break;
    }
}

void Session::move_focus(bool forward, Ms now) {
    std::optional<Focus>& focus = state_.visit.focus;
    const bool is_new = !focus || focus->is_new;
    const auto here = focus ? find_focus(frame_.items, *focus) : std::nullopt;
    auto to = here ? next_focus(frame_.items, *here, forward) : find_focus(frame_.items, {});
    if (is_new && !forward)
        to = last_focus(frame_.items);
    if (!to)
        return;
    focus = focus_on(frame_.items, *to);
    ask_for_frame();
    reveal(frame_.items[*to], now);
}

// A second press that comes as soon as a new screen does was meant for the screen before.
void Session::select(Ms now) {
    const std::optional<Focus>& focus = state_.visit.focus;
    if ((!focus || focus->is_new) && !is_covered() && !guard_.has_settled(laid_out_, now))
        return;
    const auto here = focus ? find_focus(frame_.items, *focus) : std::nullopt;
    if (here)
        do_what_it_says(frame_.items[*here], now);
    else if (frame_.anywhere)
        apply(Action(*frame_.anywhere), now);
    else
        move_focus(true, now);
}

} // namespace signpost
