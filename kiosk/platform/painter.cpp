#include "platform/painter.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>

#include <SDL.h>
#include <imgui.h>

namespace signpost {

namespace {

SDL_Color colour_of(ImU32 packed) {
    return {static_cast<Uint8>(packed >> IM_COL32_R_SHIFT), static_cast<Uint8>(packed >> IM_COL32_G_SHIFT),
            static_cast<Uint8>(packed >> IM_COL32_B_SHIFT), static_cast<Uint8>(packed >> IM_COL32_A_SHIFT)};
}

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

SDL_FRect rect_of(const ImDrawVert* v) {
    return {std::min(v[0].pos.x, v[2].pos.x), std::min(v[0].pos.y, v[2].pos.y),
            std::abs(v[2].pos.x - v[0].pos.x), std::abs(v[2].pos.y - v[0].pos.y)};
}

void fill(SDL_Renderer& renderer, const ImDrawVert* v) {
    const SDL_Color c = colour_of(v[0].col);
    const SDL_FRect r = rect_of(v);
    SDL_SetRenderDrawBlendMode(&renderer, c.a == 255 ? SDL_BLENDMODE_NONE : SDL_BLENDMODE_BLEND);
    SDL_SetRenderDrawColor(&renderer, c.r, c.g, c.b, c.a);
    SDL_RenderFillRectF(&renderer, &r);
}

void copy(SDL_Renderer& renderer, SDL_Texture* texture, const ImDrawVert* v) {
    const SDL_Color c = colour_of(v[0].col);
    const SDL_FRect r = rect_of(v);
    SDL_SetTextureColorMod(texture, c.r, c.g, c.b);
    SDL_RenderCopyF(&renderer, texture, nullptr, &r);
}

void triangles(SDL_Renderer& renderer, std::span<const ImDrawIdx> index, const ImDrawVert* vertices,
               int count) {
    constexpr int stride = sizeof(ImDrawVert);
    SDL_SetRenderDrawBlendMode(&renderer, SDL_BLENDMODE_BLEND);
    // The colour's bytes lie in memory as SDL_Color has them on every machine that Debian's kiosks run on.
    SDL_RenderGeometryRaw(&renderer, nullptr, &vertices->pos.x, stride,
                          reinterpret_cast<const SDL_Color*>(&vertices->col), stride, nullptr, 0, count,
                          index.data(), static_cast<int>(index.size()), sizeof(ImDrawIdx));
}

void paint_shapes(SDL_Renderer& renderer, std::span<const ImDrawIdx> index, const ImDrawVert* vertices,
                  int count) {
    while (!index.empty()) {
        if (is_plain_rect(index, vertices)) {
            fill(renderer, vertices + index[0]);
            index = index.subspan(6);
            continue;
        }
        std::size_t end = 3;
        while (end < index.size() && !is_plain_rect(index.subspan(end), vertices))
            end += 3;
        triangles(renderer, index.first(end), vertices, count);
        index = index.subspan(end);
    }
}

void paint_text(SDL_Renderer& renderer, SDL_Texture* texture, std::span<const ImDrawIdx> index,
                const ImDrawVert* vertices) {
    for (; index.size() >= 6; index = index.subspan(6))
        copy(renderer, texture, vertices + index[0]);
}

void clip_to(SDL_Renderer& renderer, const ImVec4& clip) {
    const int x = static_cast<int>(std::floor(clip.x));
    const int y = static_cast<int>(std::floor(clip.y));
    const SDL_Rect r{x, y, static_cast<int>(std::ceil(clip.z)) - x, static_cast<int>(std::ceil(clip.w)) - y};
    SDL_RenderSetClipRect(&renderer, &r);
}

// SDL's software renderer cuts the corners of triangles down to whole pixels. Cut after turning they would go
// the other way, and every soft edge with them; so they are cut before.
bool cuts_to_pixels(SDL_Renderer& renderer) {
    SDL_RendererInfo info{};
    return SDL_GetRendererInfo(&renderer, &info) == 0 && (info.flags & SDL_RENDERER_SOFTWARE) != 0;
}

void turn(ImDrawData& data, Rotation rotation, bool cut) {
    const auto place = [&](float x, float y) {
        return to_panel({x, y}, rotation, data.DisplaySize.x, data.DisplaySize.y);
    };
    for (int n = 0; n < data.CmdListsCount; ++n) {
        for (ImDrawVert& v : data.CmdLists[n]->VtxBuffer) {
            const Point p = cut ? place(std::trunc(v.pos.x), std::trunc(v.pos.y)) : place(v.pos.x, v.pos.y);
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

} // namespace

void paint(SDL_Renderer& renderer, ImDrawData& data, Rotation rotation) {
    if (rotation != Rotation::none)
        turn(data, rotation, cuts_to_pixels(renderer));
    for (int n = 0; n < data.CmdListsCount; ++n) {
        const ImDrawList& list = *data.CmdLists[n];
        for (const ImDrawCmd& command : list.CmdBuffer) {
            if (command.ElemCount == 0)
                continue;
            clip_to(renderer, command.ClipRect);
            const std::span index(list.IdxBuffer.Data + command.IdxOffset, command.ElemCount);
            const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
            const int count = list.VtxBuffer.Size - static_cast<int>(command.VtxOffset);
            if (auto* texture = static_cast<SDL_Texture*>(command.GetTexID()))
                paint_text(renderer, texture, index, vertices);
            else
                paint_shapes(renderer, index, vertices, count);
        }
    }
    SDL_RenderSetClipRect(&renderer, nullptr);
}

} // namespace signpost
