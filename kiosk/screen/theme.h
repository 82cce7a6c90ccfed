// The colours, in one place. Which of them meet is seen on the drawn screens: tests/theme_test.cpp takes the
// pairs from there, and wants 7:1 of words and 3:1 of the edges of all that can be pressed.
#pragma once

#include "base/geometry.h"
#include "visit/state.h"

namespace signpost {

struct Palette {
    Colour paper;
    Colour ink;    // body text on paper and on card
    Colour accent; // titles, edges and icons on paper and on card
    Colour card;   // buttons and boxes on paper
    Colour tint;   // boxes of what is worth knowing, on paper; they lead nowhere
    Colour soft_edge;
    Colour arm;      // what leads somewhere
    Colour arm_edge; // round it; the arm's own colour where it needs none
    Colour arm_text;
    Colour arm_soft; // the smaller line on an arm
    Colour bar;
    Colour bar_text;
    Colour bar_button; // Back and the choice of size and contrast
    Colour bar_button_text;
    Colour bar_button_edge;
    Colour danger; // the button to 999; its words are the bar's, its edge and number the sun's
    Colour sun;    // Hide, and the word that matters most
    Colour sun_text;
};

[[nodiscard]] const Palette& palette(Theme theme);

// The cover is another organisation's screen: it keeps none of the colours above.
struct CoverPalette {
    Colour paper;
    Colour ink;
    Colour band;
    Colour band_text;
    Colour card;
    Colour button_text;
};

[[nodiscard]] const CoverPalette& cover_palette();

// A code for cameras has these in every theme.
inline constexpr Colour code_dark{0, 0, 0};
inline constexpr Colour code_light{255, 255, 255};

// WCAG 2.2: from 1 to 21.
[[nodiscard]] double contrast_ratio(Colour a, Colour b);

} // namespace signpost
