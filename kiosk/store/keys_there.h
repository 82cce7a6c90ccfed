// The public keys that a computer checks bundles with. Apart from the checking itself: the kiosk tells which
// there are and unpacks nothing, and so does without libzip and what comes with it.
#pragma once

#include <string>
#include <vector>

#include "base/files.h"
#include "bundle_file/signature.h"

namespace signpost {

// The keys in a folder (*.pub, 16 at most), by their names; and what is wrong with files that are no keys.
struct KeysThere {
    std::vector<PublicKey> keys;
    Problems problems;
};
[[nodiscard]] KeysThere read_keys(Files& files, const std::string& keys_folder);

} // namespace signpost
