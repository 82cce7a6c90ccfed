// DPMS on X11. In a file of its own: Xlib's macros agree with no other header.
#pragma once

namespace signpost {

// Every display of the server. `server`: Xlib's Display, as SDL has it open. Does nothing where the server
// has no DPMS; by itself the server does nothing after this, as its own time-outs are set to never.
void switch_x11_displays(void* server, bool on);

} // namespace signpost
