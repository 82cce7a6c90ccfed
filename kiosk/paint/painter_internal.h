// Paints the lists of a frame that Dear ImGui made: the inside of imgui_impl_signpost.h.
#pragma once

#include <memory>
#include <span>

#include <imgui.h>

#include "base/geometry.h"
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

// The strokes that a frame is made of, and who makes them: Raster on pixels, or a renderer of SDL's.
struct TextPicture;

// Rectangles are px; of a turned picture as it lies on the panel.
class Brush {
public:
    virtual ~Brush() = default;
    virtual void clip_to(const ImVec4& clip) = 0;
    virtual void fill(const Rect& rect, ImU32 colour) = 0;
    virtual void text(const TextPicture& picture, const Rect& rect, ImU32 colour) = 0;
    // `index` names corners among `vertices`, three for each triangle.
    virtual void triangles(std::span<const ImDrawIdx> index, std::span<const ImDrawVert> vertices) = 0;
};

// Good while `target` is.
[[nodiscard]] std::unique_ptr<Brush> make_brush(const Target& target);

} // namespace signpost
