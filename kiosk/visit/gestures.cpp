#include "visit/gestures.h"

#include <algorithm>
#include <cmath>

namespace signpost {

GestureLimits gesture_limits(PixelSize screen, ScreenScale scale) {
    GestureLimits limits;
    limits.screen = screen;
    limits.slop_px = scale.px(Mm{9});
    limits.corner_px = scale.px(Mm{20});
    limits.edge_px = scale.px(Mm{3});
    return limits;
}

std::vector<Gesture> Gestures::feed(const TouchSample& sample) {
    std::vector<Gesture> out;
    TouchSample s = sample;
    s.at = on_screen(s.at);
    switch (s.phase) {
    case TouchSample::Phase::down:
        began(s, out);
        break;
    case TouchSample::Phase::move:
        moved(s, out);
        break;
    case TouchSample::Phase::up:
    case TouchSample::Phase::cancel:
        ended(s, out);
        break;
    }
    return out;
}

void Gestures::began(const TouchSample& s, std::vector<Gesture>& out) {
    // A panel that lost the "up" reuses the number: the new touch is the true one.
    if (lead_ && lead_->finger == s.finger)
        give_up(out);
    const bool taken = std::any_of(down_.begin(), down_.end(), [&](const auto& finger) {
        return finger.first != s.finger && s.time - finger.second < limits_.quiet;
    });
    down_[s.finger] = s.time;
    if (taken)
        return;
    give_up(out);
    lead_ = Lead{s.finger, s.at, s.at, s.time};
    lead_->edge = at_edge(s.at);
    lead_->corner = s.at.x < limits_.corner_px && s.at.y < limits_.corner_px;
    out.emplace_back(gesture::Press{s.at});
}

void Gestures::moved(const TouchSample& s, std::vector<Gesture>& out) {
    if (!down_.contains(s.finger))
        return;
    down_[s.finger] = s.time;
    if (!lead_ || lead_->finger != s.finger || lead_->swallowed)
        return;
    Lead& lead = *lead_;
    const float dy = s.at.y - lead.last.y;
    const float from_start = std::hypot(s.at.x - lead.began.x, s.at.y - lead.began.y);
    if (!lead.dragging && (from_start <= limits_.slop_px || lead.button.contains(s.at)))
        return; // `last` stays at the start, so that the page does not lag by the slop afterwards
    if (!lead.dragging) {
        lead.dragging = true;
        lead.corner = false;
        lead.swallowed = lead.edge;
        out.emplace_back(gesture::PressLost{});
        if (lead.swallowed)
            return;
    }
    lead.last = s.at;
    if (dy != 0)
        out.emplace_back(gesture::Drag{dy});
}

void Gestures::ended(const TouchSample& s, std::vector<Gesture>& out) {
    down_.erase(s.finger);
    if (!lead_ || lead_->finger != s.finger)
        return;
    if (s.phase == TouchSample::Phase::cancel || lead_->dragging || lead_->swallowed)
        return give_up(out);
    out.emplace_back(gesture::Tap{lead_->began});
    lead_.reset();
}

// The finger that leads does so no more, and pressed nothing.
void Gestures::give_up(std::vector<Gesture>& out) {
    if (lead_ && lead_->dragging && !lead_->swallowed)
        out.emplace_back(gesture::DragEnded{});
    else if (lead_ && !lead_->swallowed)
        out.emplace_back(gesture::PressLost{});
    lead_.reset();
}

std::vector<Gesture> Gestures::tick(Ms now) {
    std::vector<Gesture> out;
    if (lead_ && lead_->corner && !lead_->swallowed && now - lead_->began_at >= limits_.corner_hold) {
        swallow();
        out.emplace_back(gesture::CornerHeld{});
    }
    std::erase_if(down_, [&](const auto& finger) { return now - finger.second >= limits_.finger_age; });
    if (lead_ && !down_.contains(lead_->finger))
        give_up(out);
    return out;
}

void Gestures::set_limits(GestureLimits limits) {
    if (limits.screen != limits_.screen)
        swallow();
    limits_ = limits;
}

std::optional<Ms> Gestures::next_tick() const {
    std::optional<Ms> next;
    if (lead_ && lead_->corner && !lead_->swallowed)
        next = lead_->began_at + limits_.corner_hold;
    for (const auto& [finger, heard] : down_)
        next = next ? std::min(*next, heard + limits_.finger_age) : heard + limits_.finger_age;
    return next;
}

void Gestures::swallow() {
    if (lead_)
        lead_->swallowed = true;
}

void Gestures::stay_on(const Rect& button) {
    if (lead_)
        lead_->button = button;
}

bool Gestures::at_edge(Point at) const {
    const float edge = limits_.edge_px;
    return at.x < edge || at.y < edge || at.x >= static_cast<float>(limits_.screen.w) - edge ||
           at.y >= static_cast<float>(limits_.screen.h) - edge;
}

Point Gestures::on_screen(Point at) const {
    const auto hold = [](float v, int size) {
        return std::isfinite(v) ? std::clamp(v, 0.0F, static_cast<float>(std::max(0, size - 1))) : 0.0F;
    };
    return {hold(at.x, limits_.screen.w), hold(at.y, limits_.screen.h)};
}

} // namespace signpost
