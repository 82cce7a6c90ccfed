// `kiosk --measure`: is the text as large as it must be on this glass, and does the touch panel answer?
#pragma once

#include <optional>
#include <string>

#include "base/screen_scale.h"
#include "paint/stage.h"
#include "platform/window.h"
#include "settings/settings.h"
#include "visit/crosses.h"

namespace signpost {

// "29 px, 7.4 mm (at least 7.3 mm for a viewing distance of 600 mm); …" for a screen of this size. Needs no
// display. `within`: whether the letter is as high as it must be.
struct MeasureReport {
    std::string text;
    bool within = false;
};
[[nodiscard]] MeasureReport measure_report(PixelSize screen, const Settings& settings);

// One frame of what show_measure() shows.
Frame draw_measure(Stage& stage, TtfFonts& fonts, PixelSize screen, const ScaleChoice& scale,
                   const Settings& settings, const Crosses& crosses);

// Shows the ruler, the letter and the crosses until the screen is touched once more than there are crosses, a
// key is pressed or SIGTERM comes. What the touches told; std::nullopt when they were not all made.
std::optional<TouchAdvice> show_measure(Window& window, const Settings& settings);

} // namespace signpost
