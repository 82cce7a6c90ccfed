#include "bundle_file/fingerprint.h"

#include <array>

#include <sodium.h>

namespace signpost {

std::string fingerprint(std::string_view bytes) {
    std::array<unsigned char, crypto_generichash_BYTES_MAX> hash{};
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                       bytes.size(), nullptr, 0);
    std::array<char, fingerprint_digits + 1> text{};
    sodium_bin2hex(text.data(), text.size(), hash.data(), fingerprint_digits / 2);
    return text.data();
}

std::string fingerprint(const BundleFiles& tree) {
    std::string list;
    for (const auto& [path, bytes] : tree)
        list += fingerprint(bytes) + "  " + path + "\n";
    return fingerprint(list);
}

} // namespace signpost
