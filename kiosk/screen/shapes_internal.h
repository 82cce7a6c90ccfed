// Shapes with an edge that is soft over a pixel, as Dear ImGui makes them. Not its own: it takes 1/√x as the
// processor guesses it (rsqrtss), which is another number on another maker's processor, and in a browser.
#pragma once

#include <cstdint>
#include <span>

#include <imgui.h>

#include "base/geometry.h"

namespace signpost {

// `corners`: of a convex shape, clockwise, at least three. `colour` as IM_COL32 packs it.
void fill_convex(ImDrawList& list, std::span<const ImVec2> corners, std::uint32_t colour);

// A closed line through the points, at least three; `thickness` px, half of it on either side. One thinner
// than a pixel is as thick as a pixel.
void stroke_closed(ImDrawList& list, std::span<const ImVec2> points, std::uint32_t colour, float thickness);

// `radius`: of the corners, px; under half a pixel they are sharp, and so are the edges of what is filled.
void fill_box(ImDrawList& list, Rect box, std::uint32_t colour, float radius);
// The line lies half on either side of the box's edge.
void outline_box(ImDrawList& list, Rect box, std::uint32_t colour, float thickness, float radius);

// `radius` more than 0; of a ring, half a pixel more than that of its line's middle.
void fill_circle(ImDrawList& list, Point centre, float radius, std::uint32_t colour);
void outline_circle(ImDrawList& list, Point centre, float radius, std::uint32_t colour, float thickness);

} // namespace signpost
