// Where a text may be torn without saying something else: after a line that ends with a sentence.
#pragma once

#include <vector>

#include "text/layout.h"

namespace signpost {

// After how many of its lines a sentence ends, ascending.
[[nodiscard]] std::vector<int> lines_that_end_a_sentence(const TextLayout& layout);

} // namespace signpost
