// A number to call, set to be read and written down. It dials nothing, and looks like no button.
#pragma once

#include <string>

#include "screen/canvas.h"

namespace signpost {

// px of em at which its figures are as high as `figures`.
[[nodiscard]] float em_of_figures(const Metrics& metrics, Mm figures);

// Its box: paper with an edge, and no telephone in it.
void put_number_ground(Canvas& canvas, Rect box);

// The largest em, up to `most_px`, at which `text` has one line of `width` px. Never below the smallest
// letter.
[[nodiscard]] int em_in_one_line(Canvas& canvas, const std::string& text, float most_px, float width);

} // namespace signpost
