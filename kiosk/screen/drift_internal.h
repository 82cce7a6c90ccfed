// Screens that stand for hours move a little each minute, so that no edge burns into the panel.
#pragma once

#include <array>

#include "base/geometry.h"
#include "base/time.h"

namespace signpost {

// How far a screen that has been up for `standing` is moved: each minute to the next of eight places, `reach`
// px away at most. Not at all in the first minute.
[[nodiscard]] inline Point drift(Ms standing, float reach) {
    constexpr std::array<Point, 8> round{
        {{0, 0}, {1, 0}, {1, 1}, {0, 1}, {-1, 1}, {-1, 0}, {-1, -1}, {0, -1}}};
    const auto minutes = standing < Ms{0} ? 0 : standing / Ms{60'000};
    const Point at = round.at(static_cast<std::size_t>(minutes) % round.size());
    return {at.x * reach, at.y * reach};
}

} // namespace signpost
