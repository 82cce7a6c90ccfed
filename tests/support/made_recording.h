// A tone as an Opus file, as kioskctl voice would make it.
#pragma once

#include <string>
#include <vector>

namespace signpost::test {

// 440 Hz for so long, at 48 kHz.
[[nodiscard]] std::string recording_of_tone(float seconds, int bits_a_second = 24'000);

// A sine of 440 Hz that is so high, from 0 to 1.
[[nodiscard]] std::vector<float> tone(float seconds, float height, int rate = 48'000);

// As a WAV file, of 16 bits and one channel. What is beyond -1 and 1 is cut off.
[[nodiscard]] std::string wav_of(const std::vector<float>& samples, int rate = 48'000);

} // namespace signpost::test
