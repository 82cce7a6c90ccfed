// From what a person said into a microphone to a recording of a bundle.
#pragma once

#include <filesystem>
#include <span>
#include <string>

#include "base/problem.h"

namespace signpost {

// Its loudness, as ITU-R BS.1770 measures it: that of espeak-ng, which speaks what nobody recorded, in the
// same breath (1.51 in "en-gb": -19.1 LUFS over 200 s). No peak is above the -1 dBTP of EBU R 128; of a
// recording that would go beyond, the peak decides.
inline constexpr double recording_lufs = -19;
inline constexpr double highest_peak_dbtp = -1;

struct MadeRecording {
    std::string opus{}; // one channel, 24 kbit/s
    double seconds = 0;
};

// Of a WAV file (or another that libsndfile reads) of any rate and number of channels: the silence before and
// after is cut off, and its loudness is made that of all others. A problem, with the file's name: it cannot
// be read, nothing is heard in it, it is too loud and so distorted, or longer than a minute.
[[nodiscard]] Result<MadeRecording> make_recording(const std::filesystem::path& file);

// Samples as an Opus file. One channel of `rate` samples a second, each from -1 to 1; the same samples give
// the same bytes. "" where the library has no memory for it, or does not know the rate.
[[nodiscard]] std::string opus_file_of(std::span<const float> samples, int rate, int bits_a_second);

} // namespace signpost
