// From an open display to the running kiosk: the first picture, the content behind it, and the loop.
#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "base/calendar.h"
#include "base/exit_code.h"
#include "base/problem.h"
#include "platform/display.h"
#include "settings/settings.h"

namespace signpost {

struct StartPlan {
    const Settings& settings;
    const Problems& settings_problems; // where the kiosk goes on all the same
    std::filesystem::path settings_file{};
    std::string version{};
    Date made{};                       // the day of this version
    bool drafts = false;               // languages that nobody has reviewed are shown, too
    std::function<void()> meanwhile{}; // not empty; called while the first screen's content is read, and not
                                       // at all where Start was kept
};

// Shows Start, runs the kiosk, and returns when it has ended. On a full screen Start is shown as it was kept
// in the folder that the environment names as STATE_DIRECTORY, as systemd does; see kept_start.h. Drawing
// thread only.
[[nodiscard]] KioskExit start_kiosk(Display& display, const StartPlan& start);

} // namespace signpost
