#include "app/staff_pin.h"

#include <array>
#include <memory>
#include <utility>

#include <sodium.h>

#include "base/wipe.h"

namespace signpost {

bool pin_matches(const std::string& pin, const std::string& hash) {
    // crypto_pwhash_str_verify() reads a string that ends within this length.
    if (hash.empty() || hash.size() >= crypto_pwhash_STRBYTES || sodium_init() < 0)
        return false;
    return crypto_pwhash_str_verify(hash.c_str(), pin.data(), pin.size()) == 0;
}

std::optional<std::string> hash_pin(const std::string& pin) {
    if (sodium_init() < 0)
        return std::nullopt;
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (crypto_pwhash_str_alg(hash.data(), pin.data(), pin.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                              crypto_pwhash_MEMLIMIT_INTERACTIVE, crypto_pwhash_ALG_ARGON2ID13) != 0)
        return std::nullopt;
    return std::string(hash.data());
}

std::function<bool()> pin_check(const std::string& pin, std::string hash) {
    // Shared and never moved: to move a short string leaves its letters behind.
    const auto wiping = [](std::string* copy) {
        wipe(*copy);
        std::default_delete<std::string>()(copy);
    };
    const std::shared_ptr<std::string> copy(std::make_unique<std::string>(pin).release(), wiping);
    return [copy, made = std::move(hash)] { return pin_matches(*copy, made); };
}

} // namespace signpost
