// Sound as numbers: one channel, 16 bits, voice_rate of them a second. Pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "speech/voice.h"

namespace signpost {

inline constexpr unsigned voice_rate = 22'050; // espeak-ng's own

using Samples = std::vector<std::int16_t>;

// `db` beside full scale, 0 at most: so nothing is ever cut off.
void make_quieter(Samples& samples, float db);

// A short soft tone; none for Cue::none.
[[nodiscard]] Samples cue_samples(Cue cue);

// Where the samples begin in what espeak-ng writes (a WAV file without an end). std::nullopt: not all of its
// head is there yet. 0: it is none, or of another rate than voice_rate.
[[nodiscard]] std::optional<std::size_t> end_of_head(std::string_view wav);

} // namespace signpost
