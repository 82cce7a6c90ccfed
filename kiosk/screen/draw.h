// One frame: the screen that the visit is on, into a Dear ImGui draw list.
#pragma once

#include "screen/typesetter.h"
#include "screen/view.h"

struct ImDrawList;

namespace signpost {

// Call between ImGui::NewFrame and ImGui::Render, on the drawing thread. Cannot fail: whatever `given`
// holds, some screen is drawn, and every one but Start and Cover has Hide in its corner.
[[nodiscard]] Frame draw(ImDrawList& list, Typesetter& type, const View& given);

} // namespace signpost
