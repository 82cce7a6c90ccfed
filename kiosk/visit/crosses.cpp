#include "visit/crosses.h"

#include <algorithm>
#include <cmath>

namespace signpost {

namespace {

constexpr std::size_t corners = 4;

// Clockwise from the top left, as the crosses are.
std::size_t corner_of(Point at, PixelSize screen) {
    const bool right = at.x * 2 >= static_cast<float>(screen.w);
    const bool lower = at.y * 2 >= static_cast<float>(screen.h);
    return lower ? (right ? 2 : 3) : (right ? 1 : 0);
}

using Corners = std::array<std::size_t, corners>; // that were touched, in the order of the crosses

// How many corners further clockwise each touch is than its cross; nothing if they do not agree.
std::optional<std::size_t> turn_of(const Corners& touched) {
    for (std::size_t i = 0; i < corners; ++i)
        if (touched[i] != (i + touched[0]) % corners)
            return std::nullopt;
    return touched[0];
}

bool is_mirrored(const Corners& touched) {
    for (std::size_t i = 0; i < corners; ++i)
        if (touched[i] != (corners + touched[0] - i) % corners)
            return false;
    return true;
}

} // namespace

CrossPoints cross_points(PixelSize screen, ScreenScale scale) {
    const float inset = scale.px(cross_inset);
    const float right = static_cast<float>(screen.w) - inset;
    const float lower = static_cast<float>(screen.h) - inset;
    return {{{inset, inset}, {right, inset}, {right, lower}, {inset, lower}}};
}

std::optional<std::size_t> Crosses::asked() const {
    return touches_.size() < points_.size() ? std::optional(touches_.size()) : std::nullopt;
}

void Crosses::touch(Point at) {
    if (const auto cross = asked())
        touches_.push_back({points_[*cross], at});
}

float distance_of(const CrossTouch& touch, ScreenScale scale) {
    return std::hypot(touch.touched.x - touch.cross.x, touch.touched.y - touch.cross.y) / scale.px_per_mm();
}

std::optional<CrossesResult> judge_crosses(const std::vector<CrossTouch>& touches, PixelSize screen,
                                           ScreenScale scale) {
    if (touches.size() != corners)
        return std::nullopt;
    CrossesResult result;
    Corners touched{};
    for (std::size_t i = 0; i < corners; ++i) {
        touched[i] = corner_of(touches[i].touched, screen);
        result.furthest = std::max(result.furthest, distance_of(touches[i], scale));
    }
    using Kind = CrossesResult::Kind;
    if (result.furthest <= cross_tolerance.value)
        return result;
    if (const auto turn = turn_of(touched)) {
        result.kind = *turn == 0 ? Kind::inexact : Kind::turned;
        result.degrees = static_cast<int>(*turn) * 90;
    } else {
        result.kind = is_mirrored(touched) ? Kind::mirrored : Kind::scattered;
    }
    return result;
}

} // namespace signpost
