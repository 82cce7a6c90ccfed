// How the bar is set: its letters, its rows, and how wide each of its buttons is.
#pragma once

#include <string>

#include "screen/canvas.h"
#include "screen/pieces_internal.h"

namespace signpost {

// The bar grows with the text as far as there is room for it, and is never set below the smallest size.
struct BarForm {
    float scale = 1;          // of its letters
    bool two_lines = false;   // Hide's words and the line to 999 may break
    bool short_looks = false; // "Aa" alone
    bool bare = false;        // no icons, and as narrow as can be
    int rows = 1; // 2: 999 above the others; 3: Hide below them, too; each is lower than a lone one
};

struct Bar {
    BarForm form;
    int em = 0;
    float button = 0; // px; the height of each
    float danger = 0; // px; of the way to 999, which has one line where it has a row
    float height = 0; // px; of all
};

// The richest form for this screen: the same on every screen of a visit in one size of text.
[[nodiscard]] Bar plan_bar(Canvas& canvas);

[[nodiscard]] Choice hide_choice(Canvas& canvas, const BarForm& form);
[[nodiscard]] Choice back_choice(Canvas& canvas);
[[nodiscard]] Choice looks_choice(Canvas& canvas, const BarForm& form);
[[nodiscard]] std::string danger_line(Canvas& canvas);

// px
[[nodiscard]] float hide_width(Canvas& canvas, const BarForm& form, int em);
[[nodiscard]] float back_width(Canvas& canvas, const BarForm& form, int em);
[[nodiscard]] float looks_width(Canvas& canvas, const BarForm& form, int em);
[[nodiscard]] float bar_line_width(Canvas& canvas, const std::string& words, int em);
[[nodiscard]] float back_point(Canvas& canvas); // the length of Back's point
[[nodiscard]] float between_rows(const Metrics& metrics, const BarForm& form);
[[nodiscard]] float bar_button_height(const Metrics& metrics, int em, const BarForm& form);

[[nodiscard]] TextLook bar_look(int em);

} // namespace signpost
