#include "paint/ready_picture_internal.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstring>
#include <span>

#include <SDL.h>

namespace signpost {

namespace {

template <class T> std::span<const T> all(const ImVector<T>& v) {
    return {v.Data, static_cast<std::size_t>(v.Size)};
}

template <class T> bool same_bytes(std::span<const T> a, std::span<const T> b) {
    return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size_bytes()) == 0;
}

bool same_stroke(const ImDrawCmd& a, const ImDrawCmd& b) {
    const ImVec4& c = a.ClipRect;
    const ImVec4& d = b.ClipRect;
    return a.GetTexID() == b.GetTexID() && c.x == d.x && c.y == d.y && c.z == d.z && c.w == d.w;
}

bool same_corner(const ImDrawVert& a, const ImDrawVert& b) {
    return a.pos.x == b.pos.x && a.pos.y == b.pos.y && a.uv.x == b.uv.x && a.uv.y == b.uv.y && a.col == b.col;
}

PixelRect joined(const PixelRect& a, const PixelRect& b) {
    if (a.empty() || b.empty())
        return a.empty() ? b : a;
    return {std::min(a.x0, b.x0), std::min(a.y0, b.y0), std::max(a.x1, b.x1), std::max(a.y1, b.y1)};
}

// What a stroke may touch: all pixels between its corners.
PixelRect bounds(std::span<const ImDrawIdx> index, std::span<const ImDrawVert> vertices) {
    PixelRect r;
    for (const ImDrawIdx i : index) {
        const ImVec2 at = vertices[i].pos;
        const auto x = static_cast<int>(std::floor(at.x));
        const auto y = static_cast<int>(std::floor(at.y));
        r = joined(r, {x - 1, y - 1, x + 2, y + 2});
    }
    return r;
}

} // namespace

void ReadyPicture::keep(const ImDrawData& data, const SDL_Surface& pixels) {
    forget();
    if (data.CmdListsCount != 1)
        return;
    const ImDrawList& list = *data.CmdLists[0];
    picture_.pack(pixels);
    const auto copy = [](const auto& from, auto& to) { to.assign(from.begin(), from.end()); };
    copy(list.CmdBuffer, commands_);
    copy(list.IdxBuffer, indices_);
    copy(list.VtxBuffer, vertices_);
}

void ReadyPicture::forget() {
    picture_.forget();
    commands_ = {};
    indices_ = {};
    vertices_ = {};
}

// std::nullopt where the two are not alike, stroke by stroke.
std::optional<PixelRect> ReadyPicture::difference(const ImDrawList& list) const {
    const std::span commands = all(list.CmdBuffer);
    const std::span vertices = all(list.VtxBuffer);
    if (commands.size() != commands_.size() || vertices.size() != vertices_.size() ||
        !same_bytes<ImDrawIdx>(all(list.IdxBuffer), indices_))
        return std::nullopt;
    PixelRect differs;
    for (std::size_t i = 0; i < commands.size(); ++i) {
        const ImDrawCmd& now = commands[i];
        const ImDrawCmd& then = commands_[i];
        if (now.ElemCount != then.ElemCount || now.IdxOffset != then.IdxOffset ||
            now.VtxOffset != then.VtxOffset)
            return std::nullopt;
        const std::span index = std::span(indices_).subspan(now.IdxOffset, now.ElemCount);
        const std::span corners = vertices.subspan(now.VtxOffset);
        const std::span corners_then = std::span(vertices_).subspan(now.VtxOffset);
        const bool same = std::all_of(index.begin(), index.end(), [&](ImDrawIdx at) {
            return same_corner(corners[at], corners_then[at]);
        });
        if (!same || !same_stroke(now, then))
            differs = joined(differs, joined(bounds(index, corners), bounds(index, corners_then)));
    }
    return differs;
}

std::optional<PixelRect> ReadyPicture::lacks(const SDL_Surface& pixels, const ImDrawData& data) const {
    if (data.CmdListsCount != 1 || !picture_.fits(pixels))
        return std::nullopt;
    auto differs = difference(*data.CmdLists[0]);
    if (!differs)
        return std::nullopt;
    *differs = intersection(*differs, {0, 0, pixels.w, pixels.h});
    constexpr int worth_it = 8; // of more than an eighth there is little to gain
    const auto area = [](int w, int h) { return static_cast<std::int64_t>(w) * h; };
    if (!differs->empty() &&
        worth_it * area(differs->x1 - differs->x0, differs->y1 - differs->y0) > area(pixels.w, pixels.h))
        return std::nullopt;
    return differs;
}

std::optional<PixelRect> ReadyPicture::write_on(SDL_Surface& pixels, const ImDrawData& data) const {
    const auto left = lacks(pixels, data);
    if (left)
        picture_.write_on(pixels);
    return left;
}

} // namespace signpost
