#include "paint/painter_internal.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>

#include <SDL.h>
#include <imgui.h>

#include "base/geometry.h"
#include "paint/text_textures_internal.h"

namespace signpost {

namespace {

// The two triangles that Dear ImGui makes of a quad (PrimRect): a b c, a c d.
bool is_quad(std::span<const ImDrawIdx> index) {
    const unsigned a = index[0];
    return index.size() >= 6 && index[1] == a + 1 && index[2] == a + 2 && index[3] == a &&
           index[4] == a + 2 && index[5] == a + 3;
}

// Sides along the screen's; on a turned picture the first one goes up or down.
bool is_upright(const ImDrawVert* v) {
    const bool across_first = v[0].pos.y == v[1].pos.y && v[1].pos.x == v[2].pos.x &&
                              v[2].pos.y == v[3].pos.y && v[3].pos.x == v[0].pos.x;
    const bool down_first = v[0].pos.x == v[1].pos.x && v[1].pos.y == v[2].pos.y &&
                            v[2].pos.x == v[3].pos.x && v[3].pos.y == v[0].pos.y;
    return across_first || down_first;
}

bool is_plain(const ImDrawVert* v) {
    return v[0].col == v[1].col && v[0].col == v[2].col && v[0].col == v[3].col;
}

bool is_plain_rect(std::span<const ImDrawIdx> index, const ImDrawVert* vertices) {
    if (index.size() < 6 || !is_quad(index))
        return false;
    const ImDrawVert* v = vertices + index[0];
    return is_upright(v) && is_plain(v);
}

Rect rect_of(const ImDrawVert* v) {
    return {std::min(v[0].pos.x, v[2].pos.x), std::min(v[0].pos.y, v[2].pos.y),
            std::abs(v[2].pos.x - v[0].pos.x), std::abs(v[2].pos.y - v[0].pos.y)};
}

void paint_shapes(Brush& brush, std::span<const ImDrawIdx> index, std::span<const ImDrawVert> vertices) {
    while (!index.empty()) {
        if (is_plain_rect(index, vertices.data())) {
            const ImDrawVert* v = &vertices[index[0]];
            brush.fill(rect_of(v), v->col);
            index = index.subspan(6);
            continue;
        }
        std::size_t end = 3;
        while (end < index.size() && !is_plain_rect(index.subspan(end), vertices.data()))
            end += 3;
        brush.triangles(index.first(end), vertices);
        index = index.subspan(end);
    }
}

void paint_text(Brush& brush, const TextPicture& picture, std::span<const ImDrawIdx> index,
                std::span<const ImDrawVert> vertices) {
    for (; index.size() >= 6; index = index.subspan(6))
        brush.text(picture, rect_of(&vertices[index[0]]), vertices[index[0]].col);
}

// SDL's software renderer cuts the corners of triangles down to whole pixels. Cut after turning they would go
// the other way, and every soft edge with them; so they are cut before.
bool cuts_to_pixels(const Target& target) {
    SDL_RendererInfo info{};
    return target.renderer() != nullptr && SDL_GetRendererInfo(target.renderer(), &info) == 0 &&
           (info.flags & SDL_RENDERER_SOFTWARE) != 0;
}

ImVec4 cut(const ImVec4& clip, const PixelRect& to) {
    return {std::max(clip.x, static_cast<float>(to.x0)), std::max(clip.y, static_cast<float>(to.y0)),
            std::min(clip.z, static_cast<float>(to.x1)), std::min(clip.w, static_cast<float>(to.y1))};
}

void paint_list(Brush& brush, const ImDrawList& list, const PixelRect& within) {
    for (const ImDrawCmd& command : list.CmdBuffer) {
        const ImVec4 clip = cut(command.ClipRect, within);
        if (command.ElemCount == 0 || clip.x >= clip.z || clip.y >= clip.w)
            continue;
        brush.clip_to(clip);
        const std::span index(list.IdxBuffer.Data + command.IdxOffset, command.ElemCount);
        const std::span<const ImDrawVert> vertices(list.VtxBuffer.Data + command.VtxOffset,
                                                   list.VtxBuffer.Data + list.VtxBuffer.Size);
        if (const auto* picture = static_cast<const TextPicture*>(command.GetTexID()))
            paint_text(brush, *picture, index, vertices);
        else
            paint_shapes(brush, index, vertices);
    }
}

} // namespace

void turn(ImDrawData& data, Rotation rotation, const Target& target) {
    if (rotation == Rotation::none)
        return;
    const bool to_whole_pixels = cuts_to_pixels(target);
    const auto place = [&](float x, float y) {
        return to_panel({x, y}, rotation, data.DisplaySize.x, data.DisplaySize.y);
    };
    for (int n = 0; n < data.CmdListsCount; ++n) {
        for (ImDrawVert& v : data.CmdLists[n]->VtxBuffer) {
            const Point p =
                to_whole_pixels ? place(std::trunc(v.pos.x), std::trunc(v.pos.y)) : place(v.pos.x, v.pos.y);
            v.pos = {p.x, p.y};
        }
        for (ImDrawCmd& command : data.CmdLists[n]->CmdBuffer) {
            const Point a = place(command.ClipRect.x, command.ClipRect.y);
            const Point b = place(command.ClipRect.z, command.ClipRect.w);
            command.ClipRect = {std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x),
                                std::max(a.y, b.y)};
        }
    }
}

void paint(const Target& target, const ImDrawData& data, const PixelRect& within) {
    const auto brush = make_brush(target);
    for (int n = 0; n < data.CmdListsCount; ++n)
        paint_list(*brush, *data.CmdLists[n], within);
}

} // namespace signpost
