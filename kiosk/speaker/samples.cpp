#include "speaker/samples_internal.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace signpost {

namespace {

constexpr float full_scale = 32'767;

struct Tone {
    float hz;
    float seconds;
    float peak; // of a sample
};

// About as loud as the voice, which is rarely at its peak.
constexpr Tone moved_tone{880, 0.05F, 0.35F * full_scale};
constexpr Tone edge_tone{294, 0.12F, 0.35F * full_scale};
// As loud as the voice on the average: espeak-ng's speech has an RMS of -20 dB beside full scale, pauses
// aside (measured on English at 112 words), and a sine's peak is 3 dB above its RMS. 1 kHz, where A-weighting
// is 0 dB (IEC 61672-1).
constexpr Tone level_tone{1000, 5, 0.1414F * full_scale};
constexpr float fade_seconds = 0.012F;

Samples tone_samples(Tone tone) {
    Samples samples(static_cast<std::size_t>(tone.seconds * static_cast<float>(voice_rate)));
    const float fade = fade_seconds * static_cast<float>(voice_rate);
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const auto at = static_cast<float>(i);
        const float from_end = std::min(at, static_cast<float>(samples.size() - 1) - at);
        const float angle = 2 * std::numbers::pi_v<float> * tone.hz * at / static_cast<float>(voice_rate);
        samples[i] = static_cast<std::int16_t>(tone.peak * std::min(1.0F, from_end / fade) * std::sin(angle));
    }
    return samples;
}

constexpr std::size_t head_bytes = 44; // "RIFF", "fmt " and "data", as espeak-ng writes them
constexpr std::size_t rate_at = 24;

unsigned number_at(std::string_view bytes, std::size_t at) {
    unsigned value = 0;
    for (std::size_t i = 4; i-- > 0;)
        value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

} // namespace

void make_quieter(Samples& samples, float db) {
    constexpr float db_for_ten = 20;
    const float factor = std::pow(10.0F, std::min(db, 0.0F) / db_for_ten);
    for (std::int16_t& sample : samples)
        sample = static_cast<std::int16_t>(std::lround(static_cast<float>(sample) * factor));
}

Samples cue_samples(Cue cue) {
    switch (cue) {
    case Cue::none:
        return {};
    case Cue::moved:
        return tone_samples(moved_tone);
    case Cue::edge:
        return tone_samples(edge_tone);
    case Cue::level:
        return tone_samples(level_tone);
    }
    return {};
}

std::optional<std::size_t> end_of_head(std::string_view wav) {
    if (wav.size() < head_bytes)
        return std::nullopt;
    const bool is_wav = wav.starts_with("RIFF") && wav.substr(8, 8) == "WAVEfmt " &&
                        wav.substr(head_bytes - 8, 4) == "data" && number_at(wav, rate_at) == voice_rate;
    return is_wav ? head_bytes : 0;
}

} // namespace signpost
