// What window.cpp and bare_screen.cpp share, and what SDL does not do on X11.
#pragma once

#include <cstddef>
#include <optional>

#include "base/geometry.h"

struct SDL_Window;

namespace signpost {

// What SDL must know before its video starts, whatever the display is.
void set_sdl_hints();

// --- Memory ---
// The system gives memory in memory pages of a few KiB, each when it is first written. The display's picture
// has two thousand of them (eight thousand at 4K), and to be given them one by one takes longer than to paint
// the picture.

// Asks the system for all memory pages from `begin` on, and waits for them. What is in them stays as it is,
// and they may be read and written meanwhile. Where the memory is not the program's the system refuses, and
// nothing else happens. Any thread.
void fetch_memory(void* begin, std::size_t bytes);

// --- X11 ---
// What SDL does not do there: follow a display that changes, switch its power (DPMS), notice touch panels
// that come late. x11_screen.cpp and x11_panels.cpp include nothing else of ours: Xlib's macros break other
// headers.

// --- X11: the display ---
// SDL asks the server once, and on a bare server its window stays as large as the display was then.

struct X11Screen {
    int x = 0; // px, of the whole that all displays make
    int y = 0;
    PixelSize size;
    MmSize mm; // 0 x 0 where the display does not say
};

// The primary display of the window's server, turned as it hangs; where none is primary the first, and where
// none is on the whole. std::nullopt where it cannot be asked.
[[nodiscard]] std::optional<X11Screen> x11_screen(SDL_Window& window);

// From here on the window covers that display: at once, and whenever the server tells of another mode, of a
// display that was turned, or of one that was switched on late. Where there is a window manager, it may know
// better. Drawing thread; SDL_Quit ends it, and until then the window must be there when SDL looks for
// events.
void stay_on_x11_screen(SDL_Window& window);

// Switches every display of the window's server off or on. Does nothing where it is no X server, or one
// without DPMS. By itself the server does nothing after this: its own time-outs are set to never.
void switch_x11_displays(SDL_Window& window, bool on);

// --- X11: touch panels ---

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
