// What is done with the elements of a sound card's mixer so that nobody hears but whom the settings allow,
// and whether that is so. Pure: speaker/mixer.h has the card's.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace signpost {

// One that a card plays through, as ALSA's simple mixer has it.
struct MixerElement {
    std::string name{}; // "Line Out"
    unsigned index = 0;
    bool has_switch = false;
    bool is_on = true; // any channel of it; true where it has no switch
    bool has_volume = false;
    bool is_lowest = false; // all its channels
    friend bool operator==(const MixerElement&, const MixerElement&) = default;
};

struct MixerCard {
    std::string name{};    // "PCH"
    bool is_usb = false;   // it is plugged in where headphones are
    bool is_named = false; // by the settings: somebody has looked what it is
};

enum class MixerPart {
    speakers,   // a room hears what comes out
    headphones, // one person does
    on_the_way, // to both: Master, PCM
    other       // nothing that the kiosk says goes through it
};

// Whether a name is one of speakers goes before whether it is one of headphones: "Headphone+LO" is both.
[[nodiscard]] MixerPart mixer_part(std::string_view name, const MixerCard& card);

// Why nothing may be said through this card, as a sentence; "": nobody hears but who has the headphones. The
// elements are as they were read back after they were set.
[[nodiscard]] std::string why_heard_by_others(const std::vector<MixerElement>& elements,
                                              const MixerCard& card);

} // namespace signpost
