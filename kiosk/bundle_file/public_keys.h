// The public keys that bundles are checked with, as minisign's files hold them. Apart from the checking
// itself: the kiosk tells which keys there are and unpacks nothing, and so does without libzip and what comes
// with it.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/files.h"
#include "base/problem.h"
#include "bundle_file/minisign_text.h"

namespace signpost {

struct PublicKey {
    std::string name; // its file's, as messages name it: "site.pub"
    KeyId id{};
    Ed25519PublicKey key{};
};

// A public key file: a comment, and a line of base64. `file` is what messages call it.
[[nodiscard]] Result<PublicKey> read_public_key(const std::string& text, const std::string& file);

constexpr std::size_t most_keys = 16;     // of one kiosk
constexpr std::size_t largest_key = 4096; // bytes of a public key's file

// The keys in a folder (*.pub, most_keys at most), by their names; and what is wrong with files that are no
// keys.
struct KeysThere {
    std::vector<PublicKey> keys;
    Problems problems;
};
[[nodiscard]] KeysThere read_keys(Files& files, const std::string& keys_folder);

} // namespace signpost
