// What kiosk-voice does from its start to its end.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "speaker/mixer.h"

namespace signpost {

struct VoicePlan {
    SpeaksTo to = SpeaksTo::headphones;
    std::string card{}; // its id; "": a USB card, else the first
    std::string pcm{};  // for tests: what ALSA opens in place of the card, whose mixer is left alone
    float usual_db = 0;
    float loudest_db = 0;
    std::filesystem::path espeak = "/usr/bin/espeak-ng";
    std::vector<std::string> languages{}; // whose voices wait ahead of the first order
};

// Reads orders from stdin and writes reports to stdout until stdin ends. False: what came was no order, or
// the kernel would not let it be shut in.
[[nodiscard]] bool run_voice(const VoicePlan& plan);

// Writes what a doctor asks, to stdout: lines of a name, a tab and what was seen. Changes the mixer as a
// visit would.
void check_voice(const VoicePlan& plan);

} // namespace signpost
