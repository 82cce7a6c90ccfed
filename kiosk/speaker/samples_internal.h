// Sound as numbers: one channel, 16 bits, voice_rate of them a second; the sounds of keys, and what makes
// speech quieter, faster or slower.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "speech/voice.h"

struct sonicStreamStruct;

namespace signpost {

inline constexpr unsigned voice_rate = 22'050; // espeak-ng's own

using Samples = std::vector<std::int16_t>;

// --- Pure (samples.cpp) ---

// `db` beside full scale, 0 at most: so nothing is ever cut off.
void make_quieter(Samples& samples, float db);

// A short soft tone; none for Cue::none.
[[nodiscard]] Samples cue_samples(Cue cue);

// Where the samples begin in what espeak-ng writes (a WAV file without an end). std::nullopt: not all of its
// head is there yet. 0: it is none, or of another rate than voice_rate.
[[nodiscard]] std::optional<std::size_t> end_of_head(std::string_view wav);

// --- Speech made faster or slower at the same pitch, by libsonic (speed.cpp) ---

// Keeps some milliseconds back until more comes, or finish(). One thread.
class Speed {
public:
    Speed();
    // An index in `rates`; for what comes from here on.
    void set_rate(int rate);
    void put(Samples samples);
    // Nothing more comes: what is kept back can be taken.
    void finish();
    // Up to `most`, fewer where there are no more yet.
    [[nodiscard]] Samples take(std::size_t most);
    // What it holds is forgotten; the speed stays.
    void clear();

private:
    struct Destroy {
        void operator()(sonicStreamStruct* stream) const;
    };
    int rate_ = usual_rate;
    std::unique_ptr<sonicStreamStruct, Destroy> stream_;
};

} // namespace signpost
