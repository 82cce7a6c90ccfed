#include "platform/raster.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstring>

#include <SDL.h>

namespace signpost {

namespace {

// Two channels at a time, 16 bits apart: a + (b - a) * share / 255, rounded. Which channel is which does not matter.
std::uint32_t blended(std::uint32_t under, std::uint32_t over, std::uint32_t share) {
    constexpr std::uint32_t even = 0x00FF00FF;
    const auto mix = [share](std::uint32_t a, std::uint32_t b) {
        const std::uint32_t sum = a * (255 - share) + b * share + 0x00800080;
        return ((sum + ((sum >> 8U) & even)) >> 8U) & even;
    };
    return mix(under & even, over & even) | (mix((under >> 8U) & even, (over >> 8U) & even) << 8U);
}

// The first pixel whose middle is not left of (above) `edge`.
int first_pixel_from(float edge) { return static_cast<int>(std::ceil(edge - 0.5F)); }

struct Edge {
    Point top;
    Point bottom;
    Edge(Point a, Point b) : top(a.y <= b.y ? a : b), bottom(a.y <= b.y ? b : a) {}
    [[nodiscard]] bool spans(float y) const { return top.y <= y && y < bottom.y; }
    [[nodiscard]] float x_at(float y) const {
        return top.x + (bottom.x - top.x) * ((y - top.y) / (bottom.y - top.y));
    }
};

// How the opacity of a triangle changes across the picture: a plane through its corners.
class Opacity {
public:
    explicit Opacity(const std::array<Corner, 3>& c) : from_(c[0].at), at_from_(c[0].shade.a) {
        const float ux = c[1].at.x - from_.x;
        const float uy = c[1].at.y - from_.y;
        const float vx = c[2].at.x - from_.x;
        const float vy = c[2].at.y - from_.y;
        const float area = ux * vy - uy * vx;
        const float du = static_cast<float>(c[1].shade.a) - at_from_;
        const float dv = static_cast<float>(c[2].shade.a) - at_from_;
        if (area != 0) {
            per_x_ = (du * vy - dv * uy) / area;
            per_y_ = (dv * ux - du * vx) / area;
        }
    }
    [[nodiscard]] std::uint32_t at(int x, int y) const {
        const float a = at_from_ + per_x_ * (static_cast<float>(x) + 0.5F - from_.x) +
                        per_y_ * (static_cast<float>(y) + 0.5F - from_.y);
        return static_cast<std::uint32_t>(std::clamp(a, 0.0F, 255.0F) + 0.5F);
    }

private:
    Point from_;
    float at_from_;
    float per_x_ = 0;
    float per_y_ = 0;
};

// Most of a piece of text is empty: eight pixels of it are passed over at once.
int first_covered(const std::uint8_t* coverage, int x, int end) {
    std::uint64_t eight = 0;
    while (x + 8 <= end) {
        std::memcpy(&eight, coverage + x, sizeof eight);
        if (eight != 0)
            break;
        x += 8;
    }
    while (x < end && coverage[x] == 0)
        ++x;
    return x;
}

} // namespace

PixelRect intersection(const PixelRect& a, const PixelRect& b) {
    return {std::max(a.x0, b.x0), std::max(a.y0, b.y0), std::min(a.x1, b.x1), std::min(a.y1, b.y1)};
}

bool Raster::can_draw_on(const SDL_Surface& surface) {
    const SDL_PixelFormat& format = *surface.format;
    return format.BytesPerPixel == 4 && format.Rloss == 0 && format.Gloss == 0 && format.Bloss == 0 &&
           format.Rshift % 8 == 0 && format.Gshift % 8 == 0 && format.Bshift % 8 == 0 && !SDL_MUSTLOCK(&surface);
}

Raster::Raster(SDL_Surface& surface) : surface_(surface), clip_{0, 0, surface.w, surface.h} {}

void Raster::clip_to(const PixelRect& clip) { clip_ = intersection(clip, {0, 0, surface_.w, surface_.h}); }

std::uint32_t Raster::packed(Shade shade) const { return SDL_MapRGB(surface_.format, shade.r, shade.g, shade.b); }

std::uint32_t* Raster::row(int y) const {
    auto* bytes = static_cast<std::uint8_t*>(surface_.pixels) + static_cast<std::ptrdiff_t>(y) * surface_.pitch;
    return reinterpret_cast<std::uint32_t*>(bytes);
}

void Raster::span(int y, int x0, int x1, Shade shade) {
    std::uint32_t* const to = row(y);
    const std::uint32_t colour = packed(shade);
    if (shade.a == 255)
        SDL_memset4(to + x0, colour, static_cast<std::size_t>(x1 - x0));
    else
        for (int x = x0; x < x1; ++x)
            to[x] = blended(to[x], colour, shade.a);
}

void Raster::fill(const PixelRect& rect, Shade shade) {
    const PixelRect r = intersection(rect, clip_);
    for (int y = r.y0; y < r.y1 && r.x0 < r.x1; ++y)
        span(y, r.x0, r.x1, shade);
}

void Raster::triangle(const std::array<Corner, 3>& corners) {
    const auto& [a, b, c] = corners;
    const std::array edges{Edge(a.at, b.at), Edge(b.at, c.at), Edge(c.at, a.at)};
    const auto [top, bottom] = std::minmax({a.at.y, b.at.y, c.at.y});
    const bool even = a.shade.a == b.shade.a && a.shade.a == c.shade.a;
    if (even && a.shade.a == 0)
        return;
    const Opacity opacity(corners);
    const std::uint32_t colour = packed(a.shade);
    for (int y = std::max(clip_.y0, first_pixel_from(top)); y < std::min(clip_.y1, first_pixel_from(bottom)); ++y) {
        const float middle = static_cast<float>(y) + 0.5F;
        float left = static_cast<float>(clip_.x1);
        float right = static_cast<float>(clip_.x0);
        for (const Edge& edge : edges)
            if (edge.spans(middle)) {
                left = std::min(left, edge.x_at(middle));
                right = std::max(right, edge.x_at(middle));
            }
        const int x0 = std::max(clip_.x0, first_pixel_from(left));
        const int x1 = std::min(clip_.x1, first_pixel_from(right));
        if (even && x0 < x1)
            span(y, x0, x1, a.shade);
        else
            for (int x = x0; x < x1; ++x)
                row(y)[x] = blended(row(y)[x], colour, opacity.at(x, y));
    }
}

void Raster::text(const SDL_Surface& coverage, int x, int y, Shade shade) {
    const PixelRect r = intersection({x, y, x + coverage.w, y + coverage.h}, clip_);
    const std::uint32_t colour = packed(shade);
    for (int py = r.y0; py < r.y1; ++py) {
        const auto* from = static_cast<const std::uint8_t*>(coverage.pixels) +
                           static_cast<std::ptrdiff_t>(py - y) * coverage.pitch;
        std::uint32_t* const to = row(py) + x;
        const int end = r.x1 - x;
        for (int px = first_covered(from, r.x0 - x, end); px < end; px = first_covered(from, px + 1, end))
            to[px] = from[px] == 255 ? colour : blended(to[px], colour, from[px]);
    }
}

} // namespace signpost
