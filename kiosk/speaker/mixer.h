// A sound card's own mixer: the speakers off, the headphones on, and read back.
#pragma once

#include <memory>
#include <string>

#include "speaker/mixer_rules.h"

struct _snd_mixer; // NOLINT(bugprone-reserved-identifier): ALSA's own name for it

namespace signpost {

// Who may hear.
enum class SpeaksTo { headphones, speakers };

// One thread. Leaves the mixer as it set it when it goes: with headphones, the speakers stay off.
class Mixer {
public:
    explicit Mixer(MixerCard card);

    // Sets what `to` asks for. Why nothing may be said now, as a sentence; "": it may. Some milliseconds at
    // most.
    [[nodiscard]] std::string set_for(SpeaksTo to);

private:
    struct Close {
        void operator()(_snd_mixer* mixer) const;
    };
    [[nodiscard]] bool open();
    MixerCard card_;
    std::unique_ptr<_snd_mixer, Close> mixer_; // nullptr: it has none, or it is not open
};

} // namespace signpost
