// Whether a screen shows whole what must be seen of it without scrolling.
#pragma once

#include <string>
#include <vector>

#include "screen/view.h"

namespace signpost {

// The labels of the items that must be seen and are not: cut off, out of sight, or under another such item.
// Empty where the screen is whole.
[[nodiscard]] std::vector<std::string> not_whole(const Frame& frame);

} // namespace signpost
