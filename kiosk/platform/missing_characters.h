// Characters of a bundle that no font of this computer has: they would be left out of the text.
#pragma once

#include "content/read_bundle.h"
#include "text/fonts.h"

namespace signpost {

// A problem for each such character, once a file, at its first place; comments (after #, on lines of their
// own) are passed over. Drawing thread only, as `fonts` is.
[[nodiscard]] Problems missing_characters(const BundleFiles& files, Fonts& fonts);

} // namespace signpost
