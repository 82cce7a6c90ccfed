// Why a bundle file, or settings or a key from a stick, was not taken. Each reason has a number, its code,
// which the kiosk's screen shows, notices and receipts carry, and the guide in config/README.md explains;
// codes never change their meaning.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include <tl/expected.hpp>

#include "base/problem.h"

namespace signpost {

enum class Reason {
    nothing_found = 1,   // no NAME.zip at the top or in signpost/
    unreadable = 2,      // pulled out, damaged, changed while it was read, or no plain file
    too_large = 3,       // or too many files
    no_signature = 4,    // no NAME.zip.minisig beside it
    wrong_signature = 5, // altered, signed with another key, or no signature that counts
    no_keys = 6,         // the kiosk has no public key to check with
    damaged_archive = 7, // signed, but no bundle can be unpacked from it
    broken_content = 8,  // unpacked, but it does not hold together: see `problems` of Refusal
    other_bundle = 9,    // its id is not this kiosk's
    older = 10,          // a lower serial than one that was installed
    changed_twin = 11,   // the serial of one that was installed, with other content
    no_space = 12,       // the kiosk's own disk is full
    storage = 13,        // the kiosk's own disk does not do as it is told
    busy = 14,           // another import is at work
    wrong_format = 15,   // the stick is not formatted as FAT32 or exFAT
    not_allowed = 16,    // settings or a key, and this kiosk takes none from a stick
    by_hand_alone = 17,  // settings that would change what no stick may change
    wrong_settings = 18, // they hold a mistake: see `problems` of Refusal
    did_not_start = 19,  // the kiosk did not come up with them, and went back to its old ones
};

inline constexpr std::int64_t highest_code = 999;

// Reasons become codes, and codes reasons, here alone.
// 0 where there is no reason.
[[nodiscard]] inline int code_of(std::optional<Reason> reason) {
    return reason ? static_cast<int>(*reason) : 0;
}

// std::nullopt unless it is 1 to highest_code. A code that a newer program gave has no name above; it is kept
// as a Reason, so that it can still be told by its number.
[[nodiscard]] inline std::optional<Reason> reason_of(std::int64_t code) {
    if (code < 1 || code > highest_code)
        return std::nullopt;
    return static_cast<Reason>(code);
}

// That a bundle file was not taken, why, and what to do.
struct Refusal {
    Reason reason = Reason::unreadable;
    std::string cause{};  // a whole sentence that IT staff understand; names the file
    std::string remedy{}; // a whole sentence
    Problems problems{};  // broken_content, wrong_settings, by_hand_alone: everything that is wrong with it
    friend bool operator==(const Refusal&, const Refusal&) = default;
};

template <class T> using Accepted = tl::expected<T, Refusal>;

[[nodiscard]] inline tl::unexpected<Refusal> refused(Reason reason, std::string cause, std::string remedy) {
    return tl::unexpected(Refusal{.reason = reason, .cause = std::move(cause), .remedy = std::move(remedy)});
}

} // namespace signpost
