#include "session/tap_guard.h"

#include <algorithm>

namespace signpost {

namespace {

constexpr Ms pressed_once{350}; // a double tap on More moves by one screen

} // namespace

void TapGuard::shown(Ms arrived, Ms now) {
    if (shown_arrival_ == arrived)
        return;
    shown_arrival_ = arrived;
    shown_at_ = now;
}

bool TapGuard::has_settled(Ms arrived, Ms then) const {
    return shown_arrival_ == arrived && then - shown_at_ >= settling;
}

bool TapGuard::pressed_again(const Rect& button, bool may_repeat, Ms now) {
    if (button == pressed_ && came_down_ - pressed_at_ < pressed_once && !may_repeat)
        return true;
    pressed_ = button;
    pressed_at_ = now;
    return false;
}

bool TapGuard::struck_again(int key, Ms once, Ms now) {
    if (struck_ == key && now - struck_at_ < once)
        return true;
    struck_ = key;
    struck_at_ = now;
    return false;
}

bool TapGuard::held_long_enough(int key, Ms now) { return !struck_again(key, held_between, now); }

Ms TapGuard::cover_rests_at(Ms arrived) const { return std::max(arrived, cover_touched_) + cover_settling; }

void TapGuard::rest_cover(Ms arrived, Ms now) {
    cover_rested_ = cover_rested_ || now >= cover_rests_at(arrived);
}

void TapGuard::disturb_cover(Ms arrived, Ms now) {
    rest_cover(arrived, now);
    cover_pressable_ = cover_rested_;
    cover_touched_ = now;
}

} // namespace signpost
