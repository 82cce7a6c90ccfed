// Switches the display that a window is on off and on again.
#pragma once

struct SDL_Window;

namespace signpost {

// DPMS on the bare graphics card: every connected display of the graphics card that the descriptor `card` is
// open on; the caller must be its master, as SDL is. False when a display that has the property could not be
// switched.
[[nodiscard]] bool switch_kms_displays(int card, bool on);

// Both are for the drawing thread alone, between two frames. Where there is no way to do it (Wayland, a
// driver without DPMS) the display stays as it is: show a black picture before it is switched off.
void switch_display_off(SDL_Window& window);

// False when the display may still be dark: then only a new start of the program, which sets the mode anew,
// is sure to light it.
[[nodiscard]] bool switch_display_on(SDL_Window& window);

} // namespace signpost
