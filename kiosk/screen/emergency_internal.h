// The forms of the emergency screen, and its parts below the first lines.
#pragma once

#include <cstddef>
#include <vector>

#include "screen/blocks_internal.h"

namespace signpost {

// How what to do without a voice is set.
struct VoicelessLook {
    float letters = 1;   // of body text; never smaller than the smallest letter
    float air = 1;       // of the usual padding
    bool cards = true;   // the steps side by side, each with its drawing; else a row each
    bool details = true; // under the name of each way on, what it is
    bool heading = true; // over the ways
    bool icons = true;   // of the ways, where they have no details
    bool must = true;    // whether each must be seen
};

// "If you cannot speak" and its three steps. No step is ever cut: "press 55 when you" would be other advice.
float put_steps(Canvas& canvas, VoicelessLook look, Rect at);

// Whether three cards side by side would be wide enough for their words.
[[nodiscard]] bool has_room_for_cards(Canvas& canvas, VoicelessLook look, float width);

// "Without a voice", and an arm to each page about it: `most` of them, `abreast` side by side. The arms share
// the room that `at` has. The page that leads to the others comes last, and is kept where there is one alone.
float put_voiceless_ways(Canvas& canvas, VoicelessLook look, std::size_t most, std::size_t abreast, Rect at);

// Where the steps and the ways without a voice stand.
enum class EmergencyPlan {
    post,   // steps under the number, ways beside both
    halves, // steps beside the number, and the ways under either
    shelf,  // steps beside the number, and all ways side by side under both
    tower   // all under each other
};

// In ems of body text; never smaller than the smallest letter.
struct EmergencyForm {
    EmergencyPlan plan = EmergencyPlan::tower;
    bool language_note = false; // that it is not in the visitor's language
    float title = 1.62F;        // 0: none
    float number = 3.57F;
    float say = 1.19F; // what to say
    float note = 1.0F; // that this screen cannot call
    bool cost = true;  // that the call is free, in the number's box
    std::size_t ways = 3;
    bool way_first = false;  // under the number, not under the steps
    std::size_t abreast = 1; // ways
    VoicelessLook rest{};
};

using EmergencyForms = std::vector<EmergencyForm>;

// From the richest to the shortest. In all but the last few everything must be in sight. `language_note`:
// whether it is to be said that the screen is not in the visitor's language.
[[nodiscard]] EmergencyForms emergency_forms(const Metrics& metrics, bool language_note);

} // namespace signpost
