#include "support/made_recording.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>

#include "studio/make_recording.h"

namespace signpost::test {

namespace {

std::string little_endian(std::uint32_t value, int bytes) {
    std::string text;
    for (int i = 0; i < bytes; ++i)
        text += static_cast<char>(value >> (8 * i) & 0xFFU);
    return text;
}

} // namespace

std::vector<float> tone(float seconds, float height, int rate) {
    constexpr float hz = 440;
    std::vector<float> samples(static_cast<std::size_t>(seconds * static_cast<float>(rate)));
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i] = height * std::sin(2 * std::numbers::pi_v<float> * hz * static_cast<float>(i) /
                                       static_cast<float>(rate));
    return samples;
}

std::string recording_of_tone(float seconds, int bits_a_second) {
    constexpr int rate = 48'000;
    return opus_file_of(tone(seconds, 0.5F, rate), rate, bits_a_second);
}

std::string wav_of(const std::vector<float>& samples, int rate) {
    const auto bytes = static_cast<std::uint32_t>(2 * samples.size());
    const auto samples_a_second = static_cast<std::uint32_t>(rate);
    std::string wav = "RIFF" + little_endian(bytes + 36, 4) + "WAVEfmt " + little_endian(16, 4) +
                      little_endian(1, 2) + little_endian(1, 2) + little_endian(samples_a_second, 4) +
                      little_endian(2 * samples_a_second, 4) + little_endian(2, 2) + little_endian(16, 2) +
                      "data" + little_endian(bytes, 4);
    for (const float sample : samples)
        wav += little_endian(
            static_cast<std::uint32_t>(static_cast<int>(std::clamp(sample, -1.0F, 1.0F) * 32'767.0F)), 2);
    return wav;
}

} // namespace signpost::test
