// What PATH means to `check`, `diff` and `pack`: a bundle's folder, or a bundle file that is signed.
#pragma once

#include <filesystem>
#include <optional>

#include "content/read_bundle.h"

namespace signpost {

// The files of a folder; or of NAME.zip, once NAME.zip.minisig beside it is a signature by the key in the
// file `key`: nothing unsigned is unpacked here either.
[[nodiscard]] Result<BundleFiles> load_source(const std::filesystem::path& path,
                                              const std::optional<std::filesystem::path>& key);

} // namespace signpost
