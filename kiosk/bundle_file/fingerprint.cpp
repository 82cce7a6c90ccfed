#include "bundle_file/fingerprint.h"

#include <array>

#include <sodium.h>

#include "bundle_file/minisign_text.h"
#include "content/file_names.h"

namespace signpost {

std::string b2sum(std::string_view bytes) {
    const Blake2b512 hash = blake2b(bytes);
    std::array<char, 2 * Blake2b512{}.size() + 1> text{};
    sodium_bin2hex(text.data(), text.size(), hash.data(), hash.size());
    return text.data();
}

std::string fingerprint(std::string_view bytes) { return b2sum(bytes).substr(0, fingerprint_digits); }

std::string fingerprint(const BundleFiles& tree) {
    std::string list;
    for (const auto& [path, bytes] : tree)
        list += (has_texts(path) ? fingerprint(bytes) : "") + "  " + path + "\n";
    return fingerprint(list);
}

} // namespace signpost
