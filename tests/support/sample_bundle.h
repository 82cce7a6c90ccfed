// A small good bundle for tests: three topics, three contacts, one long page, English and Urdu (which is
// written from right to left). Every number in it but 999 is one that the regulator keeps for drama.
#pragma once

#include <string>

#include "content/read_bundle.h"

namespace signpost::test {

// As bytes, to be changed by a test before it is read.
[[nodiscard]] BundleFiles small_bundle();

// The same, read. Throws std::runtime_error with the problems when it cannot be: then the sample is broken.
[[nodiscard]] BundlePtr small_bundle_read();

// `files` read; throws as above. For tests that change the sample and mean it to stay good.
[[nodiscard]] BundlePtr read_good(const BundleFiles& files);

// The sample bundle with one thing changed. `from` is replaced by `to` in the file, once; with an empty
// `from` the file holds `to` alone, and with no `to` (nullptr) the file is deleted. Throws
// std::runtime_error where `from` is not there.
[[nodiscard]] BundleFiles changed(const char* file, const std::string& from, const char* to);

// As they are told; "" for a good bundle.
[[nodiscard]] std::string problems_of(const BundleFiles& files);

// The title of the page with the longest text: it scrolls on every screen.
[[nodiscard]] std::string long_page_title(const Bundle& bundle);

} // namespace signpost::test
