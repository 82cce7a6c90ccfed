#include "paint/turned_picture_internal.h"

#include <cstddef>
#include <cstdint>

#include <SDL.h>

namespace signpost {

namespace {

// Where the upright picture's first pixel goes, and how far its next column and row are from there. In
// pixels.
struct Walk {
    std::ptrdiff_t first;
    std::ptrdiff_t column;
    std::ptrdiff_t row;
};

Walk walk_through(const SDL_Surface& panel, Rotation rotation) {
    const std::ptrdiff_t pitch = panel.pitch;
    const std::ptrdiff_t right = panel.w - 1;
    const std::ptrdiff_t bottom = (panel.h - 1) * pitch;
    switch (rotation) {
    case Rotation::clockwise_90:
        return {right, pitch, -1};
    case Rotation::half:
        return {bottom + right, -1, -pitch};
    case Rotation::clockwise_270:
        return {bottom, -pitch, 1};
    case Rotation::none:
        break;
    }
    return {0, 1, pitch};
}

} // namespace

void WipeSurface::operator()(SDL_Surface* surface) const {
    SDL_memset(surface->pixels, 0,
               static_cast<std::size_t>(surface->pitch) * static_cast<std::size_t>(surface->h));
    SDL_FreeSurface(surface);
}

Picture turned_picture(Picture upright, Rotation rotation) {
    if (!upright || rotation == Rotation::none)
        return upright;
    const PixelSize size = turned(PixelSize{upright->w, upright->h}, rotation);
    Picture panel(SDL_CreateRGBSurfaceWithFormat(0, size.w, size.h, 8, upright->format->format));
    if (!panel)
        return panel;
    const Walk walk = walk_through(*panel, rotation);
    auto* to = static_cast<std::uint8_t*>(panel->pixels) + walk.first;
    for (int y = 0; y < upright->h; ++y) {
        const auto* from = static_cast<const std::uint8_t*>(upright->pixels) +
                           static_cast<std::ptrdiff_t>(y) * upright->pitch;
        for (int x = 0; x < upright->w; ++x)
            to[x * walk.column + y * walk.row] = from[x];
    }
    return panel;
}

} // namespace signpost
