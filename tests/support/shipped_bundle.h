// Bundles of the repository, read from their folders. Each throws when it cannot be read: then it is broken.
#pragma once

#include "content/read_bundle.h"

namespace signpost::test {

// The files of the content that ships, and what they are read to be: assets/bundle.
[[nodiscard]] BundleFiles shipped_files();
[[nodiscard]] BundlePtr shipped_bundle();
// With the languages that nobody has reviewed yet.
[[nodiscard]] BundlePtr shipped_with_drafts();

// The same for one place, whose hours are a row for each day: as many rows as a week can have.
[[nodiscard]] BundlePtr shipped_for_one_place();

// What `kioskctl new` makes, with a name such as an office gives it.
[[nodiscard]] BundlePtr new_bundle();

// tests/bundles/declaration: one text in thirteen languages, in eleven scripts.
[[nodiscard]] BundlePtr thirteen_languages();

} // namespace signpost::test
