#include "session/tap_guard.h"

#include <algorithm>

namespace signpost {

namespace {

constexpr Ms settling{450};
constexpr Ms pressed_once{350}; // a double tap on More moves by one screen

} // namespace

void TapGuard::shown(Ms arrived, Ms now) {
    if (shown_arrival_ == arrived)
        return;
    shown_arrival_ = arrived;
    shown_at_ = now;
}

bool TapGuard::has_settled(Ms arrived) const {
    return shown_arrival_ == arrived && came_down_ - shown_at_ >= settling;
}

bool TapGuard::pressed_again(const Rect& button, bool may_repeat, Ms now) {
    if (button == pressed_ && came_down_ - pressed_at_ < pressed_once && !may_repeat)
        return true;
    pressed_ = button;
    pressed_at_ = now;
    return false;
}

void TapGuard::disturb_cover(Ms arrived, Ms now) {
    cover_rested_ = cover_rested_ || now - std::max(arrived, cover_touched_) >= cover_settling;
    cover_touched_ = now;
}

} // namespace signpost
