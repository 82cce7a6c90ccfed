// Characters of a bundle that no font of this computer has: they would be left out of the text.
#pragma once

#include "content/read_bundle.h"
#include "fonts/coverage.h"

namespace signpost {

// A problem for each such character, once a file, at its first place; comments (after #, on lines of their
// own) are passed over. One thread at a time, as for `coverage`.
[[nodiscard]] Problems missing_characters(const BundleFiles& files, Coverage& coverage);

} // namespace signpost
