// `kiosk --measure`: is the text as large as it must be on this glass, does the touch panel answer, and how
// loud is the voice at the ear?
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "base/glass.h"
#include "paint/stage.h"
#include "platform/display.h"
#include "settings/settings.h"
#include "visit/crosses.h"

namespace signpost {

// "29 px, 7.4 mm (needed: 7.3 mm, for a viewing distance of 600 mm, as guessed for 21.5 inches) …" Needs no
// display. `within`: whether the letter is as high as it must be.
struct MeasureReport {
    std::string text;
    bool within = false;
};
[[nodiscard]] MeasureReport measure_report(const GlassChoice& choice);

// What else is said beside ruler and letter.
struct MeasureExtras {
    TouchFrame touch; // how the touches on the crosses were told
    std::string room; // whether all that must be seen has room
};

// One frame of what show_measure() shows.
Frame draw_measure(Stage& stage, TtfFonts& fonts, const GlassChoice& choice, const MeasureExtras& extras,
                   const Crosses& crosses);

// Looks whether the content has room on a glass: a sentence for the screen, "" where all is well.
using LookAtRoom = std::function<std::string(const Glass&)>;

// Shows the ruler, the letter and the crosses until the screen is touched once more than there are crosses, a
// key is pressed or SIGTERM comes. What the touches told; std::nullopt when they were not all made.
std::optional<TouchAdvice> show_measure(Display& display, const Settings& settings, const LookAtRoom& look);

// The last screen: how loud the voice is at the ear. Sounds a tone wherever the settings let anybody hear
// one, until a key is pressed, the screen is touched beside the scale, or SIGTERM comes. What to do about its
// loudness, "" where no level was touched; at once "" where the settings switch the voice off.
[[nodiscard]] std::string show_meter(Display& display, const Settings& settings);

} // namespace signpost
