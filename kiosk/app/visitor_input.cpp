#include "app/visitor_input.h"

namespace signpost {

VisitorInput::VisitorInput(Session& session, DisplayRest& rest, const Clocks& clocks)
    : session_(session), rest_(rest), clocks_(clocks), held_(std::in_place) {}

void VisitorInput::handle(const TouchSample& sample) {
    if (held_)
        return held_->hold(sample);
    if (sample.phase != TouchSample::Phase::down || !rest_.power().touched(sample.time))
        session_.touch(sample);
}

void VisitorInput::handle(const event::KeyPressed& pressed) {
    if (held_)
        return held_->hold(pressed);
    const Ms now = clocks_.steady();
    if (pressed.again)
        return handle_held_down(pressed.key, now);
    const bool was_dark = rest_.dark();
    const bool hides = pressed.key == Key::hide || pressed.key == Key::shift;
    if (!rest_.power().touched(now) || (hides && !was_dark)) // what hides is never ignored
        session_.key(pressed.key, now);
}

void VisitorInput::handle_held_down(Key key, Ms now) {
    if (!rest_.dark() && !rest_.power().touched(now))
        session_.key_held(key, now);
}

void VisitorInput::release() {
    if (auto held = std::exchange(held_, std::nullopt))
        held->release([this](const auto& touch) { handle(touch); });
}

} // namespace signpost
