// A small good bundle for tests: three topics, three contacts, one long page, English and Urdu (which is
// written from right to left). Every number in it but 999 is one that the regulator keeps for drama.
#pragma once

#include "content/read_bundle.h"

namespace signpost::test {

// As bytes, to be changed by a test before it is read.
[[nodiscard]] BundleFiles small_bundle();

// The same, read. Throws std::runtime_error with the problems when it cannot be: then the sample is broken.
[[nodiscard]] BundlePtr small_bundle_read();

// `files` read; throws as above. For tests that change the sample and mean it to stay good.
[[nodiscard]] BundlePtr read_good(const BundleFiles& files);

} // namespace signpost::test
