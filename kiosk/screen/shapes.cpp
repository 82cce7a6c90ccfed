#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "screen/shapes_internal.h"

namespace signpost {

namespace {

constexpr float soft = 1; // px that an edge takes from full to nothing

// What a shape's vertices and triangles are written with, counted from its first vertex.
class Pen {
public:
    Pen(ImDrawList& list, std::size_t vertices, std::size_t triangles)
        : list_(list), white_(ImGui::GetFontTexUvWhitePixel()) {
        list.PrimReserve(static_cast<int>(3 * triangles), static_cast<int>(vertices));
        first_ = list._VtxCurrentIdx; // PrimReserve() may begin to count anew
    }
    void vertex(ImVec2 at, std::uint32_t colour) { list_.PrimWriteVtx(at, white_, colour); }
    void triangle(std::size_t a, std::size_t b, std::size_t c) {
        for (const std::size_t each : {a, b, c})
            list_.PrimWriteIdx(static_cast<ImDrawIdx>(first_ + each));
    }
    void quad(std::size_t a, std::size_t b, std::size_t c, std::size_t d) {
        triangle(a, b, c);
        triangle(c, d, a);
    }

private:
    ImDrawList& list_;
    ImVec2 white_;
    unsigned first_ = 0;
};

std::uint32_t clear(std::uint32_t colour) { return colour & ~IM_COL32_A_MASK; }

// Outwards, where a shape goes round clockwise.
ImVec2 normal_of(ImVec2 from, ImVec2 to) {
    const float x = to.x - from.x;
    const float y = to.y - from.y;
    const float squared = x * x + y * y;
    const float scale = squared > 0 ? 1 / std::sqrt(squared) : 1;
    return {y * scale, -x * scale};
}

// From a corner to where it comes to lie when the two sides there move out by one; not far for a very sharp
// one.
ImVec2 corner_of(ImVec2 side, ImVec2 next) {
    constexpr float least = 0.000001F;
    constexpr float furthest = 100;
    const ImVec2 middle{(side.x + next.x) * 0.5F, (side.y + next.y) * 0.5F};
    const float squared = middle.x * middle.x + middle.y * middle.y;
    const float scale = squared > least ? std::min(1 / squared, furthest) : 1;
    return {middle.x * scale, middle.y * scale};
}

// For each point, out of its corner.
std::vector<ImVec2> corners_out(std::span<const ImVec2> points) {
    std::vector<ImVec2> out;
    out.reserve(points.size());
    ImVec2 before = normal_of(points.back(), points.front());
    for (std::size_t i = 0; i < points.size(); ++i) {
        const ImVec2 after = normal_of(points[i], points[(i + 1) % points.size()]);
        out.push_back(corner_of(before, after));
        before = after;
    }
    return out;
}

ImVec2 moved(ImVec2 point, ImVec2 out, float by) { return {point.x + out.x * by, point.y + out.y * by}; }

std::span<const ImVec2> path_of(const ImDrawList& list) {
    return {list._Path.Data, static_cast<std::size_t>(list._Path.Size)};
}

void fill_path(ImDrawList& list, std::uint32_t colour) {
    fill_convex(list, path_of(list), colour);
    list.PathClear();
}

void stroke_path(ImDrawList& list, std::uint32_t colour, float thickness) {
    stroke_closed(list, path_of(list), colour, thickness);
    list.PathClear();
}

void path_circle(ImDrawList& list, Point centre, float radius) {
    constexpr int whole = 12; // hours, as Dear ImGui counts
    list.PathArcToFast({centre.x, centre.y}, radius, 0, whole);
    list._Path.pop_back(); // where it began
}

} // namespace

void fill_convex(ImDrawList& list, std::span<const ImVec2> corners, std::uint32_t colour) {
    const std::size_t count = corners.size();
    if (count < 3)
        return;
    const std::vector<ImVec2> out = corners_out(corners);
    Pen pen(list, 2 * count, count - 2 + 2 * count);
    for (std::size_t i = 2; i < count; ++i)
        pen.triangle(0, 2 * (i - 1), 2 * i);
    for (std::size_t last = count - 1, i = 0; i < count; last = i++) {
        pen.vertex(moved(corners[i], out[i], -soft / 2), colour);
        pen.vertex(moved(corners[i], out[i], soft / 2), clear(colour));
        pen.quad(2 * i, 2 * last, 2 * last + 1, 2 * i + 1);
    }
}

void stroke_closed(ImDrawList& list, std::span<const ImVec2> points, std::uint32_t colour, float thickness) {
    const std::size_t count = points.size();
    if (count < 3)
        return;
    const float half = std::max(0.0F, (thickness - soft) / 2);
    const std::vector<ImVec2> out = corners_out(points);
    Pen pen(list, 4 * count, 6 * count);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t from = 4 * i;
        const std::size_t to = 4 * ((i + 1) % count);
        pen.vertex(moved(points[i], out[i], half + soft), clear(colour));
        pen.vertex(moved(points[i], out[i], half), colour);
        pen.vertex(moved(points[i], out[i], -half), colour);
        pen.vertex(moved(points[i], out[i], -half - soft), clear(colour));
        pen.quad(to + 1, from + 1, from + 2, to + 2);
        pen.quad(to + 1, from + 1, from, to);
        pen.quad(to + 2, from + 2, from + 3, to + 3);
    }
}

void fill_box(ImDrawList& list, Rect box, std::uint32_t colour, float radius) {
    constexpr float least = 0.5F;
    if (radius < least)
        return list.AddRectFilled({box.x, box.y}, {box.right(), box.bottom()}, colour);
    list.PathRect({box.x, box.y}, {box.right(), box.bottom()}, radius);
    fill_path(list, colour);
}

void outline_box(ImDrawList& list, Rect box, std::uint32_t colour, float thickness, float radius) {
    // Not AddRect: it moves the line by half a pixel, which blurs one side and not the other.
    list.PathRect({box.x, box.y}, {box.right(), box.bottom()}, radius);
    stroke_path(list, colour, thickness);
}

void fill_circle(ImDrawList& list, Point centre, float radius, std::uint32_t colour) {
    path_circle(list, centre, radius);
    fill_path(list, colour);
}

void outline_circle(ImDrawList& list, Point centre, float radius, std::uint32_t colour, float thickness) {
    path_circle(list, centre, radius - 0.5F);
    stroke_path(list, colour, thickness);
}

} // namespace signpost
