// The kiosk on its real parts: the window, SDL's events, the computer's clocks, the disk.
#pragma once

#include <memory>

#include "app/first_screen.h"
#include "app/kiosk_loop.h"
#include "app/kiosk_plan.h"
#include "platform/window.h"

namespace signpost {

// Returns when the kiosk has ended. Watches the plan's source meanwhile; what is wrong with it goes to
// stderr.
[[nodiscard]] KioskEnd run_kiosk(Window& window, std::unique_ptr<DrawingContext> drawing,
                                 const KioskPlan& plan);

} // namespace signpost
