// Settings and keys that the office signs for kiosks. What a file is, for whom and how new stands in the
// trusted comment of its signature, which is signed with it: so the file is, byte for byte, what a kiosk
// keeps, and no signature of one kind counts for another. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/also_brought.h"
#include "base/calendar.h"
#include "base/problem.h"

namespace signpost {

struct SignedNote {
    NoteKind kind = NoteKind::settings;
    // A later one has a higher serial; kioskctl makes it of the moment: 20261129013000.
    std::int64_t serial = 0;
    std::vector<std::string> kiosks{}; // by their ids; none: for all
    friend bool operator==(const SignedNote&, const SignedNote&) = default;
};

// The moment, as digits: 20261129013000.
[[nodiscard]] std::int64_t serial_of(UtcTime moment);

// std::nullopt for a serial that no moment has.
[[nodiscard]] std::optional<UtcTime> moment_of_serial(std::int64_t serial);

// "signpost settings 20261129013000 for ripley alfreton"; "... for all".
[[nodiscard]] std::string comment_of(const SignedNote& note);

// std::nullopt for any other comment.
[[nodiscard]] std::optional<SignedNote> note_in(const std::string& comment);

// Capitals do not count.
[[nodiscard]] bool is_for(const SignedNote& note, const std::string& kiosk);

} // namespace signpost
