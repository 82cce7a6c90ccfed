#include "support/paper.h"

#include <cstddef>
#include <cstring>

#include <SDL.h>

namespace signpost::test {

Paper::Paper(PixelSize size, By by)
    : surface_(SDL_CreateRGBSurfaceWithFormat(0, size.w, size.h, 32, SDL_PIXELFORMAT_RGB888),
               SDL_FreeSurface),
      renderer_(by == By::renderer ? SDL_CreateSoftwareRenderer(surface_.get()) : nullptr,
                SDL_DestroyRenderer) {}

PixelSize Paper::size() const { return {surface_->w, surface_->h}; }

std::uint32_t Paper::pixel(int x, int y) const {
    std::uint32_t pixel = 0;
    std::memcpy(&pixel,
                static_cast<const std::uint8_t*>(surface_->pixels) +
                    static_cast<std::ptrdiff_t>(y) * surface_->pitch + static_cast<std::ptrdiff_t>(x) * 4,
                sizeof pixel);
    return pixel & 0xFFFFFFU; // the fourth byte is nobody's
}

std::vector<std::uint32_t> Paper::pixels() const {
    std::vector<std::uint32_t> all;
    all.reserve(static_cast<std::size_t>(surface_->w) * static_cast<std::size_t>(surface_->h));
    for (int y = 0; y < surface_->h; ++y)
        for (int x = 0; x < surface_->w; ++x)
            all.push_back(pixel(x, y));
    return all;
}

void Paper::fill(std::uint32_t rgb) const { SDL_FillRect(surface_.get(), nullptr, rgb); }

} // namespace signpost::test
