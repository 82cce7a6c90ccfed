#include "app/staff_pin.h"

#include <array>
#include <memory>
#include <utility>

#include <sodium.h>

#include "base/wipe.h"

namespace signpost {

namespace {

// Shared and never moved: to move a short string leaves its letters behind.
struct Pin {
    explicit Pin(const std::string& typed) : digits(typed) {}
    ~Pin() { wipe(digits); }
    Pin(const Pin&) = delete;
    Pin& operator=(const Pin&) = delete;

    std::string digits;
};

} // namespace

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
    const auto typed = std::make_shared<const Pin>(pin);
    return [typed, made = std::move(hash)] { return pin_matches(typed->digits, made); };
}

} // namespace signpost
