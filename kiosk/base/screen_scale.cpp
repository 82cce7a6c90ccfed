#include "base/screen_scale.h"

#include <cmath>

namespace signpost {

namespace {

constexpr float assumed_diagonal_mm = 546; // 21.5 inches, the commonest kiosk panel

float diagonal(float w, float h) { return std::hypot(w, h); }

float density(PixelSize screen, float diagonal_mm) {
    return diagonal(static_cast<float>(screen.w), static_cast<float>(screen.h)) / diagonal_mm;
}

} // namespace

// Displays say 0 x 0, or 160 x 90 whatever they are; a kiosk's is between a tablet's and a shop window's.
bool believable(std::optional<MmSize> reported) {
    if (!reported)
        return false;
    const float d = diagonal(reported->w, reported->h);
    return reported->w > 0 && reported->h > 0 && d >= 230 && d <= 1700;
}

ScaleChoice choose_scale(PixelSize screen, std::optional<MmSize> configured, std::optional<MmSize> reported) {
    if (configured)
        return {ScreenScale{density(screen, diagonal(configured->w, configured->h))}, "as the settings say"};
    if (believable(reported))
        return {ScreenScale{density(screen, diagonal(reported->w, reported->h))}, "as the display says"};
    return {ScreenScale{density(screen, assumed_diagonal_mm)}, "taken to be a 21.5-inch screen"};
}

} // namespace signpost
