// Colours as Dear ImGui takes them.
#pragma once

#include <imgui.h>

#include "screen/theme.h"

namespace signpost {

[[nodiscard]] inline ImU32 packed(Colour c) { return IM_COL32(c.r, c.g, c.b, 255); }

} // namespace signpost
