#include "speaker/mixer_rules.h"

#include <algorithm>
#include <array>

namespace signpost {

namespace {

// As the kernel's drivers name them; a part of a name is enough. HDA: Speaker, Bass Speaker, Line Out, Front,
// Surround, Center, LFE, Side, Mono; Master Mono and "+LO" are older ones.
constexpr auto speaker_names = std::to_array<std::string_view>(
    {"Speaker",  "Line Out", "Line-Out", "Lineout", "LineOut", "+LO",      "Mono",   "Front",
     "Surround", "Center",   "LFE",      "Side",    "Rear",    "Woofer",   "IEC958", "HDMI",
     "SPDIF",    "S/PDIF",   "Spk",      "SPK",     "Ext Amp", "Amplifier"});
constexpr auto headphone_names =
    std::to_array<std::string_view>({"Headphone", "Headset", "Earpiece", "Handset", "HPOUT", "HP Out"});
constexpr auto way_names = std::to_array<std::string_view>({"Master", "PCM", "Wave", "Digital", "DAC"});
// Of these the front panel's headphones alone are meant.
constexpr auto front_headphones = std::to_array<std::string_view>({"Front Headphone", "Headphone Front"});

template <class Names> bool has_any(std::string_view name, const Names& names) {
    return std::any_of(names.begin(), names.end(),
                       [name](std::string_view part) { return name.find(part) != name.npos; });
}

// A microphone's or a line's way into what is heard: not the voice's.
bool comes_in(std::string_view name) {
    constexpr auto inputs = std::to_array<std::string_view>(
        {"Mic", "Capture", "Line In", "Sidetone", "Loopback", "Beep", "Aux", "CD", "Boost"});
    return name == "Line" || has_any(name, inputs);
}

bool is_silent(const MixerElement& element) {
    return (element.has_switch && !element.is_on) ||
           (!element.has_switch && element.has_volume && element.is_lowest);
}

std::string quoted(const std::string& name) { return "\"" + name + "\""; }

} // namespace

MixerPart mixer_part(std::string_view name, const MixerCard& card) {
    if (comes_in(name))
        return MixerPart::other;
    // Most USB headsets and adapters call themselves a speaker; somebody has to have looked.
    if (card.is_usb && card.is_named)
        return MixerPart::headphones;
    if (has_any(name, front_headphones))
        return MixerPart::headphones;
    if (has_any(name, speaker_names))
        return MixerPart::speakers;
    if (has_any(name, headphone_names))
        return MixerPart::headphones;
    return has_any(name, way_names) ? MixerPart::on_the_way : MixerPart::other;
}

std::string why_heard_by_others(const std::vector<MixerElement>& elements, const MixerCard& card) {
    const std::string of_card = "The sound card " + quoted(card.name);
    bool has_headphones = card.is_usb && card.is_named;
    for (const MixerElement& element : elements) {
        const MixerPart part = mixer_part(element.name, card);
        has_headphones = has_headphones || part == MixerPart::headphones;
        if (part != MixerPart::speakers)
            continue;
        if (card.is_usb)
            return of_card + " says that it is a loudspeaker (" + quoted(element.name) +
                   "). If it is a headset, name it as sound_card in kiosk.toml.";
        if (!is_silent(element))
            return of_card + " does not let " + quoted(element.name) +
                   " be switched off, so that others might hear.";
    }
    if (!has_headphones && card.is_usb)
        return of_card + " does not say what it is: a loudspeaker might be in it. If it is a headset, or has "
                         "a socket for "
                         "headphones alone, name it as sound_card in kiosk.toml.";
    if (!has_headphones)
        return of_card + " has nothing in its mixer that is called headphones, so that others might hear.";
    return {};
}

} // namespace signpost
