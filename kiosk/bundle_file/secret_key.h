// Keys that sign: minisign's secret key files, and signing with them. For an admin's computer; a kiosk has no
// secret key. Any thread.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>

#include "base/problem.h"
#include "bundle_file/signature.h"

namespace signpost {

// The work that guessing a password costs, as scrypt counts it. More than minisign's own, or less than
// libsodium's least, is refused when a key is read: a hostile file cannot make it eat memory.
struct ScryptCost {
    std::uint64_t operations = 33'554'432;         // minisign's: a few seconds
    std::uint64_t memory = std::uint64_t{1} << 30; // bytes; minisign's: 1 GiB
};

// Moves only. Lives in locked memory that is wiped when it goes.
class SecretKey {
public:
    // A new one, drawn by the operating system's source of randomness.
    [[nodiscard]] static Result<SecretKey> make();
    // The same for the same seed and id. For tests and fuzzing alone: who knows the seed has the key.
    [[nodiscard]] static Result<SecretKey> from_seed(const std::array<unsigned char, 32>& seed,
                                                     const KeyId& id);

    [[nodiscard]] PublicKey public_key(const std::string& name) const;

private:
    struct Block; // the id and libsodium's 64 bytes, in the order of the file
    struct Wipe {
        void operator()(Block* block) const;
    };
    using Memory = std::unique_ptr<Block, Wipe>;

    explicit SecretKey(Memory memory) : memory_(std::move(memory)) {}
    [[nodiscard]] static Result<Memory> take_memory();

    friend Result<SecretKey> read_secret_key(const std::string& text, const std::string& file,
                                             const std::string& password);
    friend Result<std::string> secret_key_text(const SecretKey& key, const std::string& password,
                                               const ScryptCost& cost);
    friend Result<std::string> sign(const std::string& bytes, const SecretKey& key,
                                    const std::string& trusted_comment);
    Memory memory_;
};

// What goes into NAME.pub.
[[nodiscard]] std::string public_key_text(const PublicKey& key);

// What goes into NAME.key: encrypted, or with an empty password as `minisign -G -W` writes it. The caller
// wipes the text. Takes seconds and a gigabyte at minisign's cost. A problem: there is not that much memory.
[[nodiscard]] Result<std::string> secret_key_text(const SecretKey& key, const std::string& password,
                                                  const ScryptCost& cost = {});

// Whether a secret key file asks for a password. False too for what is no key file: reading it says so.
[[nodiscard]] bool needs_password(const std::string& key_text);

// `file` is what messages call it; `password` is passed over where the file needs none. The caller wipes
// both.
[[nodiscard]] Result<SecretKey> read_secret_key(const std::string& text, const std::string& file,
                                                const std::string& password);

// The text of NAME.zip.minisig for a file of these bytes: the same for the same arguments. A problem: the
// comment has a line end or another control character, or more than 1,024 bytes.
[[nodiscard]] Result<std::string> sign(const std::string& bytes, const SecretKey& key,
                                       const std::string& trusted_comment);

} // namespace signpost
