#include "app/staff_pin.h"

#include <array>
#include <system_error>
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

PinCheck::PinCheck(std::function<void()> notify) : notify_(std::move(notify)) {}

PinCheck::~PinCheck() {
    if (thread_.joinable())
        thread_.join();
}

bool PinCheck::start(const std::string& pin, const std::string& hash) {
    {
        const std::scoped_lock hold(lock_);
        if (busy_)
            return false;
        busy_ = true;
        answer_.reset();
    }
    if (thread_.joinable())
        thread_.join(); // it is past its answer; at most notify() is left
    // A member, not handed to the thread: moving a short string leaves its letters behind.
    pin_ = pin;
    hash_ = hash;
    try {
        thread_ = std::thread([this] { check(); });
    } catch (const std::system_error&) {
        wipe(pin_);
        const std::scoped_lock hold(lock_);
        busy_ = false;
        return false;
    }
    return true;
}

std::optional<bool> PinCheck::take() {
    const std::scoped_lock hold(lock_);
    return std::exchange(answer_, std::nullopt);
}

void PinCheck::check() {
    const bool matches = pin_matches(pin_, hash_);
    wipe(pin_);
    {
        const std::scoped_lock hold(lock_);
        answer_ = matches;
        busy_ = false;
    }
    notify_();
}

} // namespace signpost
