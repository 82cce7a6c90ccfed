// How loud and how fast a voice speaks, in the steps that a listener chooses from.
#pragma once

#include <array>

namespace signpost {

// Loudness in 9 steps of 5 dB; the one in the middle is what the kiosk was set up for (VVSG 2.0 7.1-K:
// 60 to 70 dB SPL). What is louder than the settings allow is as loud as they allow.
inline constexpr int volume_steps = 9;
inline constexpr int usual_volume = 4;
inline constexpr float volume_step_db = 5;

// Speed, in percent of the usual one; the pitch stays (VVSG 2.0 7.1-K: 50 to 200 %, 6 to 8 steps).
inline constexpr std::array rates{50, 63, 80, 100, 125, 160, 200};
inline constexpr int usual_rate = 3;

struct VoiceLook {
    int volume = usual_volume; // 0 to volume_steps - 1
    int rate = usual_rate;     // an index in `rates`
    friend bool operator==(const VoiceLook&, const VoiceLook&) = default;
};

} // namespace signpost
