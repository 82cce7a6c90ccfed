// `kiosk --measure`, its last screen: how loud the voice is at the ear.
#pragma once

#include <string>

#include "platform/display.h"
#include "settings/settings.h"

namespace signpost {

// Sounds a tone wherever the settings let anybody hear one, until a key is pressed, the screen is touched
// beside the scale, or SIGTERM comes. What to do about its loudness, "" where no level was touched; at once
// "" where the settings switch the voice off.
[[nodiscard]] std::string show_meter(Display& display, const Settings& settings);

} // namespace signpost
