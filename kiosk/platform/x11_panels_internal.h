// Touch panels on X11 that come while the kiosk runs. In a file of its own: Xlib's macros agree with no other
// header.
#pragma once

namespace signpost {

// SDL looks for touch panels when it starts. One that comes later, or comes back under another number, is
// unknown to it: the first touch makes it look again, and is lost. From here on SDL looks again as soon as
// the X server tells of another device; a finger that is down then is taken back. Once SDL's video runs on
// X11; drawing thread. SDL_Quit ends it.
void watch_x11_panels();

// The pressure of a finger that did not leave the panel, but is gone with it: no panel reports it, and what
// was begun is not a tap.
inline constexpr float taken_back = -1;

// Ends every finger that SDL knows of, by SDL_FINGERUP with the pressure taken_back, and has SDL look for
// touch panels. Drawing thread.
void look_for_touch_panels();

} // namespace signpost
