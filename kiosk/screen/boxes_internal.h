// Boxes that each say one thing: in bold what is promised ("Free"), and then the rest.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "screen/canvas.h"

namespace signpost {

// A text that begins with a short sentence and goes on: "Free. The call costs nothing." has the promise
// "Free". Where it begins with none the promise is "", and the rest is all of it.
struct Promise {
    std::string promise; // without the mark at its end
    std::string rest;
};

[[nodiscard]] Promise promise_of(std::string_view text);

struct InfoBox {
    std::string heading;
    std::string words; // "" where the heading says all
};

// The text's own promise for its heading; `label` where it makes none.
[[nodiscard]] InfoBox info_box(const std::string& label, const std::string& text);

struct BoxLook {
    float letters = 1;  // of body text; never smaller than the smallest letter
    float air = 1;      // of the usual padding
    bool brief = false; // the heading stands in the line of the words
    bool must = false;  // whether each must be seen
};

// Draws them from the top of `at`, in as many rows of one to three as are lowest; the boxes of a row share
// its height, and the rows share `at.h` where they need less. Returns where the last one ended.
float put_info_boxes(Canvas& canvas, const std::vector<InfoBox>& boxes, BoxLook look, Rect at);

} // namespace signpost
