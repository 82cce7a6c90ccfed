// The display that this computer has, opened.
#pragma once

#include <memory>
#include <string>

#include "platform/display.h"
#include "platform/window.h"

namespace signpost {

// A window where there is a window system, or where SDL_VIDEODRIVER names one. Else, or where it names
// "kmsdrm", the bare screen: `plan.window` then only says that somebody looks on, as the picture always has
// the whole panel.
// Owns SDL while it lives; drawing thread only. Null when there is none; `error` then says why, in a sentence
// for IT staff.
[[nodiscard]] std::unique_ptr<Display> open_display(const WindowPlan& plan, std::string& error);

} // namespace signpost
