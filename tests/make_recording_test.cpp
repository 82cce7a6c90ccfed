// From a microphone to a recording, and from that to what the sound card gets.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <fstream>

#include "content/recordings.h"
#include "speaker/recording_internal.h"
#include "studio/make_recording.h"
#include "support/made_recording.h"
#include "support/temporary_folder.h"

using namespace signpost;

namespace {

class Studio : public test::TemporaryFolder {
public:
    [[nodiscard]] Result<MadeRecording> make(const std::string& bytes) const {
        std::ofstream(path() / "7.wav", std::ios::binary) << bytes;
        return make_recording(path() / "7.wav");
    }
    // Why it is not taken.
    [[nodiscard]] std::string why_not(const std::string& bytes) const {
        const auto made = make(bytes);
        REQUIRE_FALSE(made);
        CHECK(made.error().front().file == "7.wav");
        CHECK_FALSE(made.error().front().remedy.empty());
        return made.error().front().cause;
    }
};

std::vector<float> between_silence(const std::vector<float>& sound, float seconds) {
    std::vector<float> all(static_cast<std::size_t>(seconds * 48'000));
    const std::vector<float> silence = all;
    all.insert(all.end(), sound.begin(), sound.end());
    all.insert(all.end(), silence.begin(), silence.end());
    return all;
}

Samples decoded(const std::string& opus) {
    auto recording = Recording::open(opus);
    REQUIRE(recording);
    Samples all;
    for (auto some = recording->more(); some && !some->empty(); some = recording->more())
        all.insert(all.end(), some->begin(), some->end());
    return all;
}

// Of its middle, where a tone is at its height.
double rms_of(const Samples& samples) {
    double sum = 0;
    const std::size_t quarter = samples.size() / 4;
    for (std::size_t i = quarter; i < samples.size() - quarter; ++i)
        sum += static_cast<double>(samples[i]) * samples[i];
    return std::sqrt(sum / static_cast<double>(samples.size() - 2 * quarter));
}

float pitch_in(const Samples& samples) {
    int ups = 0;
    for (std::size_t i = 1; i < samples.size(); ++i)
        ups += samples[i - 1] < 0 && samples[i] >= 0 ? 1 : 0;
    return static_cast<float>(ups) * static_cast<float>(voice_rate) / static_cast<float>(samples.size());
}

} // namespace

TEST_CASE("A recording comes out at the voice's rate, as long and as high as it was") {
    const Samples samples = decoded(test::recording_of_tone(2));
    CHECK(static_cast<double>(samples.size()) == doctest::Approx(2.0 * voice_rate).epsilon(0.005));
    CHECK(pitch_in(samples) == doctest::Approx(440).epsilon(0.02));
    CHECK(rms_of(samples) == doctest::Approx(0.5 * 32'767 / std::sqrt(2.0)).epsilon(0.05));
}

TEST_CASE("What is no Opus is not opened; what is damaged ends with a fault or early, and not for ever") {
    CHECK_FALSE(Recording::open(""));
    CHECK_FALSE(Recording::open("OggS"));
    CHECK_FALSE(Recording::open(std::string(50'000, 'a')));
    const std::string whole = test::recording_of_tone(1);
    for (std::size_t at = 0; at < whole.size(); at += 61) {
        std::string broken = whole;
        broken[at] = static_cast<char>(~broken[at]);
        auto recording = Recording::open(broken);
        std::size_t count = 0;
        while (recording) {
            const auto some = recording->more();
            if (!some || some->empty())
                break;
            count += some->size();
            REQUIRE(count < 2 * voice_rate);
        }
    }
}

TEST_CASE(
    "Loud or soft, at any rate: all recordings are as loud as one another, and pass the bundle's own look") {
    const Studio studio;
    double first = 0;
    for (const float height : {0.9F, 0.1F, 0.02F})
        for (const int rate : {44'100, 48'000, 16'000}) {
            CAPTURE(height);
            CAPTURE(rate);
            const auto made = studio.make(test::wav_of(test::tone(1.5F, height, rate), rate));
            REQUIRE(made);
            CHECK(check_recording("speech/en/0e5751c026e543b2.opus", made->opus));
            const double loudness = rms_of(decoded(made->opus));
            first = first == 0 ? loudness : first;
            CHECK(loudness == doctest::Approx(first).epsilon(0.06)); // half a dB
        }
    // BS.1770: a sine of 1 kHz with its peak at full scale has -3.01 LUFS; 440 Hz is a little softer.
    const double lufs = 20 * std::log10(first / 32'768) - 0.69;
    CHECK(lufs == doctest::Approx(recording_lufs).epsilon(0.06));
}

TEST_CASE("The silence before and after is cut off, down to a breath; a single short word stays whole") {
    const Studio studio;
    const auto long_silence = studio.make(test::wav_of(between_silence(test::tone(1, 0.3F), 3)));
    REQUIRE(long_silence);
    CHECK(long_silence->seconds == doctest::Approx(1.35).epsilon(0.02));
    const auto word = studio.make(test::wav_of(between_silence(test::tone(0.2F, 0.3F), 1)));
    REQUIRE(word);
    CHECK(word->seconds == doctest::Approx(0.55).epsilon(0.04));
    const auto none = studio.make(test::wav_of(test::tone(1, 0.3F)));
    REQUIRE(none);
    CHECK(none->seconds == doctest::Approx(1).epsilon(0.02));
}

TEST_CASE("The same sound gives the same bytes") {
    const Studio studio;
    const std::string wav = test::wav_of(test::tone(1, 0.3F));
    CHECK(studio.make(wav)->opus == studio.make(wav)->opus);
}

TEST_CASE("What cannot be a recording is told, each with its cause") {
    const Studio studio;
    CHECK(studio.why_not("no sound at all") == "This file cannot be read as sound.");
    CHECK(studio.why_not("") == "This file cannot be read as sound.");
    CHECK(studio.why_not(test::wav_of({})) == "Nothing is heard in it.");
    CHECK(studio.why_not(test::wav_of(std::vector<float>(48'000))) == "Nothing is heard in it.");
    CHECK(studio.why_not(test::wav_of(test::tone(1, 1.5F))) ==
          "It is too loud: the loudest moments are cut off.");
    CHECK(studio.why_not(test::wav_of(test::tone(61, 0.3F, 8000), 8000)) == "It is longer than 60 seconds.");
}
