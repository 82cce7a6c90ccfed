// DPMS on the bare graphics card.
#pragma once

namespace signpost {

// Every connected display of the graphics card that the descriptor `card` is open on; the caller must be its
// master, as SDL is. False when a display that has the property could not be switched.
[[nodiscard]] bool switch_kms_displays(int card, bool on);

} // namespace signpost
