// From words to lines: direction (UAX #9 by FriBidi), line breaks (UAX #14 by libunibreak), the face of
// each character, and greedy filling. Pure but for the widths that it asks `Fonts` for.
#pragma once

#include <string>
#include <vector>

#include "text/font_port.h"

namespace signpost {

// A stretch of text in one weight. `tag` is the caller's own and comes back on the pieces.
struct TextRun {
    std::string text; // UTF-8; a line end ("\n") ends the line
    Weight weight = Weight::regular;
    int tag = -1;
    friend bool operator==(const TextRun&, const TextRun&) = default;
};

// How a text is broken into lines: always into as few as can be.
enum class Lines {
    filled,        // each as full as can be
    without_widow, // the same, but the last one is more than a word, where that can be; for body text
    balanced,      // two to four lines are about as long as each other; for titles
};

struct TextStyle {
    int em_px = 42;
    float line_height = 1.4F;   // of the em
    bool right_to_left = false; // of the language; a paragraph's own first strong letter goes before it
    Lines lines = Lines::filled;
    friend bool operator==(const TextStyle&, const TextStyle&) = default;
};

// A run of one face, weight, direction and tag on one line, ready to be shaped and drawn.
struct TextPiece {
    std::string text; // UTF-8 in reading order; the shaper turns it round
    FaceId face = 0;
    bool right_to_left = false;
    float x = 0;     // px from the line's left edge
    float width = 0; // px
    int tag = -1;
};

struct TextLine {
    std::vector<TextPiece> pieces; // from left to right
    float width = 0;               // px, without spaces at its end
};

struct TextLayout {
    std::vector<TextLine> lines;
    float line_height = 0;     // px from baseline to baseline
    float width = 0;           // px of the widest line
    bool tears_a_word = false; // some word, or number, is wider than a line
    [[nodiscard]] float height() const { return line_height * static_cast<float>(lines.size()); }
};

// Fills lines of at most `max_width` px. A word wider than that is broken between characters rather than
// cut off. A space between two digits never breaks and never changes places, and a number to call is isolated
// from the order of what stands round it, so that it stays whole and the right way round in every script. A
// character that no face has is left out.
[[nodiscard]] TextLayout lay_out(const std::vector<TextRun>& runs, const TextStyle& style, float max_width,
                                 Fonts& fonts);

} // namespace signpost
