#include "paint/painter_internal.h"

#include <array>
#include <cmath>
#include <cstddef>
#include <vector>

#include <SDL.h>

#include "paint/raster.h"
#include "paint/text_textures_internal.h"

namespace signpost {

namespace {

Colour colour_of(ImU32 packed) {
    return {static_cast<Uint8>(packed >> IM_COL32_R_SHIFT), static_cast<Uint8>(packed >> IM_COL32_G_SHIFT),
            static_cast<Uint8>(packed >> IM_COL32_B_SHIFT), static_cast<Uint8>(packed >> IM_COL32_A_SHIFT)};
}

PixelRect pixels_within(const ImVec4& r) {
    return {static_cast<int>(std::floor(r.x)), static_cast<int>(std::floor(r.y)),
            static_cast<int>(std::ceil(r.z)), static_cast<int>(std::ceil(r.w))};
}

// How many triangles, from the first on, go round its first corner in one colour. Dear ImGui makes convex
// shapes so, and nothing else.
std::size_t fan(std::span<const ImDrawIdx> index, std::span<const ImDrawVert> vertices) {
    const auto colour = [&](std::size_t i) { return vertices[index[i]].col; };
    if (colour(0) != colour(1) || colour(0) != colour(2))
        return 1;
    std::size_t end = 3;
    while (end + 3 <= index.size() && index[end] == index[0] && index[end + 1] == index[end - 1] &&
           colour(end + 2) == colour(0))
        end += 3;
    return end / 3;
}

class RasterBrush final : public Brush {
public:
    explicit RasterBrush(SDL_Surface& pixels) : raster_(pixels) {}

    void clip_to(const ImVec4& clip) override { raster_.clip_to(pixels_within(clip)); }
    void fill(const Rect& rect, ImU32 colour) override {
        const auto edge = [](float at) { return static_cast<int>(std::lround(at)); };
        raster_.fill({edge(rect.x), edge(rect.y), edge(rect.right()), edge(rect.bottom())},
                     colour_of(colour));
    }
    void text(const TextPicture& picture, const Rect& rect, ImU32 colour) override {
        if (picture.coverage)
            raster_.text(*picture.coverage, static_cast<int>(std::lround(rect.x)),
                         static_cast<int>(std::lround(rect.y)), colour_of(colour));
    }
    void triangles(std::span<const ImDrawIdx> index, std::span<const ImDrawVert> vertices) override {
        const auto corner = [&](std::size_t i) {
            const ImDrawVert& v = vertices[index[i]];
            return Corner{{v.pos.x, v.pos.y}, colour_of(v.col)};
        };
        while (index.size() >= 3) {
            const std::size_t count = fan(index, vertices);
            if (count == 1)
                raster_.triangle({corner(0), corner(1), corner(2)});
            else
                convex(index.first(3 * count), vertices);
            index = index.subspan(3 * count);
        }
    }

private:
    void convex(std::span<const ImDrawIdx> index, std::span<const ImDrawVert> vertices) {
        const auto at = [&](std::size_t i) {
            return Point{vertices[index[i]].pos.x, vertices[index[i]].pos.y};
        };
        corners_.assign({at(0), at(1)});
        for (std::size_t i = 2; i < index.size(); i += 3)
            corners_.push_back(at(i));
        raster_.convex(corners_, colour_of(vertices[index[0]].col));
    }

    Raster raster_;
    std::vector<Point> corners_; // of the shape being filled
};

class RendererBrush final : public Brush {
public:
    explicit RendererBrush(SDL_Renderer& renderer) : renderer_(renderer) {}
    ~RendererBrush() override { SDL_RenderSetClipRect(&renderer_, nullptr); }
    RendererBrush(const RendererBrush&) = delete;
    RendererBrush& operator=(const RendererBrush&) = delete;

    void clip_to(const ImVec4& clip) override {
        const PixelRect p = pixels_within(clip);
        const SDL_Rect r{p.x0, p.y0, p.x1 - p.x0, p.y1 - p.y0};
        SDL_RenderSetClipRect(&renderer_, &r);
    }
    void fill(const Rect& rect, ImU32 colour) override {
        const Colour c = colour_of(colour);
        const SDL_FRect r{rect.x, rect.y, rect.w, rect.h};
        SDL_SetRenderDrawBlendMode(&renderer_, c.a == 255 ? SDL_BLENDMODE_NONE : SDL_BLENDMODE_BLEND);
        SDL_SetRenderDrawColor(&renderer_, c.r, c.g, c.b, c.a);
        SDL_RenderFillRectF(&renderer_, &r);
    }
    void text(const TextPicture& picture, const Rect& rect, ImU32 colour) override {
        if (!picture.texture)
            return;
        const Colour c = colour_of(colour);
        const SDL_FRect r{rect.x, rect.y, rect.w, rect.h};
        SDL_SetTextureColorMod(picture.texture.get(), c.r, c.g, c.b);
        SDL_RenderCopyF(&renderer_, picture.texture.get(), nullptr, &r);
    }
    void triangles(std::span<const ImDrawIdx> index, std::span<const ImDrawVert> vertices) override {
        constexpr int stride = sizeof(ImDrawVert);
        SDL_SetRenderDrawBlendMode(&renderer_, SDL_BLENDMODE_BLEND);
        // The colour's bytes lie in memory as SDL_Color has them on every machine that Debian's kiosks run
        // on.
        SDL_RenderGeometryRaw(&renderer_, nullptr, &vertices.front().pos.x, stride,
                              reinterpret_cast<const SDL_Color*>(&vertices.front().col), stride, nullptr, 0,
                              static_cast<int>(vertices.size()), index.data(), static_cast<int>(index.size()),
                              sizeof(ImDrawIdx));
    }

private:
    SDL_Renderer& renderer_;
};

} // namespace

std::unique_ptr<Brush> make_brush(const Target& target) {
    if (target.pixels() != nullptr)
        return std::make_unique<RasterBrush>(*target.pixels());
    return std::make_unique<RendererBrush>(*target.renderer());
}

} // namespace signpost
