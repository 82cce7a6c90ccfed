// Characters of a bundle that no font of this computer has: they would be left out of the text.
#pragma once

#include "content/read_bundle.h"
#include "fonts/coverage.h"

namespace signpost {

// One problem for each such character in each file, at its first place. Comment lines (beginning with #) are
// passed over. One thread at a time, as for `coverage`.
[[nodiscard]] Problems missing_characters(const BundleFiles& files, Coverage& coverage);

} // namespace signpost
