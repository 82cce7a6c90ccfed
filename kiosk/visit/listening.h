// What somebody who listens has chosen, and where the voice is; and what their wishes change. A value: it is
// wiped with the visit, and with it loudness and speed go back to what they were (EN 301 549 5.1.3.13).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "base/voice_look.h"

namespace signpost {

// Where the keys are on a screen, or the voice is. Kept by what the item is called, so that a reload or a new
// text size does not lose it. A fresh one stands nowhere yet: the first frame gives it its item.
struct Focus {
    std::string label;     // the item's
    int nth = 0;           // of those with this label that the keys or the voice come to, from 0
    std::size_t place = 0; // among all that they come to, in their order: for when the label is gone
    bool is_new = true;    // the screen came up, and no key has moved it yet
    friend bool operator==(const Focus&, const Focus&) = default;
};

// What a listener can ask for beside moving on.
enum class SpeechWish {
    greet, // headphones went in: how to begin is said, and nothing else
    begin, // reads from here on
    again, // the same once more
    pause, // stands still, or goes on
    stop,  // the voice is switched off
    quieter,
    louder,
    slower,
    faster,
    where,    // which page, which item of how many
    practice, // on or off: keys say what they are for, and do nothing
    controls, // to the buttons for loudness and speed
    top,      // nothing comes after what was said: the voice went on at the beginning
    bottom,   // nothing comes before it: the voice went to the last item
    nothing   // there was nothing to press
};

// Who hears what is said.
enum class Hearers {
    nobody, // then nothing is said
    one,    // by headphones
    room    // by speakers, where the settings allow them
};

struct Listening {
    enum class Stage {
        greeting, // says how to begin, until a key is pressed
        reading,  // says item after item, and then waits for a key
        paused,
        practice, // keys say what they are for, and do nothing
        off       // the listener wants no voice: keys do what they do for everybody
    };
    Stage stage = Stage::reading;
    VoiceLook look{};
    std::optional<Focus> at{}; // what is said, or was last; std::nullopt: the beginning of a new screen
    std::optional<Focus>
        left{};            // where the voice was in the content, while it is on the buttons of every screen
    bool at_end = false;   // all of the content was said
    bool speaking = false; // the visit is not idle meanwhile
    SpeechWish wish = SpeechWish::begin; // the last one
    std::uint32_t wishes = 0;            // how many there were: the same one twice is asked for twice
    friend bool operator==(const Listening&, const Listening&) = default;
};

// What a wish changes. `listening`: std::nullopt while nothing is said aloud. A wish that has no meaning
// then, or there, changes nothing; nor does one to be louder than step `loudest_step`.
void heed(std::optional<Listening>& listening, SpeechWish wish, int loudest_step);

} // namespace signpost
