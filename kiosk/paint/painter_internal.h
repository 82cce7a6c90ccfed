// Paints the lists of a frame that Dear ImGui made: the inside of imgui_impl_signpost.h.
#pragma once

#include "base/rotation.h"
#include "paint/raster.h"
#include "paint/target.h"

struct ImDrawData;

namespace signpost {

// Turns an upright frame as it lies on the panel. Its points are turned in place, once, so that fills stay
// fills and copies stay copies.
void turn(ImDrawData& data, Rotation rotation, const Target& target);

// Paints what of a turned frame lies within these px.
void paint(const Target& target, const ImDrawData& data, const PixelRect& within);

} // namespace signpost
