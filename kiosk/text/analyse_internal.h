// What the Unicode algorithms say about a paragraph, character by character, before any line is filled.
#pragma once

#include <string>
#include <vector>

#include "text/layout.h"

namespace signpost {

struct Character {
    char32_t code = 0;
    int level = 0; // embedding level, UAX #9; odd is right to left
    FaceId face = 0;
    Weight weight = Weight::regular;
    int tag = -1;
    bool may_break_after = false; // UAX #14
    bool must_break_after = false;
    bool is_space = false;
};

// Characters that no face has are not in the result.
[[nodiscard]] std::vector<Character> analyse(const std::vector<TextRun>& runs, bool right_to_left,
                                             Fonts& fonts);

} // namespace signpost
