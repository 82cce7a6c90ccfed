// Every place that a visit can be at: the one list of the screens, for whatever looks at each of them.
#pragma once

#include <vector>

#include "content/bundle.h"
#include "visit/state.h"

namespace signpost {

// Each screen once, and each page and contact of the bundle once; contacts in their own order.
[[nodiscard]] std::vector<Place> all_places(const Bundle& bundle);

} // namespace signpost
