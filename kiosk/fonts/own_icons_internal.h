// The font of our own icons, which make_icons.py makes of the drawings in assets/icons when the program is
// built.
#pragma once

#include <span>

namespace signpost {

[[nodiscard]] std::span<const unsigned char> own_icons();

} // namespace signpost
