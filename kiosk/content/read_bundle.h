// From files to a Bundle: read, then checked as a whole. Pure: no file is opened and no clock is read.
#pragma once

#include <map>
#include <string>

#include "base/problem.h"
#include "content/bundle.h"

namespace signpost {

// A bundle's files as bytes, by their path inside the bundle: "bundle.toml", "pages/stalking.pl.toml".
using BundleFiles = std::map<std::string, std::string>;

// Reads and checks. Either the whole bundle holds together or nothing of it is used: on failure every
// problem of every file, in the order of files and lines.
[[nodiscard]] Result<BundlePtr> read_bundle(const BundleFiles& files);

// The same as read_bundle(files), and much sooner where little has changed since `before`, a good bundle, was
// read from `files_before`: what has not is taken over from it.
[[nodiscard]] Result<BundlePtr> reread_bundle(const BundleFiles& files, const BundleFiles& files_before,
                                              const Bundle& before);

// Reads and checks all but the pages, from what load_front() gave: enough for Start and Cover, while the rest
// is read. It names topics and pages that it does not have, so that nothing leads to them.
[[nodiscard]] Result<BundlePtr> read_front(const BundleFiles& files);

// For whoever looks a bundle over while somebody still writes it: what could be read of it, with gaps where
// `problems` are. Never to be shown.
struct PartOfBundle {
    BundlePtr bundle; // never null
    Problems problems;
};
[[nodiscard]] PartOfBundle read_part_of_bundle(const BundleFiles& files);

} // namespace signpost
