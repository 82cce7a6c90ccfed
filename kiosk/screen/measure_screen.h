// A ruler, a letter and four crosses, for staff: whether the kiosk knows its screen's size, and whether the
// touch panel knows where it is touched.
#pragma once

#include <string>

#include "screen/typesetter.h"
#include "screen/view.h"
#include "visit/crosses.h"

struct ImDrawList;

namespace signpost {

// What ruler and letter should measure, said on the screen beside them.
struct Measured {
    int capital_px = 0; // height of the smallest capital H, counted on its pixels
    float capital_mm = 0;
    float least_mm = 0;      // that it must have
    std::string size_reason; // whose word the screen's size is
    float distance_mm = 0;   // that visitors' eyes are away
    std::string distance_reason;
    std::string room; // whether all that must be seen has room; "" where nobody has looked
    TouchFrame touch; // how the touches on the crosses were told
};

// Draws the whole screen. Its items do nothing: whoever measures feeds `crosses`. Drawing thread only.
Frame draw_measure(ImDrawList& list, Typesetter& type, const View& view, const Measured& measured,
                   const Crosses& crosses);

// "The touch panel answers: …", or what is wrong and what to do. A sentence or three, for staff.
[[nodiscard]] std::string told(const TouchAdvice& advice);

} // namespace signpost
