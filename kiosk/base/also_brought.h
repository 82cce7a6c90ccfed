// What a stick may bring beside content: settings for the kiosk, another public key, or the program and
// Debian anew; and how far that came.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "base/reason.h"

namespace signpost {

enum class NoteKind { settings, key, program };

// The one table of them: the word in files and comments, and how the name of such a file ends.
struct NoteWords {
    NoteKind kind = NoteKind::settings;
    std::string_view word;
    std::string_view ending;
};
inline constexpr std::array note_words{NoteWords{NoteKind::settings, "settings", ".toml"},
                                       NoteWords{NoteKind::key, "key", ".pub"},
                                       NoteWords{NoteKind::program, "program", ".sums"}};

[[nodiscard]] constexpr const NoteWords& words_of(NoteKind kind) {
    return note_words.at(static_cast<std::size_t>(kind));
}

struct AlsoBrought {
    enum class State {
        offered, // good as far as the importer sees; the system's own service is to put it in place
        taken,   // in place
        current, // it was in place before
        refused,
    };
    NoteKind kind = NoteKind::settings;
    State state = State::offered;
    std::optional<Reason> reason{}; // when refused
    friend bool operator==(const AlsoBrought&, const AlsoBrought&) = default;
};

using AllBrought = std::vector<AlsoBrought>; // of one stick

inline constexpr std::array<std::string_view, 4> brought_words{"offered", "taken", "current", "refused"};

} // namespace signpost
