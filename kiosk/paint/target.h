// What a frame is drawn on.
#pragma once

struct SDL_Renderer;
struct SDL_Surface;

namespace signpost {

// Either pixels in memory, of a kind that Raster can draw on, or a renderer of SDL's (the graphics card's, or
// SDL's software one for pixels of another kind), or nothing yet. Owns neither; good as long as what it was
// made of is.
class Target {
public:
    Target() = default;
    Target(SDL_Surface& pixels) : pixels_(&pixels) {}
    Target(SDL_Renderer& renderer) : renderer_(&renderer) {}

    [[nodiscard]] SDL_Surface* pixels() const { return pixels_; }
    [[nodiscard]] SDL_Renderer* renderer() const { return renderer_; } // nullptr where there are pixels

private:
    SDL_Surface* pixels_ = nullptr;
    SDL_Renderer* renderer_ = nullptr;
};

} // namespace signpost
