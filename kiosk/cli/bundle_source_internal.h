// What PATH means to the commands: a bundle's folder, or a bundle file that is signed; and the files of keys,
// those that it is checked with and the one that signs.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/problem.h"
#include "bundle_file/secret_key.h"
#include "bundle_file/signature.h"
#include "cli/outside.h"
#include "content/read_bundle.h"

namespace signpost {

// What the commands look at.
struct BundleSource {
    BundleFiles files;
    BundlePtr bundle;
};

// The files of a folder; or of NAME.zip, once NAME.zip.minisig beside it is a signature by one of `keys`:
// nothing unsigned is unpacked here either.
[[nodiscard]] Result<BundleFiles> load_source(const std::filesystem::path& path,
                                              const std::vector<std::filesystem::path>& keys);

// The same, read as the kiosk reads it.
[[nodiscard]] Result<BundleSource> read_source(const std::filesystem::path& path,
                                               const std::vector<std::filesystem::path>& keys);

// The public keys in these files, in this order; what is wrong with the first that holds none.
[[nodiscard]] Result<std::vector<PublicKey>> read_key_files(const std::vector<std::filesystem::path>& files);

// Reads NAME.key, and asks for its password where it has one.
[[nodiscard]] Result<SecretKey> open_key(const std::filesystem::path& path, const Outside& outside);

// A signed file and what is in it, verified with the public keys in these files.
[[nodiscard]] Result<VerifiedFile> verify_file(const std::filesystem::path& path,
                                               const std::vector<std::filesystem::path>& keys);

// A refusal as a problem of the file that it names.
[[nodiscard]] Problem as_problem(const Refusal& refusal, const std::string& file);

// Puts a file in the place of an older one in one step, readable by everybody or (`secret`) by its owner
// alone. A problem: it cannot be written.
[[nodiscard]] Result<void> write_whole(const std::filesystem::path& path, const std::string& text,
                                       bool secret = false);

} // namespace signpost
