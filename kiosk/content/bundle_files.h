// A bundle as it lies in its folder: files of bytes.
#pragma once

#include <array>
#include <map>
#include <string>

namespace signpost {

// By their path inside the bundle: "bundle.toml", "pages/stalking.pl.toml".
using BundleFiles = std::map<std::string, std::string>;

// What tells whether a file is still the same, without keeping its bytes: BLAKE2b, 128 bits of it. No two
// files have the same one by accident, and nothing is won by making two that have.
using FileDigests = std::map<std::string, std::array<unsigned char, 16>>;

[[nodiscard]] FileDigests digests_of(const BundleFiles& files);

} // namespace signpost
