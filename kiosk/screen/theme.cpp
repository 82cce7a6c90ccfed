#include "screen/theme.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace signpost {

namespace {

constexpr Colour rgb(std::uint32_t hex) {
    return {static_cast<std::uint8_t>(hex >> 16U), static_cast<std::uint8_t>((hex >> 8U) & 0xFFU),
            static_cast<std::uint8_t>(hex & 0xFFU)};
}

constexpr Palette light{.paper = rgb(0xF7F4EE),
                        .ink = rgb(0x17212B),
                        .accent = rgb(0x0E4A54),
                        .card = rgb(0xFFFFFF),
                        .tint = rgb(0xE4ECEB),
                        .soft_edge = rgb(0x7B8B90),
                        .arm = rgb(0x0E4A54),
                        .arm_edge = rgb(0x0E4A54),
                        .arm_text = rgb(0xFFFFFF),
                        .arm_soft = rgb(0xDDECEC),
                        .bar = rgb(0x082F36),
                        .bar_text = rgb(0xFFFFFF),
                        .bar_button = rgb(0xFFFFFF),
                        .bar_button_text = rgb(0x0E4A54),
                        .bar_button_edge = rgb(0xFFFFFF),
                        .danger = rgb(0x051E23),
                        .sun = rgb(0xF2B544),
                        .sun_text = rgb(0x241500)};

constexpr Palette dark{.paper = rgb(0x11181D),
                       .ink = rgb(0xF1F3F4),
                       .accent = rgb(0xB5DEE5),
                       .card = rgb(0x1B252C),
                       .tint = rgb(0x1D2F34),
                       .soft_edge = rgb(0x83969D),
                       .arm = rgb(0x17505B),
                       .arm_edge = rgb(0x6FA9B4),
                       .arm_text = rgb(0xFFFFFF),
                       .arm_soft = rgb(0xE3F0F1),
                       .bar = rgb(0x050A0D),
                       .bar_text = rgb(0xF1F3F4),
                       .bar_button = rgb(0x22303A),
                       .bar_button_text = rgb(0xE6F3F5),
                       .bar_button_edge = rgb(0x8FB6BE),
                       .danger = rgb(0x0E171C),
                       .sun = rgb(0xF2B544),
                       .sun_text = rgb(0x241500)};

constexpr Colour black = rgb(0x000000);
constexpr Colour yellow = rgb(0xFFE600);

constexpr Palette yellow_on_black{.paper = black,
                                  .ink = yellow,
                                  .accent = yellow,
                                  .card = black,
                                  .tint = black,
                                  .soft_edge = yellow,
                                  .arm = black,
                                  .arm_edge = yellow,
                                  .arm_text = yellow,
                                  .arm_soft = yellow,
                                  .bar = black,
                                  .bar_text = yellow,
                                  .bar_button = black,
                                  .bar_button_text = yellow,
                                  .bar_button_edge = yellow,
                                  .danger = black,
                                  .sun = yellow,
                                  .sun_text = black};

constexpr CoverPalette cover{.paper = rgb(0xEDF2EC),
                             .ink = rgb(0x1B241C),
                             .band = rgb(0x2B5736),
                             .band_text = rgb(0xFFFFFF),
                             .card = rgb(0xFFFFFF),
                             .button_text = rgb(0x24492D)};

double linear(std::uint8_t channel) {
    const double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(Colour c) { return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b); }

} // namespace

const Palette& palette(Theme theme) {
    switch (theme) {
    case Theme::dark:
        return dark;
    case Theme::yellow_on_black:
        return yellow_on_black;
    case Theme::light:
        break;
    }
    return light;
}

const CoverPalette& cover_palette() { return cover; }

double contrast_ratio(Colour a, Colour b) {
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

} // namespace signpost
