// The small bundle that `kioskctl new` writes: assets/new-bundle, inside the program.
#pragma once

#include "content/read_bundle.h"

namespace signpost {

[[nodiscard]] const BundleFiles& new_bundle_files();

} // namespace signpost
