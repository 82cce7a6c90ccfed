// What is to be said of a screen at a moment, to somebody who listens. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "content/bundle.h"
#include "screen/view.h"
#include "session/session.h"
#include "speech/voice.h"

namespace signpost {

// What a listener has been told of: where it differs, something is to be said.
struct Told {
    BundlePtr bundle{}; // of whose text
    Place here{};
    LanguageCode language{};
    bool warned = false;
    std::optional<Focus> at{};
    Listening::Stage stage = Listening::Stage::off;
    std::uint32_t wishes = 0;
    VoiceLook look{};
    bool at_end = false;
    friend bool operator==(const Told&, const Told&) = default;
};

[[nodiscard]] Told to_be_told(const Session& session);

struct Narration {
    std::vector<Utterance> words{};
    bool goes_on = false; // then the next item is said, by itself
};

// What is said when `before` has become what to_be_told() says of the session, whose last frame shows it.
// Nothing where there is nothing to say: the words are empty, and what is being said may go on. `by_itself`:
// the voice moved on without a key.
[[nodiscard]] Narration narration(const Session& session, const Told& before, bool by_itself);

// What is said, in the bundle's own language, where that of the words before has no voice. Nothing where the
// visitor reads the bundle's own.
[[nodiscard]] std::vector<Utterance> no_voice(const Session& session);

} // namespace signpost
