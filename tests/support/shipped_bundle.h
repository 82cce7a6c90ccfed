// Bundles of the repository, read from their folders. Each throws when it cannot be read: then it is broken.
#pragma once

#include "content/read_bundle.h"

namespace signpost::test {

// The content that ships: assets/bundle.
[[nodiscard]] BundlePtr shipped_bundle();

// tests/bundles/declaration: one text in thirteen languages, in eleven scripts.
[[nodiscard]] BundlePtr thirteen_languages();

} // namespace signpost::test
