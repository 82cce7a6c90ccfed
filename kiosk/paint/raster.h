// Fills pixels in memory: rectangles, triangles and text, on 32-bit surfaces. What the software renderer of
// SDL does for any texture, format and blend mode, for the three things that a kiosk draws, in a tenth of its
// time.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "base/geometry.h"

struct SDL_Surface;

namespace signpost {

struct Corner {
    Point at; // px
    Colour colour;
};

// A rectangle of whole pixels: x0 and y0 are in it, x1 and y1 are not.
struct PixelRect {
    int x0 = 0;
    int y0 = 0;
    int x1 = 0;
    int y1 = 0;
    [[nodiscard]] bool empty() const { return x0 >= x1 || y0 >= y1; }
};
[[nodiscard]] PixelRect intersection(const PixelRect& a, const PixelRect& b);

// `count` pixels in a row, 0 or more.
void fill_row(std::uint32_t* to, int count, std::uint32_t packed_colour);

// Draws on a surface that outlives it. Nothing is drawn outside the clip, nor outside the surface.
class Raster {
public:
    // Whether it can draw on surfaces like this one: four bytes a pixel, eight bits a channel, in memory.
    [[nodiscard]] static bool can_draw_on(const SDL_Surface& surface);

    explicit Raster(SDL_Surface& surface);

    void clip_to(const PixelRect& clip);

    void fill(const PixelRect& rect, Colour colour);

    // A pixel belongs to a triangle that holds its middle, so that two with a common edge leave no gap and
    // share no pixel. Of different corners only the opacity is blended from one to another: the colour is the
    // first's.
    void triangle(const std::array<Corner, 3>& corners);

    // A convex shape, filled row by row: the same pixels as the triangles between its first corner and each
    // two neighbours, but a rounded box is thirty of those. `corners`: in order round the shape.
    void convex(std::span<const Point> corners, Colour colour);

    // `coverage`: 8 bits a pixel, 255 where `colour` covers wholly; its top left goes to x, y.
    void text(const SDL_Surface& coverage, int x, int y, Colour colour);

private:
    struct Row { // px
        float left;
        float right;
    };
    [[nodiscard]] std::uint32_t packed(Colour colour) const;
    [[nodiscard]] std::uint32_t* row(int y) const;
    void span(int y, int x0, int x1, std::uint32_t pixel, std::uint32_t share);

    SDL_Surface& surface_;
    PixelRect clip_;
    std::vector<Row> rows_; // of the convex shape being filled
};

} // namespace signpost
