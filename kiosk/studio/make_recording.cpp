#include "studio/make_recording.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include <ebur128.h>
#include <opusenc.h>
#include <sndfile.h>

#include "content/recordings.h"

namespace signpost {

namespace {

struct Destroy {
    void operator()(OggOpusComments* comments) const { ope_comments_destroy(comments); }
    void operator()(OggOpusEnc* encoder) const { ope_encoder_destroy(encoder); }
};
using Encoder = std::unique_ptr<OggOpusEnc, Destroy>;

// Twelve kilohertz of sound are what the kiosk's sound card is given at most.
bool set_up(OggOpusEnc* encoder, int bits_a_second) {
    constexpr int any_number = 1; // of the stream: else it is another one each time
    return ope_encoder_ctl(encoder, OPUS_SET_BITRATE(bits_a_second)) == OPE_OK &&
           ope_encoder_ctl(encoder, OPUS_SET_SIGNAL(OPUS_SIGNAL_VOICE)) == OPE_OK &&
           ope_encoder_ctl(encoder, OPUS_SET_MAX_BANDWIDTH(OPUS_BANDWIDTH_SUPERWIDEBAND)) == OPE_OK &&
           ope_encoder_ctl(encoder, OPE_SET_SERIALNO(any_number)) == OPE_OK;
}

constexpr int usual_bits_a_second = 24'000;
constexpr double longest_read_s = 600;          // more is no sentence, and not read to its end
constexpr double frame_s = 0.01;                // in which silence is looked for
constexpr float silence_beside_loudest = 0.01F; // -40 dB
constexpr float faintest = 0.003F;              // -50 dB: a microphone that was off
constexpr double kept_before_s = 0.1;           // of the silence: breath, and the end of a word that fades
constexpr double kept_after_s = 0.25;
constexpr float at_the_limit = 0.999F;
constexpr int cut_off = 4; // samples at the limit, one after the other

struct Sound {
    std::vector<float> samples{}; // one channel
    int rate = 0;
    [[nodiscard]] double seconds() const { return static_cast<double>(samples.size()) / rate; }
    [[nodiscard]] std::size_t count_of(double seconds) const {
        return static_cast<std::size_t>(seconds * rate);
    }
};

tl::unexpected<Problems> failed(const std::filesystem::path& file, std::string cause, std::string remedy) {
    return failed_by(problem_of(file.filename().string(), std::move(cause), std::move(remedy)));
}

struct CloseSound {
    void operator()(SNDFILE* file) const { sf_close(file); }
};

// Whether the sound was louder than the microphone or the file takes: its tops are flat.
bool is_cut_off(const std::vector<float>& samples, std::size_t channels) {
    for (std::size_t channel = 0; channel < channels; ++channel) {
        int in_a_row = 0;
        for (std::size_t i = channel; i < samples.size(); i += channels) {
            in_a_row = std::abs(samples[i]) >= at_the_limit ? in_a_row + 1 : 0;
            if (in_a_row >= cut_off)
                return true;
        }
    }
    return false;
}

std::vector<float> one_channel(const std::vector<float>& samples, std::size_t channels) {
    std::vector<float> mono(samples.size() / channels);
    for (std::size_t i = 0; i < mono.size(); ++i) {
        for (std::size_t channel = 0; channel < channels; ++channel)
            mono[i] += samples[i * channels + channel];
        mono[i] /= static_cast<float>(channels);
    }
    return mono;
}

Result<Sound> read_sound(const std::filesystem::path& path) {
    SF_INFO info{};
    const std::unique_ptr<SNDFILE, CloseSound> file(sf_open(path.c_str(), SFM_READ, &info));
    if (!file || info.channels < 1 || info.samplerate < 8000)
        return failed(path, "This file cannot be read as sound.",
                      "Save it as WAV, with 16 bits and 48,000 samples a second.");
    const auto most = static_cast<sf_count_t>(longest_read_s * info.samplerate);
    std::vector<float> samples(static_cast<std::size_t>(std::clamp<sf_count_t>(info.frames, 0, most)) *
                               static_cast<std::size_t>(info.channels));
    const sf_count_t read =
        sf_readf_float(file.get(), samples.data(), static_cast<sf_count_t>(samples.size()) / info.channels);
    const auto channels = static_cast<std::size_t>(info.channels);
    samples.resize(static_cast<std::size_t>(std::max<sf_count_t>(read, 0)) * channels);
    if (is_cut_off(samples, channels))
        return failed(path, "It is too loud: the loudest moments are cut off.",
                      "Turn the microphone down, or go further away from it, and record it again.");
    return Sound{one_channel(samples, channels), info.samplerate};
}

// Of each frame, how loud it is.
std::vector<float> loudness_in_frames(const Sound& sound) {
    const std::size_t frame = std::max<std::size_t>(sound.count_of(frame_s), 1);
    std::vector<float> frames;
    for (std::size_t at = 0; at < sound.samples.size(); at += frame) {
        const std::size_t count = std::min(frame, sound.samples.size() - at);
        float sum = 0;
        for (std::size_t i = at; i < at + count; ++i)
            sum += sound.samples[i] * sound.samples[i];
        frames.push_back(std::sqrt(sum / static_cast<float>(count)));
    }
    return frames;
}

// False: nothing is heard.
bool trim(Sound& sound) {
    const std::vector<float> frames = loudness_in_frames(sound);
    const float loudest = frames.empty() ? 0 : *std::max_element(frames.begin(), frames.end());
    if (loudest < faintest)
        return false;
    const auto is_heard = [&](float frame) { return frame >= loudest * silence_beside_loudest; };
    const auto first =
        static_cast<std::size_t>(std::find_if(frames.begin(), frames.end(), is_heard) - frames.begin());
    const auto last =
        frames.size() -
        static_cast<std::size_t>(std::find_if(frames.rbegin(), frames.rend(), is_heard) - frames.rbegin());
    const std::size_t frame = std::max<std::size_t>(sound.count_of(frame_s), 1);
    const std::size_t begin = first * frame - std::min(first * frame, sound.count_of(kept_before_s));
    const std::size_t end = std::min(last * frame + sound.count_of(kept_after_s), sound.samples.size());
    sound.samples = {sound.samples.begin() + static_cast<std::ptrdiff_t>(begin),
                     sound.samples.begin() + static_cast<std::ptrdiff_t>(end)};
    return true;
}

struct DestroyMeter {
    void operator()(ebur128_state* meter) const { ebur128_destroy(&meter); }
};

// How much louder it is to be, as a factor; std::nullopt: the library has no memory.
std::optional<float> gain_of(const Sound& sound) {
    const std::unique_ptr<ebur128_state, DestroyMeter> meter(
        ebur128_init(1, static_cast<unsigned long>(sound.rate), EBUR128_MODE_I | EBUR128_MODE_TRUE_PEAK));
    if (!meter)
        return std::nullopt;
    constexpr double enough_s =
        2; // a word is shorter than what the meter measures: it is told it several times
    for (double told = 0; told < enough_s; told += sound.seconds())
        if (ebur128_add_frames_float(meter.get(), sound.samples.data(), sound.samples.size()) !=
            EBUR128_SUCCESS)
            return std::nullopt;
    double lufs = 0;
    double peak = 0;
    if (ebur128_loudness_global(meter.get(), &lufs) != EBUR128_SUCCESS || !std::isfinite(lufs) ||
        ebur128_true_peak(meter.get(), 0, &peak) != EBUR128_SUCCESS || peak <= 0)
        return std::nullopt;
    const auto factor = [](double db) { return std::pow(10.0, db / 20); };
    return static_cast<float>(std::min(factor(recording_lufs - lufs), factor(highest_peak_dbtp) / peak));
}

} // namespace

std::string opus_file_of(std::span<const float> samples, int rate, int bits_a_second) {
    const std::unique_ptr<OggOpusComments, Destroy> comments(ope_comments_create());
    const Encoder encoder(ope_encoder_create_pull(comments.get(), rate, 1, 0, nullptr));
    if (!encoder || !set_up(encoder.get(), bits_a_second))
        return "";
    std::string file;
    const auto take_pages = [&](int flush) {
        unsigned char* page = nullptr;
        opus_int32 size = 0;
        while (ope_encoder_get_page(encoder.get(), &page, &size, flush) != 0)
            file.append(reinterpret_cast<const char*>(page), static_cast<std::size_t>(size));
    };
    constexpr std::size_t piece = 48'000;
    for (std::size_t at = 0; at < samples.size(); at += piece) {
        const auto count = static_cast<int>(std::min(piece, samples.size() - at));
        if (ope_encoder_write_float(encoder.get(), samples.data() + at, count) != OPE_OK)
            return "";
        take_pages(0);
    }
    if (ope_encoder_drain(encoder.get()) != OPE_OK)
        return "";
    take_pages(1);
    return file;
}

Result<MadeRecording> make_recording(const std::filesystem::path& file) {
    auto sound = read_sound(file);
    if (!sound)
        return tl::unexpected(sound.error());
    if (!trim(*sound))
        return failed(file, "Nothing is heard in it.",
                      "Look whether the microphone is on, and record it again.");
    if (sound->seconds() > longest_recording_s)
        return failed(file, "It is longer than 60 seconds.",
                      "Make several shorter paragraphs of the text, and record each.");
    const auto gain = gain_of(*sound);
    if (!gain)
        return failed(file, "How loud it is cannot be measured.", "Record it again, louder.");
    for (float& sample : sound->samples)
        sample *= *gain;
    std::string opus = opus_file_of(sound->samples, sound->rate, usual_bits_a_second);
    if (opus.size() > largest_recording)
        return failed(file, "It is larger than 100 KB as Opus.",
                      "Make several shorter paragraphs of the text, and record each.");
    if (opus.empty())
        return failed(file, "It cannot be made into Opus.",
                      "Save it as WAV, with 16 bits and 48,000 samples a second.");
    return MadeRecording{std::move(opus), sound->seconds()};
}

} // namespace signpost
