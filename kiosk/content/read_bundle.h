// From files to a Bundle: read, then checked as a whole. Pure: no file is opened and no clock is read.
#pragma once

#include <array>
#include <map>
#include <string>

#include "base/problem.h"
#include "content/bundle.h"

namespace signpost {

// A bundle as it lies in its folder: files of bytes, by their path inside the bundle: "bundle.toml",
// "pages/stalking.pl.toml".
using BundleFiles = std::map<std::string, std::string>;

// What tells whether a file is still the same, without keeping its bytes: BLAKE2b, 128 bits of it. No two
// files have the same one by accident, and nothing is won by making two that have.
using FileDigests = std::map<std::string, std::array<unsigned char, 16>>;

[[nodiscard]] FileDigests digests_of(const BundleFiles& files);

// Reads and checks. Either the whole bundle holds together or nothing of it is used: on failure every
// problem of every file, in the order of files and lines. A language that nobody has reviewed is a draft: it
// is left out with all its files, of which not one is looked into.
[[nodiscard]] Result<BundlePtr> read_bundle(const BundleFiles& files);

// For whoever writes the bundle: drafts too, as if they were reviewed. Never on a kiosk.
[[nodiscard]] Result<BundlePtr> read_bundle_with_drafts(const BundleFiles& files);

// A good bundle, and what tells whether the files are still those that it was read from.
struct KnownBundle {
    FileDigests digests;
    BundlePtr bundle; // never null
};

// The same as what read `before`, with drafts or without, and much sooner where little has changed since:
// what has not is taken over from it. `digests` are those of `files`.
[[nodiscard]] Result<BundlePtr> reread_bundle(const BundleFiles& files, const FileDigests& digests,
                                              const KnownBundle& before);

// Reads and checks all but the pages, from what load_first_content() gave: enough for Start and Cover while
// the rest is read. Whether numbers were typed where they must not is asked of what these two show alone. Its
// topics name pages that it does not have, so nothing leads to them.
[[nodiscard]] Result<BundlePtr> read_first_content(const BundleFiles& files);

// For whoever looks a bundle over while somebody still writes it: what could be read of it, with gaps where
// `problems` are. With drafts. Never to be shown.
struct PartOfBundle {
    BundlePtr bundle; // never null
    Problems problems;
};
[[nodiscard]] PartOfBundle read_part_of_bundle(const BundleFiles& files);

} // namespace signpost
