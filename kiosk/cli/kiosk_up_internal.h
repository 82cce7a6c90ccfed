// Whether the kiosk's service is up, for whoever has changed what it starts with. As root, on an installed
// kiosk: it asks systemctl.
#pragma once

#include "cli/outside.h"

namespace signpost {

// Starts it anew where it runs. Where staff have closed it, it stays so.
void restart_kiosk(const Outside& outside);

// Waits until it has been up for fifteen seconds on end: true; or until it was down for a minute in all, or
// had to be started anew four times: false. While somebody has closed it, it waits.
[[nodiscard]] bool kiosk_came_up(const Outside& outside);

} // namespace signpost
