// The colours, in one place, and the pairs of them that edges are seen by.
#pragma once

#include <span>
#include <string>

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

// An edge that carries meaning, and what it is drawn on: at least 3:1 (WCAG 2.2 1.4.11). For words there is
// no such list: tests/theme_test.cpp takes their pairs from the drawn screens.
struct EdgeColours {
    const char* use;
    Colour edge;
    Colour ground;
};

[[nodiscard]] std::span<const EdgeColours> edge_colours(Theme theme);
[[nodiscard]] std::span<const EdgeColours> cover_edge_colours();

// WCAG 2.2: from 1 to 21.
[[nodiscard]] double contrast_ratio(Colour a, Colour b);

} // namespace signpost
