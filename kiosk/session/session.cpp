#include "session/session.h"

#include <algorithm>

namespace signpost {

namespace {

// Larger than any screen: a finger cannot leave it.
constexpr Rect whole_plane{-1e6F, -1e6F, 2e6F, 2e6F};

bool leads_on(const Item& item) {
    return item.action && !std::holds_alternative<action::Touched>(*item.action);
}

// One tap of these may follow the other as fast as fingers are.
bool is_typed(const Action& action) {
    return std::holds_alternative<action::PinDigit>(action) ||
           std::holds_alternative<action::PinClear>(action) ||
           std::holds_alternative<action::PinEnter>(action);
}

bool ended_a_visit(const Visit& before, const Visit& after) {
    return !is_neutral(before.here.screen) && is_neutral(after.here.screen);
}

} // namespace

Session::Session(BundlePtr bundle, const Rules& rules, const GestureLimits& limits, Ms now)
    : bundle_(std::move(bundle)), rules_(rules), gestures_(limits), guard_(now - TapGuard::cover_settling) {
    state_.visit.last_touch = now;
    state_.visit.arrived = now - TapGuard::cover_settling;
}

void Session::apply(const Action& action, Ms now) {
    State next = step(state_, *bundle_, rules_, action, now);
    if (ended_a_visit(state_.visit, next.visit)) {
        frame_due_ = FrameDue::due_after_visit;
        guard_.visit_ended();
    }
    if (next.visit.here != state_.visit.here) {
        fling_.stop();
        if (focus_)
            focus_ = is_neutral(next.visit.here.screen) ? std::nullopt : std::optional<Focus>(Focus{});
    }
    // The time of the last touch alone changes nothing that can be seen.
    State seen = state_;
    seen.visit.last_touch = next.visit.last_touch;
    if (seen != next)
        ask_for_frame();
    state_ = std::move(next);
}

void Session::hide(Ms now) {
    gestures_.swallow();
    fling_.stop();
    pressed_.reset();
    focus_.reset();
    apply(action::Hide{}, now);
    frame_due_ = FrameDue::due_after_visit;
    guard_.covered();
    frame_ = {}; // nothing on the old picture can be touched any more
}

void Session::touch(const TouchSample& sample) {
    if (sample.phase == TouchSample::Phase::down)
        return finger_down(sample);
    if (is_covered())
        guard_.cover_touched(sample.time);
    for (const Gesture& gesture : gestures_.feed(sample))
        handle(gesture, sample.time);
}

void Session::finger_down(const TouchSample& sample) {
    const Item* item = item_at(frame_.items, gestures_.on_screen(sample.at));
    const bool hides = item != nullptr && item->on_down;
    // A button that is drawn beside the question does what it says, 999 above all.
    const bool answers_warning = state_.visit.warned && !(item != nullptr && leads_on(*item));
    const bool stops_fling = fling_.moving();
    const std::vector<Gesture> gestures = gestures_.feed(sample);
    if (hides)
        return hide(sample.time);
    if (is_covered())
        guard_.disturb_cover(state_.visit.arrived, sample.time);
    // What moves with the page may be about to be dragged.
    if (item != nullptr && viewport_of(frame_, *item) == nullptr)
        gestures_.stay_on(item->touch);
    else if (item == nullptr && frame_.anywhere && frame_.furthest_em <= 0)
        gestures_.stay_on(whole_plane);
    if (focus_)
        ask_for_frame();
    focus_.reset();
    apply(action::Touched{}, sample.time);
    if (answers_warning || stops_fling) {
        fling_.stop();
        gestures_.swallow();
        return;
    }
    for (const Gesture& gesture : gestures)
        handle(gesture, sample.time);
}

void Session::handle(const Gesture& gesture, Ms now) {
    if (const auto* press = std::get_if<gesture::Press>(&gesture)) {
        pressed_ = press->at;
        guard_.came_down(now);
        ask_for_frame();
    } else if (const auto* tapped = std::get_if<gesture::Tap>(&gesture)) {
        pressed_.reset();
        ask_for_frame();
        tap(tapped->at, now);
    } else if (const auto* drag = std::get_if<gesture::Drag>(&gesture)) {
        scroll_by(-drag->dy, now);
    } else if (const auto* fling = std::get_if<gesture::Fling>(&gesture)) {
        if (may_fling_ && frame_.furthest_em > 0)
            fling_.start(fling->velocity, now);
    } else if (std::holds_alternative<gesture::CornerHeld>(gesture)) {
        pressed_.reset();
        apply(action::StaffCornerHeld{}, now);
    } else {
        if (pressed_)
            ask_for_frame();
        pressed_.reset();
    }
}

bool Session::has_settled() const {
    return is_covered() ? guard_.cover_has_rested() : guard_.has_settled(state_.visit.arrived);
}

void Session::tap(Point at, Ms now) {
    if (!has_settled())
        return;
    if (const Item* item = item_at(frame_.items, at)) {
        if (guard_.pressed_again(item->rect, is_typed(*item->action), now))
            return;
        apply(Action(*item->action), now); // a copy: the frame may change under it
    } else if (frame_.anywhere)
        apply(Action(*frame_.anywhere), now);
}

void Session::scroll_by(float px, Ms now) {
    const float to = state_.visit.scroll_em + px / em_px_;
    apply(action::ScrollTo{to, frame_.furthest_em}, now);
}

void Session::key(Key key, Ms now) {
    if (key != Key::shift)
        shift_ = {}; // Shift-Tab three times is somebody moving, not somebody hiding
    if (key == Key::hide || (key == Key::shift && shift_.pressed(now)))
        return hide(now);
    const bool answers_warning = state_.visit.warned.has_value();
    apply(action::Touched{}, now);
    if (is_covered())
        guard_.disturb_cover(state_.visit.arrived, now);
    if (answers_warning || (is_covered() && !guard_.cover_has_rested()))
        return;
    go_by(key, now);
}

void Session::key_held(Key key, Ms now) {
    const bool moves = key == Key::up || key == Key::down || key == Key::next || key == Key::previous;
    if (!moves || state_.visit.warned || is_neutral(state_.visit.here.screen))
        return;
    const Ms last_touch = state_.visit.last_touch;
    go_by(key, now);
    state_.visit.last_touch = last_touch;
}

void Session::go_by(Key key, Ms now) {
    switch (key) {
    case Key::next:
        return move_focus(true, now);
    case Key::previous:
        return move_focus(false, now);
    case Key::down:
        return page(true, now);
    case Key::up:
        return page(false, now);
    case Key::back:
        return apply(action::Back{}, now);
    case Key::select:
        return select(now);
    case Key::hide:
    case Key::shift:
    case Key::other:
        break;
    }
}

void Session::move_focus(bool forward, Ms now) {
    const auto here = focus_ ? find_focus(frame_.items, *focus_) : std::nullopt;
    const auto to = here ? next_focus(frame_.items, *here, forward) : find_focus(frame_.items, {});
    if (!to)
        return;
    focus_ = focus_on(frame_.items, *to);
    ask_for_frame();
    reveal(frame_.items[*to], now);
}

// Brings what the focus stands on into sight, with a little of what is around it.
void Session::reveal(const Item& item, Ms now) {
    const Rect* viewport = viewport_of(frame_, item);
    if (item.visible == item.rect || viewport == nullptr)
        return;
    const Rect seen = *viewport;
    if (item.rect.bottom() > seen.bottom())
        scroll_by(item.rect.bottom() - seen.bottom() + em_px_ / 2, now);
    else if (item.rect.y < seen.y)
        scroll_by(item.rect.y - seen.y - em_px_ / 2, now);
}

void Session::page(bool forward, Ms now) {
    const float before = state_.visit.scroll_em;
    scroll_by((forward ? 1.0F : -1.0F) * frame_.page_em * em_px_, now);
    if (state_.visit.scroll_em == before)
        move_focus(forward, now);
}

void Session::select(Ms now) {
    const auto here = focus_ ? find_focus(frame_.items, *focus_) : std::nullopt;
    if (here && frame_.items[*here].on_down)
        hide(now);
    else if (here)
        apply(Action(*frame_.items[*here].action), now);
    else if (frame_.anywhere)
        apply(Action(*frame_.anywhere), now);
    else
        move_focus(true, now);
}

void Session::tick(Ms now) {
    for (const Gesture& gesture : gestures_.tick(now))
        handle(gesture, now);
    if (fling_.moving()) {
        const float before = state_.visit.scroll_em;
        const float moved = fling_.advance(now);
        scroll_by(-moved, now);
        if (moved != 0 && state_.visit.scroll_em == before)
            fling_.stop(); // at the end of the page
    }
    const int shown = countdown_seconds(state_.visit, rules_, now);
    apply(action::Tick{}, now);
    if (shown != 0 || state_.visit.warned)
        ask_for_frame();
}

void Session::change_bundle(BundlePtr bundle, Ms now) {
    bundle_ = std::move(bundle);
    apply(action::BundleChanged{}, now);
    ask_for_frame();
}

void Session::pin_checked(bool right, Ms now) {
    apply(action::PinChecked{right}, now);
    ask_for_frame();
}

void Session::drawn(Frame frame, float em_px, Ms now) {
    guard_.shown(state_.visit.arrived, now);
    frame_ = std::move(frame);
    em_px_ = em_px;
    if (focus_ && frame_.focused)
        focus_ = focus_on(frame_.items, *frame_.focused);
    frame_due_ = FrameDue::none;
    // The question stands in place of what is read, and gives it back as it was.
    if (!state_.visit.warned && state_.visit.scroll_em > frame_.furthest_em + 0.01F) {
        state_.visit.scroll_em = frame_.furthest_em;
        ask_for_frame();
    }
}

std::optional<Ms> Session::next_tick(Ms now) const {
    const auto visit = signpost::next_tick(state_, rules_, now);
    const auto fingers = gestures_.next_tick();
    if (visit && fingers)
        return std::min(*visit, *fingers);
    return visit ? visit : fingers;
}

} // namespace signpost
