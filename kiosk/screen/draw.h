// One frame: the screen that the visit is on, into a Dear ImGui draw list.
#pragma once

#include <string>
#include <vector>

#include "screen/typesetter.h"
#include "screen/view.h"

struct ImDrawList;

namespace signpost {

// Call between ImGui::NewFrame and ImGui::Render, on the drawing thread. Cannot fail: whatever `given`
// holds, some screen is drawn, and every one but Start and Cover has Hide in its corner.
[[nodiscard]] Frame draw(ImDrawList& list, Typesetter& type, const View& given);

// The labels of what must be seen and is not: cut off, out of sight, or an item under another such item.
// Empty where the screen is whole.
[[nodiscard]] std::vector<std::string> not_whole(const Frame& frame);

} // namespace signpost
