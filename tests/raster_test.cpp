#include "paint/raster.h"

#include <cmath>
#include <memory>
#include <vector>

#include <SDL.h>
#include <doctest/doctest.h>

namespace raster_test {

using namespace signpost;

namespace {

constexpr Colour white{255, 255, 255, 255};
constexpr Colour black{0, 0, 0, 255};

using Surface = std::unique_ptr<SDL_Surface, void (*)(SDL_Surface*)>;

Surface picture(int w, int h) {
    Surface made(SDL_CreateRGBSurfaceWithFormat(0, w, h, 32, SDL_PIXELFORMAT_RGB888), SDL_FreeSurface);
    Raster(*made).fill({0, 0, w, h}, white);
    return made;
}

Uint32 at(const Surface& surface, int x, int y) {
    const auto* row = static_cast<const Uint8*>(surface->pixels) + std::ptrdiff_t{y} * surface->pitch;
    return reinterpret_cast<const Uint32*>(row)[x] & 0xFFFFFFU;
}

int count(const Surface& surface, Uint32 colour) {
    int found = 0;
    for (int y = 0; y < surface->h; ++y)
        for (int x = 0; x < surface->w; ++x)
            found += at(surface, x, y) == colour ? 1 : 0;
    return found;
}

} // namespace

TEST_CASE("A rectangle fills its pixels and no others, whatever of it lies outside") {
    const Surface surface = picture(10, 8);
    Raster raster(*surface);
    raster.fill({-5, 2, 4, 100}, black);
    CHECK(count(surface, 0) == 4 * 6);
    CHECK(at(surface, 3, 2) == 0);
    CHECK(at(surface, 4, 2) == 0xFFFFFF);
    CHECK(at(surface, 3, 1) == 0xFFFFFF);
    raster.fill({8, 3, 2, 6}, black); // inside out: nothing
    CHECK(count(surface, 0) == 4 * 6);
}

TEST_CASE("Nothing is drawn outside the clip") {
    const Surface surface = picture(10, 10);
    Raster raster(*surface);
    raster.clip_to({2, 2, 4, 4});
    raster.fill({0, 0, 10, 10}, black);
    raster.triangle({Corner{{0, 0}, black}, Corner{{10, 0}, black}, Corner{{0, 10}, black}});
    CHECK(count(surface, 0) == 4);
    raster.clip_to({-10, -10, 1, 1}); // beyond the surface
    raster.fill({-10, -10, 10, 10}, black);
    CHECK(count(surface, 0) == 5);
}

TEST_CASE("Two triangles with a common edge cover a box once each pixel, with no gap") {
    const Surface surface = picture(31, 17);
    Raster raster(*surface);
    const Colour half{0, 0, 0, 128}; // a pixel drawn twice would be darker, one left out white
    const Point a{1.3F, 0.8F};
    const Point b{29.6F, 2.1F};
    const Point c{28.2F, 15.9F};
    const Point d{0.4F, 14.2F};
    raster.triangle({Corner{a, half}, Corner{b, half}, Corner{c, half}});
    raster.triangle({Corner{a, half}, Corner{c, half}, Corner{d, half}});
    const int grey = count(surface, 0x7F7F7F);
    CHECK(grey + count(surface, 0xFFFFFF) == 31 * 17);
    CHECK(grey > 340);
}

namespace {

// Round a middle, and reaching beyond the picture at both sides.
std::vector<Point> corners_of(int sides, float turn) {
    std::vector<Point> corners;
    for (int i = 0; i < sides; ++i) {
        const float angle = turn + 6.2832F * static_cast<float>(i) / static_cast<float>(sides);
        corners.push_back({30.5F + 40 * std::cos(angle), 24 + 24.5F * std::sin(angle)});
    }
    return corners;
}

void paint_by_triangles(Raster& raster, const std::vector<Point>& corners, const Colour& colour) {
    for (std::size_t i = 2; i < corners.size(); ++i)
        raster.triangle(
            {Corner{corners[0], colour}, Corner{corners[i - 1], colour}, Corner{corners[i], colour}});
}

int differing(const Surface& a, const Surface& b, int w, int h) {
    int count = 0;
    for (int i = 0; i < w * h; ++i)
        count += at(a, i % w, i / w) != at(b, i % w, i / w) ? 1 : 0;
    return count;
}

} // namespace

TEST_CASE("A convex shape has the pixels of the triangles round its first corner") {
    const Surface whole = picture(60, 50);
    const Surface parts = picture(60, 50);
    Raster by_rows(*whole);
    Raster by_triangles(*parts);
    const PixelRect clip{3, 4, 57, 44};
    by_rows.clip_to(clip);
    by_triangles.clip_to(clip);
    for (const int sides : {3, 4, 7, 30})
        for (const float turn : {0.0F, 0.13F, 1.0F, 2.5F})
            for (const Colour colour : {Colour{0, 0, 0, 60}, Colour{200, 10, 90, 255}, Colour{1, 2, 3, 0}}) {
                const std::vector<Point> corners = corners_of(sides, turn);
                by_rows.convex(corners, colour);
                paint_by_triangles(by_triangles, corners, colour);
                CHECK(differing(whole, parts, 60, 50) == 0);
            }
    CHECK(60 * 50 - count(whole, 0xFFFFFF) > 1500);
}

TEST_CASE("A soft edge goes from full to nothing") {
    const Surface surface = picture(20, 4);
    Raster raster(*surface);
    const Colour clear{0, 0, 0, 0};
    raster.triangle({Corner{{0, -20}, black}, Corner{{20, 2}, clear}, Corner{{0, 24}, black}});
    Uint32 before = at(surface, 0, 1);
    CHECK(before < 0x101010);
    for (int x = 1; x < 20; ++x) {
        CHECK(at(surface, x, 1) >= before);
        before = at(surface, x, 1);
    }
    CHECK(before > 0xE0E0E0);
}

TEST_CASE("Text takes its colour by its coverage, cut at the clip and at the surface's edges") {
    const Surface surface = picture(12, 4);
    const Surface letters(SDL_CreateRGBSurfaceWithFormat(0, 10, 2, 8, SDL_PIXELFORMAT_INDEX8),
                          SDL_FreeSurface);
    SDL_memset(letters->pixels, 0, static_cast<std::size_t>(letters->pitch) * 2);
    auto* first = static_cast<Uint8*>(letters->pixels);
    first[0] = 255;
    first[8] = 128;
    first[9] = 255;
    Raster raster(*surface);
    raster.text(*letters, 1, 1, {200, 100, 0, 255});
    CHECK(at(surface, 1, 1) == 0xC86400);
    CHECK(at(surface, 2, 1) == 0xFFFFFF);
    CHECK(at(surface, 9, 1) == 0xE3B17F);
    CHECK(at(surface, 10, 1) == 0xC86400);
    CHECK(count(surface, 0xFFFFFF) == 12 * 4 - 3);
    raster.text(*letters, -9, 3, black); // its last column alone; its second row is below the picture
    CHECK(at(surface, 0, 3) == 0);
    CHECK(count(surface, 0xFFFFFF) == 12 * 4 - 4);
}

TEST_CASE("It draws on what a window has, and not on what it does not know") {
    const Surface window(SDL_CreateRGBSurfaceWithFormat(0, 4, 4, 32, SDL_PIXELFORMAT_RGB888),
                         SDL_FreeSurface);
    const Surface narrow(SDL_CreateRGBSurfaceWithFormat(0, 4, 4, 16, SDL_PIXELFORMAT_RGB565),
                         SDL_FreeSurface);
    const Surface deep(SDL_CreateRGBSurfaceWithFormat(0, 4, 4, 32, SDL_PIXELFORMAT_ARGB2101010),
                       SDL_FreeSurface);
    CHECK(Raster::can_draw_on(*window));
    CHECK_FALSE(Raster::can_draw_on(*narrow));
    CHECK_FALSE(Raster::can_draw_on(*deep));
}

} // namespace raster_test
