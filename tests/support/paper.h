// Pixels in memory to draw on, as a kiosk's window has them.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "base/geometry.h"
#include "paint/target.h"

namespace signpost::test {

class Paper {
public:
    // Drawn on as pixels, or by SDL's software renderer.
    enum class By { raster, renderer };

    // Black.
    explicit Paper(PixelSize size, By by = By::raster);

    [[nodiscard]] Target target() const { return renderer_ ? Target(*renderer_) : Target(*surface_); }
    [[nodiscard]] SDL_Surface& surface() const { return *surface_; }
    [[nodiscard]] PixelSize size() const;

    // Every pixel as 0xRRGGBB, row by row from the top.
    [[nodiscard]] std::vector<std::uint32_t> pixels() const;
    [[nodiscard]] std::uint32_t pixel(int x, int y) const;

    // Over all of it.
    void fill(std::uint32_t rgb) const;

private:
    std::unique_ptr<SDL_Surface, void (*)(SDL_Surface*)> surface_;
    std::unique_ptr<SDL_Renderer, void (*)(SDL_Renderer*)> renderer_;
};

} // namespace signpost::test
