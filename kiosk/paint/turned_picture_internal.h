// A picture of text in memory, and turned as the panel has it.
#pragma once

#include <memory>

#include "base/rotation.h"

struct SDL_Surface;

namespace signpost {

// What was given back stays in memory until somebody needs it, and a page could be read from there.
struct WipeSurface {
    void operator()(SDL_Surface* surface) const; // overwrites its pixels, then frees it
};
using Picture = std::unique_ptr<SDL_Surface, WipeSurface>;

// `upright` must have one byte a pixel; what comes back has the same format. With Rotation::none it comes
// back itself. Null in, or no memory: null out.
[[nodiscard]] Picture turned_picture(Picture upright, Rotation rotation);

} // namespace signpost
