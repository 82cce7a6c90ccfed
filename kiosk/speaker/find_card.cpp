#include "speaker/find_card_internal.h"

#include <algorithm>
#include <memory>

#include <alsa/asoundlib.h>

namespace signpost {

namespace {

// Whether it has a device that plays.
bool plays(snd_ctl_t* control) {
    snd_pcm_info_t* info = nullptr;
    snd_pcm_info_alloca(&info);
    for (int device = -1; snd_ctl_pcm_next_device(control, &device) == 0 && device >= 0;) {
        snd_pcm_info_set_device(info, static_cast<unsigned>(device));
        snd_pcm_info_set_subdevice(info, 0);
        snd_pcm_info_set_stream(info, SND_PCM_STREAM_PLAYBACK);
        if (snd_ctl_pcm_info(control, info) == 0)
            return true;
    }
    return false;
}

std::optional<SoundCard> look_at(int number) {
    snd_ctl_t* opened = nullptr;
    if (snd_ctl_open(&opened, ("hw:" + std::to_string(number)).c_str(), SND_CTL_NONBLOCK) < 0)
        return std::nullopt;
    const std::unique_ptr<snd_ctl_t, decltype(&snd_ctl_close)> control(opened, snd_ctl_close);
    snd_ctl_card_info_t* info = nullptr;
    snd_ctl_card_info_alloca(&info);
    if (!plays(opened) || snd_ctl_card_info(opened, info) < 0)
        return std::nullopt;
    return SoundCard{snd_ctl_card_info_get_id(info),
                     std::string(snd_ctl_card_info_get_driver(info)).starts_with("USB")};
}

} // namespace

std::optional<SoundCard> choose_card(const std::vector<SoundCard>& cards, const std::string& named) {
    const auto found = std::find_if(cards.begin(), cards.end(), [&named](const SoundCard& card) {
        return named.empty() ? card.is_usb : card.name == named;
    });
    if (found != cards.end())
        return *found;
    return named.empty() && !cards.empty() ? std::optional(cards.front()) : std::nullopt;
}

std::vector<SoundCard> cards_that_play() {
    std::vector<SoundCard> cards;
    for (int number = -1; snd_card_next(&number) == 0 && number >= 0;)
        if (auto card = look_at(number))
            cards.push_back(std::move(*card));
    return cards;
}

} // namespace signpost
