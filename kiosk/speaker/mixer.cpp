#include "speaker/mixer.h"

#include <utility>

#include <alsa/asoundlib.h>

namespace signpost {

namespace {

constexpr auto all_of_playback = static_cast<snd_mixer_selem_channel_id_t>(SND_MIXER_SCHN_LAST);

MixerElement read_element(snd_mixer_elem_t* from) {
    MixerElement element{.name = snd_mixer_selem_get_name(from),
                         .index = snd_mixer_selem_get_index(from),
                         .has_switch = snd_mixer_selem_has_playback_switch(from) == 1,
                         .has_volume = snd_mixer_selem_has_playback_volume(from) == 1};
    long lowest = 0;
    long highest = 0;
    snd_mixer_selem_get_playback_volume_range(from, &lowest, &highest);
    element.is_on = !element.has_switch;
    element.is_lowest = element.has_volume;
    for (int each = 0; each <= all_of_playback; ++each) {
        const auto channel = static_cast<snd_mixer_selem_channel_id_t>(each);
        if (snd_mixer_selem_has_playback_channel(from, channel) == 0)
            continue;
        int on = 1; // what cannot be read counts as heard
        long volume = highest;
        if (element.has_switch)
            (void)snd_mixer_selem_get_playback_switch(from, channel, &on);
        if (element.has_volume)
            (void)snd_mixer_selem_get_playback_volume(from, channel, &volume);
        element.is_on = element.is_on || on != 0;
        element.is_lowest = element.is_lowest && volume == lowest;
    }
    return element;
}

void silence(snd_mixer_elem_t* element) {
    long lowest = 0;
    long highest = 0;
    if (snd_mixer_selem_has_playback_switch(element) == 1)
        (void)snd_mixer_selem_set_playback_switch_all(element, 0);
    else if (snd_mixer_selem_has_playback_volume(element) == 1 &&
             snd_mixer_selem_get_playback_volume_range(element, &lowest, &highest) == 0)
        (void)snd_mixer_selem_set_playback_volume_all(element, lowest);
}

// On, and neither louder nor quieter than what it is given: a card that nobody has set up begins muted. Where
// it has no decibels, as loud as it goes.
void let_through(snd_mixer_elem_t* element) {
    if (snd_mixer_selem_has_playback_switch(element) == 1)
        (void)snd_mixer_selem_set_playback_switch_all(element, 1);
    if (snd_mixer_selem_has_playback_volume(element) != 1)
        return;
    long lowest = 0;
    long highest = 0;
    if (snd_mixer_selem_set_playback_dB_all(element, 0, -1) < 0 &&
        snd_mixer_selem_get_playback_volume_range(element, &lowest, &highest) == 0)
        (void)snd_mixer_selem_set_playback_volume_all(element, highest);
}

void set(snd_mixer_elem_t* element, MixerPart part, SpeaksTo to) {
    if (part == MixerPart::speakers && to == SpeaksTo::headphones)
        silence(element);
    else if (part != MixerPart::other)
        let_through(element);
}

bool has_playback(snd_mixer_elem_t* element) {
    return snd_mixer_selem_has_playback_switch(element) == 1 ||
           snd_mixer_selem_has_playback_volume(element) == 1;
}

} // namespace

void Mixer::Close::operator()(_snd_mixer* mixer) const { snd_mixer_close(mixer); }

Mixer::Mixer(MixerCard card) : card_(std::move(card)) {}

bool Mixer::open() {
    if (mixer_)
        return true;
    snd_mixer_t* opened = nullptr;
    if (snd_mixer_open(&opened, 0) < 0)
        return false;
    std::unique_ptr<_snd_mixer, Close> mixer(opened);
    if (snd_mixer_attach(opened, ("hw:CARD=" + card_.name).c_str()) < 0 ||
        snd_mixer_selem_register(opened, nullptr, nullptr) < 0 || snd_mixer_load(opened) < 0)
        return false;
    mixer_ = std::move(mixer);
    return true;
}

std::string Mixer::set_for(SpeaksTo to) {
    if (!open())
        return to == SpeaksTo::speakers ? ""
                                        : "The mixer of the sound card \"" + card_.name +
                                              "\" cannot be opened, so that others might hear.";
    const auto each = [this](auto&& look) {
        for (snd_mixer_elem_t* at = snd_mixer_first_elem(mixer_.get()); at != nullptr;
             at = snd_mixer_elem_next(at))
            if (has_playback(at))
                look(at);
    };
    // What somebody else has changed since is heard of first.
    bool told = snd_mixer_handle_events(mixer_.get()) >= 0;
    each([&](snd_mixer_elem_t* at) { set(at, mixer_part(snd_mixer_selem_get_name(at), card_), to); });
    // The card's own word, not what was just asked of it: the library keeps that.
    mixer_.reset();
    told = told && open();
    std::vector<MixerElement> elements;
    if (told)
        each([&](snd_mixer_elem_t* at) { elements.push_back(read_element(at)); });
    if (to == SpeaksTo::speakers)
        return {};
    return told ? why_heard_by_others(elements, card_)
                : "The mixer of the sound card \"" + card_.name +
                      "\" does not answer, so that others might hear.";
}

} // namespace signpost
