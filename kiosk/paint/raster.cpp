#include "paint/raster.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <cwchar>

#include <SDL.h>

namespace signpost {

namespace {

// Two channels at a time, 16 bits apart: a + (b - a) * share / 255, rounded. Which channel is which does not
// matter.
std::uint32_t blended(std::uint32_t under, std::uint32_t over, std::uint32_t share) {
    constexpr std::uint32_t even = 0x00FF00FF;
    const auto mix = [share](std::uint32_t a, std::uint32_t b) {
        const std::uint32_t sum = a * (255 - share) + b * share + 0x00800080;
        return ((sum + ((sum >> 8U) & even)) >> 8U) & even;
    };
    return mix(under & even, over & even) | (mix((under >> 8U) & even, (over >> 8U) & even) << 8U);
}

// The first pixel whose middle is not left of (above) `edge`.
int first_pixel_from(float edge) {
    const float from = edge - 0.5F;
    const int whole =
        static_cast<int>(from); // std::ceil is a call on processors of 2003, for which Debian compiles
    return static_cast<float>(whole) < from ? whole + 1 : whole;
}

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
    explicit Opacity(const std::array<Corner, 3>& c) : from_(c[0].at), at_from_(c[0].colour.a) {
        const float ux = c[1].at.x - from_.x;
        const float uy = c[1].at.y - from_.y;
        const float vx = c[2].at.x - from_.x;
        const float vy = c[2].at.y - from_.y;
        const float area = ux * vy - uy * vx;
        const float du = static_cast<float>(c[1].colour.a) - at_from_;
        const float dv = static_cast<float>(c[2].colour.a) - at_from_;
        if (area != 0) {
            per_x_ = (du * vy - dv * uy) / area;
            per_y_ = (dv * ux - du * vx) / area;
        }
    }
    [[nodiscard]] std::uint32_t at(int x, int y) const {
        const float a = at_from_ + per_x_ * (static_cast<float>(x) + 0.5F - from_.x) +
                        per_y_ * (static_cast<float>(y) + 0.5F - from_.y);
        return static_cast<std::uint32_t>(std::clamp(a + 0.5F, 0.0F, 255.0F)); // rounded
    }

private:
    Point from_;
    float at_from_;
    float per_x_ = 0;
    float per_y_ = 0;
};

// Vectors of GCC and Clang: whatever the processor has, they compile to it.
using Bytes [[gnu::vector_size(16)]] = std::uint8_t; // the channels of four pixels, or the coverage of some
using Wide [[gnu::vector_size(32)]] = std::uint16_t; // the same with room to multiply

// blended() for four pixels in a row, without a branch: where letters have edges, none can be foretold.
// `share`: each pixel's coverage, four times over.
inline void cover_four(std::uint32_t* to, const Bytes& share, const Wide& over) {
    Bytes under{};
    std::memcpy(&under, to, sizeof under);
    const Wide wide = __builtin_convertvector(share, Wide);
    const Wide sum = static_cast<Wide>(__builtin_convertvector(under, Wide) * static_cast<Wide>(255 - wide) +
                                       over * wide + 128);
    const Bytes mixed = __builtin_convertvector(static_cast<Wide>((sum + (sum >> 8)) >> 8), Bytes);
    std::memcpy(to, &mixed, sizeof mixed);
}

void widen(std::uint32_t colour, Wide& to) {
    const std::array<std::uint32_t, 4> alike{colour, colour, colour, colour};
    Bytes bytes{};
    std::memcpy(&bytes, alike.data(), sizeof bytes);
    to = __builtin_convertvector(bytes, Wide);
}

inline void cover_eight(std::uint32_t* to, std::uint64_t coverage, const Wide& over) {
    Bytes c{};
    std::memcpy(&c, &coverage, sizeof coverage);
    const Bytes twice = __builtin_shufflevector(c, c, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7);
    cover_four(to, __builtin_shufflevector(twice, twice, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7),
               over);
    cover_four(
        to + 4,
        __builtin_shufflevector(twice, twice, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13, 14, 14, 15, 15),
        over);
}

// `count` pixels in a row. Most of a piece of text is empty.
void cover(std::uint32_t* to, const std::uint8_t* coverage, int count, std::uint32_t colour) {
    Wide over{};
    widen(colour, over);
    int i = 0;
    for (; i + 8 <= count; i += 8) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, coverage + i, sizeof eight);
        if (eight != 0)
            cover_eight(to + i, eight, over);
    }
    for (; i < count; ++i)
        to[i] = blended(to[i], colour, coverage[i]);
}

} // namespace

// The C library has a memset for pixels as long as a pixel is as large as a wide character. SDL's fill, and
// what a compiler makes of a loop, take two to five times as long; and after SDL's, which goes round the
// caches, so does whoever copies the picture.
static_assert(sizeof(wchar_t) == sizeof(std::uint32_t));
void fill_row(std::uint32_t* to, int count, std::uint32_t packed_colour) {
    std::wmemset(reinterpret_cast<wchar_t*>(to), static_cast<wchar_t>(packed_colour),
                 static_cast<std::size_t>(count));
}

PixelRect intersection(const PixelRect& a, const PixelRect& b) {
    return {std::max(a.x0, b.x0), std::max(a.y0, b.y0), std::min(a.x1, b.x1), std::min(a.y1, b.y1)};
}

bool Raster::can_draw_on(const SDL_Surface& surface) {
    const SDL_PixelFormat& format = *surface.format;
    return format.BytesPerPixel == 4 && format.Rloss == 0 && format.Gloss == 0 && format.Bloss == 0 &&
           format.Rshift % 8 == 0 && format.Gshift % 8 == 0 && format.Bshift % 8 == 0 &&
           !SDL_MUSTLOCK(&surface);
}

Raster::Raster(SDL_Surface& surface) : surface_(surface), clip_{0, 0, surface.w, surface.h} {}

void Raster::clip_to(const PixelRect& clip) { clip_ = intersection(clip, {0, 0, surface_.w, surface_.h}); }

std::uint32_t Raster::packed(Colour colour) const {
    return SDL_MapRGB(surface_.format, colour.r, colour.g, colour.b);
}

std::uint32_t* Raster::row(int y) const {
    auto* bytes =
        static_cast<std::uint8_t*>(surface_.pixels) + static_cast<std::ptrdiff_t>(y) * surface_.pitch;
    return reinterpret_cast<std::uint32_t*>(bytes);
}

void Raster::span(int y, int x0, int x1, std::uint32_t pixel, std::uint32_t share) {
    std::uint32_t* const to = row(y);
    if (share == 255)
        fill_row(to + x0, x1 - x0, pixel);
    else
        for (int x = x0; x < x1; ++x)
            to[x] = blended(to[x], pixel, share);
}

void Raster::fill(const PixelRect& rect, Colour colour) {
    const PixelRect r = intersection(rect, clip_);
    if (r.empty())
        return;
    for (int y = r.y0; y < r.y1; ++y)
        span(y, r.x0, r.x1, packed(colour), colour.a);
}

void Raster::triangle(const std::array<Corner, 3>& corners) {
    const auto& [a, b, c] = corners;
    const std::array edges{Edge(a.at, b.at), Edge(b.at, c.at), Edge(c.at, a.at)};
    const auto [top, bottom] = std::minmax({a.at.y, b.at.y, c.at.y});
    const bool even = a.colour.a == b.colour.a && a.colour.a == c.colour.a;
    if (even && a.colour.a == 0)
        return;
    const Opacity opacity(corners);
    const std::uint32_t pixel = packed(a.colour);
    for (int y = std::max(clip_.y0, first_pixel_from(top)); y < std::min(clip_.y1, first_pixel_from(bottom));
         ++y) {
        const float middle = static_cast<float>(y) + 0.5F;
        float left = static_cast<float>(clip_.x1);
        float right = static_cast<float>(clip_.x0);
        for (const Edge& edge : edges)
            if (edge.spans(middle)) {
                left = std::min(left, edge.x_at(middle));
                right = std::max(right, edge.x_at(middle));
            }
        int x0 = std::max(clip_.x0, first_pixel_from(left));
        const int x1 = std::min(clip_.x1, first_pixel_from(right));
        if (even && x0 < x1)
            span(y, x0, x1, pixel, a.colour.a);
        else
            for (std::uint32_t* to = row(y); x0 < x1; ++x0)
                to[x0] = blended(to[x0], pixel, opacity.at(x0, y));
    }
}

void Raster::convex(std::span<const Point> corners, Colour colour) {
    const auto higher = [](Point a, Point b) { return a.y < b.y; };
    const auto [top, bottom] = std::minmax_element(corners.begin(), corners.end(), higher);
    const int y0 = std::max(clip_.y0, first_pixel_from(top->y));
    const int y1 = std::min(clip_.y1, first_pixel_from(bottom->y));
    if (y0 >= y1 || colour.a == 0)
        return;
    rows_.assign(static_cast<std::size_t>(y1 - y0),
                 {static_cast<float>(clip_.x1), static_cast<float>(clip_.x0)});
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const Edge edge(corners[i], corners[i + 1 < corners.size() ? i + 1 : 0]);
        const int end = std::min(y1, first_pixel_from(edge.bottom.y));
        for (int y = std::max(y0, first_pixel_from(edge.top.y)); y < end; ++y) {
            const float x = edge.x_at(static_cast<float>(y) + 0.5F);
            Row& row = rows_[static_cast<std::size_t>(y - y0)];
            row = {std::min(row.left, x), std::max(row.right, x)};
        }
    }
    const std::uint32_t pixel = packed(colour);
    for (int y = y0; y < y1; ++y) {
        const Row& row = rows_[static_cast<std::size_t>(y - y0)];
        const int x0 = std::max(clip_.x0, first_pixel_from(row.left));
        const int x1 = std::min(clip_.x1, first_pixel_from(row.right));
        if (x0 < x1)
            span(y, x0, x1, pixel, colour.a);
    }
}

void Raster::text(const SDL_Surface& coverage, int x, int y, Colour colour) {
    const PixelRect r = intersection({x, y, x + coverage.w, y + coverage.h}, clip_);
    const std::uint32_t pixel = packed(colour);
    for (int py = r.y0; py < r.y1 && r.x0 < r.x1; ++py) {
        const auto* from = static_cast<const std::uint8_t*>(coverage.pixels) +
                           static_cast<std::ptrdiff_t>(py - y) * coverage.pitch;
        cover(row(py) + r.x0, from + (r.x0 - x), r.x1 - r.x0, pixel);
    }
}

} // namespace signpost
