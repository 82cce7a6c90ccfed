#include "speaker/card_internal.h"

#include <algorithm>
#include <memory>
#include <utility>

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

constexpr unsigned buffer_us = 40'000;
constexpr unsigned period_us = 10'000;
constexpr std::size_t most_ahead = std::size_t{voice_rate} * buffer_us / 1'000'000;

int set_up(snd_pcm_t* pcm) {
    snd_pcm_hw_params_t* hw = nullptr;
    snd_pcm_hw_params_alloca(&hw);
    unsigned rate = voice_rate;
    unsigned buffer = buffer_us;
    unsigned period = period_us;
    for (const auto step :
         {snd_pcm_hw_params_any(pcm, hw), snd_pcm_hw_params_set_rate_resample(pcm, hw, 1),
          snd_pcm_hw_params_set_access(pcm, hw, SND_PCM_ACCESS_RW_INTERLEAVED),
          snd_pcm_hw_params_set_format(pcm, hw, SND_PCM_FORMAT_S16),
          snd_pcm_hw_params_set_channels(pcm, hw, 1),
          snd_pcm_hw_params_set_rate_near(pcm, hw, &rate, nullptr),
          snd_pcm_hw_params_set_buffer_time_near(pcm, hw, &buffer, nullptr),
          snd_pcm_hw_params_set_period_time_near(pcm, hw, &period, nullptr), snd_pcm_hw_params(pcm, hw)})
        if (step < 0)
            return step;
    snd_pcm_sw_params_t* sw = nullptr;
    snd_pcm_sw_params_alloca(&sw);
    for (const auto step : {snd_pcm_sw_params_current(pcm, sw),
                            snd_pcm_sw_params_set_start_threshold(pcm, sw, 1), // heard with the first sample
                            snd_pcm_sw_params(pcm, sw)})
        if (step < 0)
            return step;
    return 0;
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

void Card::Close::operator()(_snd_pcm* pcm) const {
    snd_pcm_drop(pcm);
    snd_pcm_close(pcm);
}

Card::Card(std::string pcm) : name_(std::move(pcm)) {}

std::string Card::open() {
    if (pcm_)
        return {};
    snd_pcm_t* opened = nullptr;
    int failed = snd_pcm_open(&opened, name_.c_str(), SND_PCM_STREAM_PLAYBACK, SND_PCM_NONBLOCK);
    if (failed >= 0) {
        pcm_.reset(opened);
        failed = set_up(opened);
    }
    written_ = 0;
    if (failed >= 0)
        return {};
    pcm_.reset();
    return "The sound card cannot be opened (" + name_ + "): " + snd_strerror(failed) + ".";
}

void Card::close() { pcm_.reset(); }

std::size_t Card::passed() const {
    // No card's clock is wrong by more than this, and none is to run dry for ours.
    constexpr double ahead = 1.01;
    const std::chrono::duration<double> time = Clock::now() - begun_;
    return static_cast<std::size_t>(time.count() * voice_rate * ahead);
}

std::size_t Card::room() {
    if (!pcm_)
        return 0;
    if (written_ == 0)
        return most_ahead;
    const std::size_t heard = passed();
    const std::size_t ahead = written_ > heard ? written_ - heard : 0;
    const std::size_t by_clock = ahead < most_ahead ? most_ahead - ahead : 0;
    const snd_pcm_sframes_t by_card = snd_pcm_avail_update(pcm_.get());
    // It ran dry, or is gone: write() finds out.
    return by_card < 0 ? by_clock : std::min(by_clock, static_cast<std::size_t>(by_card));
}

bool Card::write(const Samples& samples) {
    if (samples.empty() || !pcm_)
        return pcm_ != nullptr;
    if (written_ == 0 || written_ < passed()) { // the first, or the first after it ran dry
        begun_ = Clock::now();
        written_ = 0;
    }
    std::size_t done = 0;
    for (int tries = 0; done < samples.size() && tries < 3; ++tries) {
        const snd_pcm_sframes_t now =
            snd_pcm_writei(pcm_.get(), samples.data() + done, samples.size() - done);
        if (now == -EAGAIN)
            continue;
        if (now < 0 && snd_pcm_recover(pcm_.get(), static_cast<int>(now), 1) < 0)
            return false;
        done += static_cast<std::size_t>(std::max<snd_pcm_sframes_t>(now, 0));
    }
    written_ += samples.size();
    return true;
}

void Card::drop() {
    if (pcm_) {
        snd_pcm_drop(pcm_.get());
        snd_pcm_prepare(pcm_.get());
    }
    written_ = 0;
}

bool Card::ran_dry() {
    if (!pcm_ || written_ == 0)
        return true;
    snd_pcm_sframes_t left = 0;
    const bool tells =
        snd_pcm_state(pcm_.get()) == SND_PCM_STATE_RUNNING && snd_pcm_delay(pcm_.get(), &left) == 0;
    return passed() >= written_ && (!tells || left <= 0);
}

} // namespace signpost
