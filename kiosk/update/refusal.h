// Why a bundle file was not taken. Each reason has a number, which the kiosk's screen shows and the guide in
// config/README.md explains; numbers never change their meaning.
#pragma once

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
    broken_content = 8,  // unpacked, but it does not hold together: see `problems`
    other_bundle = 9,    // its id is not this kiosk's
    older = 10,          // a lower serial than one that was installed
    changed_twin = 11,   // the serial of one that was installed, with other content
    no_space = 12,       // the kiosk's own disk is full
    storage = 13,        // the kiosk's own disk does not do as it is told
    busy = 14,           // another import is at work
};

struct Refusal {
    Reason reason = Reason::unreadable;
    std::string cause;   // a whole sentence that IT staff understand; names the file
    std::string remedy;  // a whole sentence
    Problems problems{}; // broken_content: everything that is wrong with it
    friend bool operator==(const Refusal&, const Refusal&) = default;
};

template <class T> using Accepted = tl::expected<T, Refusal>;

[[nodiscard]] inline tl::unexpected<Refusal> refused(Reason reason, std::string cause, std::string remedy) {
    return tl::unexpected(Refusal{reason, std::move(cause), std::move(remedy), {}});
}

} // namespace signpost
