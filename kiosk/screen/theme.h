// The colours, in one place, and every pair of them that meets on a screen.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "visit/state.h"

namespace signpost {

struct Colour { // sRGB
    std::uint8_t r = 0;
    std::uint8_t g = 0;
    std::uint8_t b = 0;
    friend bool operator==(const Colour&, const Colour&) = default;
};

struct Palette {
    Colour paper;
    Colour ink;    // body text on paper and on card
    Colour accent; // titles, edges and icons on paper and on card
    Colour card;   // buttons and boxes on paper
    Colour soft_edge;
    Colour arm;      // what leads somewhere
    Colour arm_edge; // round it; the arm's own colour where it needs none
    Colour arm_text;
    Colour arm_soft; // the smaller line on an arm
    Colour bar;
    Colour bar_text;
    Colour bar_button; // Back and Home
    Colour bar_button_text;
    Colour bar_button_edge;
    Colour sun; // Hide, and the word that matters most
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
    Colour button;
    Colour button_text;
};

[[nodiscard]] const CoverPalette& cover_palette();

// A pair in use. `least` is 7 for text (WCAG 2.2 1.4.6) and 3 for edges and marks that carry meaning
// (1.4.11).
struct ColourPair {
    const char* use;
    Colour front;
    Colour back;
    double least;
};

[[nodiscard]] std::span<const ColourPair> colour_pairs(Theme theme);
[[nodiscard]] std::span<const ColourPair> cover_colour_pairs();

// WCAG 2.2: from 1 to 21.
[[nodiscard]] double contrast_ratio(Colour a, Colour b);

} // namespace signpost
