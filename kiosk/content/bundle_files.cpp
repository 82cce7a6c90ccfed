#include "content/bundle_files.h"

#include <sodium.h>

namespace signpost {

FileDigests digests_of(const BundleFiles& files) {
    FileDigests digests;
    for (const auto& [path, bytes] : files) {
        auto& digest = digests[path];
        crypto_generichash(digest.data(), digest.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                           bytes.size(), nullptr, 0);
    }
    return digests;
}

} // namespace signpost
