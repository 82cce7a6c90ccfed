// What follows once settings, a key or a program from a stick was taken: the kiosk starts anew, is watched
// until it is up, and its screen tells what became of it.
#pragma once

#include "base/also_brought.h"
#include "cli/outside.h"
#include "store/store.h"

namespace signpost {

// --- The kiosk's service. As root, on an installed kiosk: it asks systemctl ---

// Starts it anew where it runs. Where staff have closed it, it stays so.
void restart_kiosk(const Outside& outside);

// Waits until it has been up for fifteen seconds on end: true; or until it was down for a minute in all, or
// had to be started anew four times: false. While somebody has closed it, it waits.
[[nodiscard]] bool kiosk_came_up(const Outside& outside);

// --- The notice on its screen. One caller at a time, as root or as the kiosk's user ---

// In the place of what the last notice says was offered; nothing where nothing was done. `resumed`: the last
// notice is of another day. What fails is said on `outside.err`.
void tell_brought(const Store& store, const AllBrought& done, bool resumed, const Outside& outside);

} // namespace signpost
