// What says a visit's words aloud: a port, so that tests hear what would be said. The real one is in voice/.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "base/voice_look.h"

namespace signpost {

// A short sound before the words, for whoever has just pressed a key.
enum class Cue {
    none,
    moved, // the key did something
    edge,  // the key has nowhere to go: the text that follows says where one is
    level  // five seconds of a tone as loud as the voice: for a sound level meter
};

// What is said in one breath.
struct Utterance {
    std::string text{};     // as it is read out: numbers are apart or in words already
    std::string language{}; // BCP 47, as the bundle names it: whose voice reads it
    Cue cue = Cue::none;
    std::string recording{}; // its key in that language, where the bundle has one of the text; or ""
    friend bool operator==(const Utterance&, const Utterance&) = default;
};

// What the loop is told of a voice.
struct VoiceNews {
    enum class Kind {
        said,           // all of what say() was given with this number was heard
        headphones_in,  // somebody plugged them in: from here on they hear, and nobody else does
        headphones_out, // they were pulled out, or whether they are in cannot be told any more
        failed          // that number's words could not be said; saying them again may work
    };
    Kind kind = Kind::said;
    std::uint64_t number = 0; // of `said` and `failed`
    bool by_jack = false;     // of `headphones_in`: their socket will tell when they are pulled out
    friend bool operator==(const VoiceNews&, const VoiceNews&) = default;
};

// How loud a step of volume is, in dB beside full scale (0). `usual_db`: what the step in the middle is;
// `loudest_db`: what no step goes beyond.
[[nodiscard]] inline float loudness_db(int volume, float usual_db, float loudest_db) {
    const int step = std::clamp(volume, 0, volume_steps - 1) - usual_volume;
    return std::min(usual_db + static_cast<float>(step) * volume_step_db, loudest_db);
}

// Drawing thread only; no call waits for the sound card or for the program that speaks. News comes by
// take_news(); whoever makes a voice says how the loop is woken for it.
class Voice {
public:
    virtual ~Voice() = default;

    // From here on it looks for headphones and cards, and there is news; before, nothing may be heard. For
    // when there is something to see: looking costs a start its time. Once is enough.
    virtual void begin() = 0;
    // Whether a word would be heard, and by nobody but whom the settings allow.
    [[nodiscard]] virtual bool may_be_heard() const = 0;
    // Says these, one after the other, in place of what is being said; a pause is over. `number` comes back
    // in the news.
    virtual void say(std::vector<Utterance> words, VoiceLook look, std::uint64_t number) = 0;
    // Stands still, and goes on from there.
    virtual void pause(bool on) = 0;
    // Not one sample more: within 10 ms even what the sound card holds is dropped. What was to be said, its
    // sound, and the process that spoke it are gone and wiped. Returns at once.
    virtual void silence() noexcept = 0;
    // In the order in which they came.
    [[nodiscard]] virtual std::vector<VoiceNews> take_news() = 0;

protected:
    Voice() = default;
    Voice(const Voice&) = default;
    Voice& operator=(const Voice&) = default;
};

} // namespace signpost
