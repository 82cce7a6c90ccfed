// A picture in memory, turned as the panel has it.
#pragma once

#include <memory>

#include "base/rotation.h"

struct SDL_Surface;

namespace signpost {

using Picture = std::unique_ptr<SDL_Surface, void (*)(SDL_Surface*)>;

// `upright` must have one byte a pixel; what comes back has the same format. With Rotation::none it comes
// back itself. Null in, or no memory: null out.
[[nodiscard]] Picture turned_picture(Picture upright, Rotation rotation);

} // namespace signpost
