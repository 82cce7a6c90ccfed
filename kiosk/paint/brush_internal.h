// The strokes that a frame is made of, and who makes them: Raster on pixels, or a renderer of SDL's.
#pragma once

#include <memory>
#include <span>

#include <imgui.h>

#include "base/geometry.h"
#include "paint/target.h"

namespace signpost {

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
