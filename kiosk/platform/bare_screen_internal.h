// The screen of a computer without a window system. SDL has the touch panel and the keys there, by its driver
// "evdev"; the picture is drawn in memory and copied to the panel by this. SDL's own driver for such a screen
// (KMSDRM) draws through OpenGL, and brings Mesa and LLVM for a picture that is drawn in software already.
#pragma once

#include <memory>
#include <string>

#include "base/geometry.h"
#include "platform/display.h"
#include "platform/window.h"

struct SDL_Surface;

namespace signpost {

// What shows a bare screen's pixels. Drawing thread only.
class Panel {
public:
    virtual ~Panel() = default;

    // Both may be others once screen_news() has told of a screen.
    [[nodiscard]] virtual PixelSize size() const = 0;
    [[nodiscard]] virtual MmSize mm() const = 0; // as it says itself; 0 x 0 where it says nothing
    // `picture`: as large as the panel, of SDL_PIXELFORMAT_RGB888. Nothing of it is read after the call.
    // False: it could not be shown.
    [[nodiscard]] virtual bool show(const SDL_Surface& picture) = 0;
    // See Display.
    [[nodiscard]] virtual ScreenNews screen_news(Ms /*now*/) { return ScreenNews::none; }
    // Switches the panel's light; where it has no switch, nothing happens. False when it may still be dark.
    [[nodiscard]] virtual bool switch_light(bool on) = 0;

protected:
    Panel() = default;
    Panel(const Panel&) = default;
    Panel& operator=(const Panel&) = default;
};

// The first graphics card with a screen that takes a picture, and that no other program has: of those whose
// screen is plugged in, and then of those that do not know. It is black when it is returned.
// Null where there is none; `error` then says why, in a sentence, and is "" where there is no card at all.
[[nodiscard]] std::unique_ptr<Panel> open_kms_panel(std::string& error);

// The picture that the firmware has set up, /dev/fb0: all there is where the kernel does not know the card.
// Null where there is none.
[[nodiscard]] std::unique_ptr<Panel> open_firmware_panel();

// See open_display().
[[nodiscard]] std::unique_ptr<Display> open_bare_screen(const WindowPlan& plan, std::string& error);

} // namespace signpost
