// Sound as numbers: loudness, cues, speed at one pitch, the head of a WAV file.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "speaker/samples_internal.h"

namespace voice_sound_test {

using namespace signpost;

namespace {

Samples sine(float hz, float seconds) {
    Samples samples(static_cast<std::size_t>(seconds * static_cast<float>(voice_rate)));
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i] = static_cast<std::int16_t>(
            8000 * std::sin(2 * std::numbers::pi_v<float> * hz * static_cast<float>(i) /
                            static_cast<float>(voice_rate)));
    return samples;
}

// Of a sine, by how often it goes up through nothing.
float pitch_of(const Samples& samples) {
    int ups = 0;
    for (std::size_t i = 1; i < samples.size(); ++i)
        ups += samples[i - 1] < 0 && samples[i] >= 0 ? 1 : 0;
    return static_cast<float>(ups) * static_cast<float>(voice_rate) / static_cast<float>(samples.size());
}

int loudest(const Samples& samples) {
    int most = 0;
    for (const std::int16_t sample : samples)
        most = std::max(most, std::abs(int{sample}));
    return most;
}

Samples through(Speed& speed, const Samples& samples) {
    Samples all;
    for (std::size_t at = 0; at < samples.size(); at += 441) {
        const auto begin = samples.begin() + static_cast<std::ptrdiff_t>(at);
        speed.put(Samples(
            begin, begin + static_cast<std::ptrdiff_t>(std::min<std::size_t>(441, samples.size() - at))));
        for (Samples some = speed.take(1000); !some.empty(); some = speed.take(1000))
            all.insert(all.end(), some.begin(), some.end());
    }
    speed.finish();
    for (Samples some = speed.take(1000); !some.empty(); some = speed.take(1000))
        all.insert(all.end(), some.begin(), some.end());
    return all;
}

std::string wav_head(unsigned rate) {
    std::string head = "RIFF____WAVEfmt ";
    head += std::string("\x10\0\0\0\x01\0\x01\0", 8);
    for (unsigned shift = 0; shift < 32; shift += 8)
        head += static_cast<char>(rate >> shift & 0xFFU);
    return head + std::string("\x44\xac\0\0\x02\0\x10\0", 8) + "data____";
}

} // namespace

TEST_CASE("Quieter by so many decibels, never louder") {
    Samples samples{10'000, -10'000, 32'767, -32'768};
    make_quieter(samples, -20);
    CHECK(samples == Samples{1000, -1000, 3277, -3277});
    make_quieter(samples, 6);
    CHECK(samples == Samples{1000, -1000, 3277, -3277});
    make_quieter(samples, -200);
    CHECK(samples == Samples{0, 0, 0, 0});
}

TEST_CASE("Each of the nine steps of the usual settings is another loudness") {
    int before = 0;
    for (int volume = 0; volume < volume_steps; ++volume) {
        Samples samples{32'767};
        make_quieter(samples, loudness_db(volume, -20, 0));
        CHECK(samples.front() > before);
        before = samples.front();
    }
    CHECK(before == 32'767);
}

TEST_CASE("Cues are short, soft, and begin and end with nothing") {
    CHECK(cue_samples(Cue::none).empty());
    for (const Cue cue : {Cue::moved, Cue::edge}) {
        const Samples samples = cue_samples(cue);
        CHECK(samples.size() > voice_rate / 50);
        CHECK(samples.size() < voice_rate / 5);
        CHECK(std::abs(int{samples.front()}) < 200);
        CHECK(std::abs(int{samples.back()}) < 200);
        CHECK(loudest(samples) < 16'000);
        CHECK(loudest(samples) > 5000);
    }
    CHECK(cue_samples(Cue::moved) != cue_samples(Cue::edge));
}

TEST_CASE("Seven speeds: so much shorter or longer, at the same pitch") {
    const Samples second = sine(200, 2);
    for (int rate = 0; rate < static_cast<int>(rates.size()); ++rate) {
        CAPTURE(rate);
        Speed speed;
        speed.set_rate(rate);
        const Samples heard = through(speed, second);
        const float wanted = 200.0F / static_cast<float>(rates.at(static_cast<std::size_t>(rate)));
        CHECK(static_cast<float>(heard.size()) / static_cast<float>(voice_rate) ==
              doctest::Approx(wanted).epsilon(0.05));
        CHECK(pitch_of(heard) == doctest::Approx(200).epsilon(0.04));
    }
}

TEST_CASE("At the usual speed not one sample is another, and what is forgotten does not come back") {
    Speed speed;
    const Samples samples = sine(300, 0.3F);
    speed.put(sine(900, 0.1F));
    speed.clear();
    const Samples heard = through(speed, samples);
    CHECK(heard == samples);
}

TEST_CASE("Where the sound begins in what espeak-ng writes") {
    const std::string head = wav_head(22'050);
    REQUIRE(head.size() == 44);
    CHECK(end_of_head(head + "ab") == 44);
    for (std::size_t size = 0; size < head.size(); ++size)
        CHECK(end_of_head(head.substr(0, size)) == std::nullopt);
    CHECK(end_of_head(wav_head(16'000)) == 0);
    CHECK(end_of_head(std::string(44, 'a')) == 0);
}

} // namespace voice_sound_test
