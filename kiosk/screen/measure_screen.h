// A ruler and a letter, for staff to hold a real ruler against: whether the kiosk knows its screen's size.
#pragma once

#include <string>

#include "screen/typesetter.h"
#include "screen/view.h"

struct ImDrawList;

namespace signpost {

// What the two should measure, said on the screen beside them.
struct Measured {
    int capital_px = 0; // height of the smallest capital H, counted on its pixels
    float capital_mm = 0;
    float least_mm = 0; // that it must have
    std::string reason; // whose word the screen's size is
};

// Draws the whole screen. Drawing thread only.
void draw_measure(ImDrawList& list, Typesetter& type, const View& view, const Measured& measured);

} // namespace signpost
