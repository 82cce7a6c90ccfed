#include "support/signed_file.h"

#include <stdexcept>

namespace signpost::test {

SecretKey known_key() {
    std::array<unsigned char, 32> seed{};
    seed.fill(7);
    auto key = SecretKey::from_seed(seed, {1, 2, 3, 4, 5, 6, 7, 8});
    if (!key)
        throw std::runtime_error(to_text(key.error()));
    return std::move(*key);
}

PublicKey known_public_key() { return known_key().public_key("test.pub"); }

VerifiedFile signed_file(const std::string& bytes) {
    static const SecretKey key = known_key();
    const PublicKey open = key.public_key("test.pub");
    const auto signature = sign(bytes, key, "for a test");
    if (!signature)
        throw std::runtime_error(to_text(signature.error()));
    auto file = verify(bytes, *signature, "test.zip", {&open, 1});
    if (!file)
        throw std::runtime_error(file.error().cause);
    return std::move(*file);
}

} // namespace signpost::test
