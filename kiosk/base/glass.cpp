#include "base/glass.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

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

namespace {

Mm diagonal_of(PixelSize screen, ScreenScale scale) {
    return {std::hypot(static_cast<float>(screen.w), static_cast<float>(screen.h)) / scale.px_per_mm()};
}

std::string inches(Mm diagonal) {
    constexpr float mm_per_inch = 25.4F;
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.1f inches", static_cast<double>(diagonal.value / mm_per_inch));
    return text.data();
}

} // namespace

Mm guessed_viewing_distance(Mm diagonal) {
    constexpr float least = 400;
    constexpr float most = 800;
    constexpr float step = 50;
    const float wanted = 220 + 0.7F * diagonal.value;
    return {std::clamp(std::round(wanted / step) * step, least, most)};
}

GlassChoice choose_glass(PixelSize screen, const GlassSettings& settings, std::optional<MmSize> reported) {
    const ScaleChoice scale = choose_scale(screen, settings.size, reported);
    const Mm diagonal = diagonal_of(screen, scale.scale);
    GlassChoice choice;
    choice.glass = {.screen = screen,
                    .scale = scale.scale,
                    .viewing_distance =
                        settings.viewing_distance.value_or(guessed_viewing_distance(diagonal)),
                    .bottom_edge = settings.bottom_edge.value_or(choice.glass.bottom_edge),
                    .distance_guessed = !settings.viewing_distance.has_value()};
    choice.size_reason = scale.reason;
    choice.distance_reason =
        settings.viewing_distance ? "as the settings say" : "as guessed for " + inches(diagonal);
    return choice;
}

namespace {

constexpr Mm least_strip{400}; // of the picture that is used, however it hangs

}

float reach_top(const Glass& glass) {
    const float height = static_cast<float>(glass.screen.h);
    const float reached = glass.scale.px({highest_reach.value - glass.bottom_edge.value});
    return std::max(0.0F, height - std::max(reached, glass.scale.px(least_strip)));
}

float reach_bottom(const Glass& glass) {
    const float height = static_cast<float>(glass.screen.h);
    const float too_low = glass.scale.px({lowest_reach.value - glass.bottom_edge.value});
    const float spare = height - reach_top(glass) - glass.scale.px(least_strip);
    return height - std::max(0.0F, std::min(too_low, spare));
}

} // namespace signpost
