// The staff PIN: its hash, and the check of what was typed.
#pragma once

#include <functional>
#include <optional>
#include <string>

namespace signpost {

// Whether `hash`, as hash_pin() writes it, was made from `pin`. False for a hash that is empty or garbled.
// Takes a good part of a second and 64 MiB on purpose: guessing is to be slow. Any thread.
[[nodiscard]] bool pin_matches(const std::string& pin, const std::string& hash);

// "$argon2id$…", for config/kiosk.toml; another one each time. std::nullopt when there is no memory for it.
[[nodiscard]] std::optional<std::string> hash_pin(const std::string& pin);

// A job for a Worker: pin_matches(). The one copy that is made of `pin` is wiped with the job; the caller
// wipes its own.
[[nodiscard]] std::function<bool()> pin_check(const std::string& pin, std::string hash);

} // namespace signpost
