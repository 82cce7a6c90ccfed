#include "bundle_file/fingerprint.h"

#include <array>

#include <sodium.h>

#include "bundle_file/minisign_text.h"
#include "content/file_names.h"

namespace signpost {

std::string fingerprint(std::string_view bytes) {
    const Blake2b512 hash = blake2b(bytes);
    std::array<char, fingerprint_digits + 1> text{};
    sodium_bin2hex(text.data(), text.size(), hash.data(), fingerprint_digits / 2);
    return text.data();
}

std::string fingerprint(const BundleFiles& tree) {
    std::string list;
    for (const auto& [path, bytes] : tree)
        list += (has_texts(path) ? fingerprint(bytes) : "") + "  " + path + "\n";
    return fingerprint(list);
}

} // namespace signpost
