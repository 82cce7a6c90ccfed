// `kiosk --measure`: is the text as large as it must be on this glass?
#pragma once

#include <string>

#include "platform/window.h"
#include "settings/settings.h"

namespace signpost {

// "29 px, 7.4 mm (at least 7.3 mm for a viewing distance of 600 mm); …" for a screen of this size. Needs no
// display. `within`: whether the letter is as high as it must be.
struct MeasureReport {
    std::string text;
    bool within = false;
};
[[nodiscard]] MeasureReport measure_report(PixelSize screen, const Settings& settings);

// Shows the ruler and the letter until the screen is touched, a key is pressed or SIGTERM comes.
void show_measure(Window& window, const Settings& settings);

} // namespace signpost
