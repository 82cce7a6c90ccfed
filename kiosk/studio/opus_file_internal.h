// Samples as an Opus file.
#pragma once

#include <span>
#include <string>

namespace signpost {

// One channel of `rate` samples a second, each from -1 to 1; the same samples give the same bytes. "" where
// the library has no memory for it, or does not know the rate.
[[nodiscard]] std::string opus_file_of(std::span<const float> samples, int rate, int bits_a_second);

} // namespace signpost
