// Screens that stand for hours move a little each minute, so that no edge burns into the panel.
#pragma once

#include <array>

#include "base/geometry.h"
#include "base/time.h"

namespace signpost {

// Where a screen stands that has been up for so long: on a slow round of eight places, `reach` px from its
// own at most. In its first minute it stands in its own.
[[nodiscard]] inline Point drift(Ms standing, float reach) {
    constexpr std::array<Point, 8> round{
        {{0, 0}, {1, 0}, {1, 1}, {0, 1}, {-1, 1}, {-1, 0}, {-1, -1}, {0, -1}}};
    const auto minutes = standing < Ms{0} ? 0 : standing / Ms{60'000};
    const Point at = round.at(static_cast<std::size_t>(minutes) % round.size());
    return {at.x * reach, at.y * reach};
}

} // namespace signpost
