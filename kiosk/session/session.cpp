#include "session/session.h"

#include <algorithm>
#include <utility>

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

// Whether what is on the screen has moved, so that a finger no longer stands on what it came down on.
bool stands_elsewhere(const Visit& before, const Visit& after) {
    return before.here != after.here || before.text_size != after.text_size ||
           before.language != after.language;
}

bool ended_a_visit(const Visit& before, const Visit& after) {
    return !is_neutral(before.here.screen) && is_neutral(after.here.screen);
}

} // namespace

Session::Session(BundlePtr bundle, const Rules& rules, const GestureLimits& limits, Ms now)
    : bundle_(std::move(bundle)), rules_(rules), tells_by_key_(rules.pulling_hides), gestures_(limits),
      guard_(now - TapGuard::cover_settling), laid_out_(now - TapGuard::cover_settling) {
    state_.visit.last_touch = now;
    state_.visit.arrived = laid_out_;
}

void Session::apply(const Action& action, Ms now) {
    State next = step(state_, *bundle_, rules_, action, now);
    if (ended_a_visit(state_.visit, next.visit)) {
        frame_due_ = FrameDue::due_after_visit;
        guard_.visit_ended();
    }
    if (stands_elsewhere(state_.visit, next.visit))
        laid_out_ = now;
    if (next.visit.here != state_.visit.here)
        came_up(next.visit);
    // The time of the last touch alone changes nothing that can be seen.
    State seen = state_;
    seen.visit.last_touch = next.visit.last_touch;
    if (seen != next)
        ask_for_frame();
    state_ = std::move(next);
}

// The focus ring shows for whoever uses keys. On Start and the cover it shows only after a key was pressed
// there.
void Session::came_up(Visit& visit) {
    dragged_.reset();
    if (!keys_lead_ || is_neutral(visit.here.screen))
        visit.focus.reset();
    else if (!visit.focus)
        visit.focus = Focus{};
}

void Session::hide(Ms now) {
    gestures_.swallow();
    dragged_.reset();
    pressed_.reset();
    helped_.reset();
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
    const std::vector<Gesture> gestures = gestures_.feed(sample);
    if (hides)
        return hide(sample.time);
    if (is_covered())
        guard_.disturb_cover(state_.visit.arrived, sample.time);
    // What moves with the page may be about to be dragged.
    if (item != nullptr && column_of(frame_, *item) == nullptr)
        gestures_.stay_on(item->touch);
    else if (item == nullptr && frame_.anywhere && frame_.columns.empty())
        gestures_.stay_on(whole_plane);
    keys_lead_ = false;
    if (std::exchange(state_.visit.focus, std::nullopt))
        ask_for_frame();
    apply(action::Touched{}, sample.time);
    if (answers_warning) {
        laid_out_ = sample.time; // a nervous second tap was meant for the answer, too
        return gestures_.swallow();
    }
    for (const Gesture& gesture : gestures)
        handle(gesture, sample.time);
}

void Session::handle(const Gesture& gesture, Ms now) {
    if (const auto* press = std::get_if<gesture::Press>(&gesture)) {
        pressed_ = press->at;
        came_down_ = press->at;
        guard_.came_down(now);
        ask_for_frame();
    } else if (const auto* tapped = std::get_if<gesture::Tap>(&gesture)) {
        pressed_.reset();
        ask_for_frame();
        tap(tapped->at, now);
    } else if (const auto* drag_by = std::get_if<gesture::Drag>(&gesture)) {
        drag(drag_by->dy, now);
    } else if (std::holds_alternative<gesture::DragEnded>(gesture)) {
        settle(now);
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
    return is_covered() ? guard_.cover_was_pressable() : guard_.has_settled(laid_out_);
}

void Session::tap(Point at, Ms now) {
    if (!has_settled())
        return;
    if (const Item* item = item_at(frame_.items, at)) {
        if (guard_.pressed_again(item->rect, is_typed(*item->action), now))
            return;
        do_what_it_says(*item, now);
    } else if (frame_.anywhere)
        apply(Action(*frame_.anywhere), now);
}

void Session::do_what_it_says(const Item& item, Ms now) {
    if (std::holds_alternative<action::Hide>(*item.action))
        return hide(now);
    const Action action = *item.action; // a copy: the frame may change under it
    apply(action, now);
    if (action == Action(action::Speak{SpeechWish::controls}))
        (void)voice_to_controls(now);
}

void Session::tick(Ms now) {
    for (const Gesture& gesture : gestures_.tick(now))
        handle(gesture, now);
    if (is_covered() && !guard_.cover_has_rested()) {
        guard_.rest_cover(state_.visit.arrived, now);
        if (guard_.cover_has_rested())
            ask_for_frame();
    }
    const int shown = countdown_seconds(state_.visit, rules_, now);
    apply(action::Tick{}, now);
    if (shown != 0 || state_.visit.warned)
        ask_for_frame();
}

void Session::change_bundle(BundlePtr bundle, Ms now) {
    bundle_ = std::move(bundle);
    if (!is_neutral(state_.visit.here.screen))
        laid_out_ = now; // not on Start: touches held until the content was read must still count there
    apply(action::BundleChanged{}, now);
    ask_for_frame();
}

void Session::pin_checked(bool right, Ms now) {
    apply(action::PinChecked{right}, now);
    ask_for_frame();
}

std::optional<std::string> Session::take_chosen_site() {
    std::optional<std::string> site = std::exchange(state_.chosen_site, std::nullopt);
    if (site)
        rules_.site = *site;
    return site;
}

std::optional<ClockWish> Session::take_clock_wish() { return std::exchange(state_.clock_wish, std::nullopt); }

void Session::drawn(Frame frame, float em_px, Ms now) {
    guard_.shown(laid_out_, now);
    frame_ = std::move(frame);
    em_px_ = em_px;
    keep_focus();
    frame_due_ = FrameDue::none;
    keep_heard();
    // The question stands in place of what is read, and gives it back as it was.
    if (state_.visit.warned || dragged_)
        return;
    state_.visit.scroll_em = {};
    for (const ScrollingColumn& column : frame_.columns)
        state_.visit.scroll_em[column.column] = column.at_em;
}

// Remembers the focus by its item's label, which a reload may move. Not while the idle question is shown: its
// own item is not part of what is read.
void Session::keep_focus() {
    std::optional<Focus>& focus = state_.visit.focus;
    if (!focus || !frame_.focused || state_.visit.warned)
        return;
    const bool is_new = focus->is_new;
    focus = focus_on(frame_.items, *frame_.focused);
    focus->is_new = is_new;
}

void Session::change_limits(const GestureLimits& limits) {
    gestures_.set_limits(limits);
    pressed_.reset();
}

std::optional<Ms> Session::next_tick(Ms now) const {
    std::optional<Ms> next = signpost::next_tick(state_, *bundle_, rules_, now);
    const auto sooner = [&next](std::optional<Ms> when) {
        if (when)
            next = next ? std::min(*next, *when) : *when;
    };
    sooner(gestures_.next_tick());
    if (is_covered() && !guard_.cover_has_rested())
        sooner(guard_.cover_rests_at(state_.visit.arrived));
    return next;
}

} // namespace signpost
