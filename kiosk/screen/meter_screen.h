// A scale for a sound level meter, for staff: what it shows while the kiosk's tone sounds is touched.
#pragma once

#include <array>
#include <optional>
#include <string>

#include "screen/typesetter.h"
#include "screen/view.h"

struct ImDrawList;

namespace signpost {

// What a meter may show, in dB(A): further away no voice is meant to be.
inline constexpr std::array meter_levels{45, 50, 55, 60, 65, 70, 75, 80, 85, 90};

// What the tone is to be at the listener's ear (EN 301 549 5.1.3.11 and .13; VVSG 2.0 7.1-K: 60 to 70).
inline constexpr int wanted_level = 65;

struct MeterSeen {
    bool sounds = false;        // else nobody would hear: why is for the doctor
    int gain_db = -20;          // voice_gain_db as it is
    std::optional<int> shown{}; // what the meter showed
};

// The gain with which the tone is wanted_level where it was `shown` with `gain_db`; within what the setting
// takes.
[[nodiscard]] int gain_for(int shown, int gain_db);

// "Put this line into kiosk.toml: voice_gain_db = -26"; or that it is right as it is.
[[nodiscard]] std::string told(const MeterSeen& seen);

// Draws the whole screen. The levels are listed as buttons in the order of meter_levels, and do nothing.
// Drawing thread only.
Frame draw_meter(ImDrawList& list, Typesetter& type, const View& view, const MeterSeen& seen);

} // namespace signpost
