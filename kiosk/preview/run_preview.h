// The kiosk in an admin's window: the same loop, screens and pixels, and beside them what is wrong and where
// words come from. Not a part of the program that visitors see.
#pragma once

#include "app/kiosk_loop.h"
#include "app/kiosk_plan.h"
#include "platform/window.h"

namespace signpost::preview {

// Until the window is closed. Drawing thread; makes the first screen itself.
[[nodiscard]] KioskEnd run_preview(Window& window, const KioskPlan& plan);

} // namespace signpost::preview
