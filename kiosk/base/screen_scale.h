// How large the picture is on the glass: what IT staff say, else what the display says, else an assumption
// that is stated. And how high the letters on it must be.
#pragma once

#include <optional>
#include <string>

#include "base/geometry.h"

namespace signpost {

struct ScaleChoice {
    ScreenScale scale;
    std::string reason; // for IT staff: "as the settings say", "as the display says", "taken to be
                        // a 21.5-inch screen"
};

// Whether a panel can have the size that a display tells of itself.
[[nodiscard]] bool believable(std::optional<MmSize> reported);

// `configured`: the millimetres of the whole picture. `reported`: what the display says of itself; a size
// that no panel has is not believed. Where there is neither, the picture is taken to be a 21.5-inch kiosk's:
// 546 mm from corner to corner.
[[nodiscard]] ScaleChoice choose_scale(PixelSize screen, std::optional<MmSize> configured,
                                       std::optional<MmSize> reported);

// A capital H must subtend 0.7 degrees at the eye (EN 301 549 5.1.4), and be 4.8 mm high in any case
// (Section 508 402.4).
[[nodiscard]] constexpr Mm least_capital_height(Mm viewing_distance) {
    const float by_angle = 0.01222F * viewing_distance.value;
    return Mm{by_angle > 4.8F ? by_angle : 4.8F};
}

} // namespace signpost
