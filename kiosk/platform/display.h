// What the kiosk's loop needs of a display: a port, so that a test has one in memory. open_display() has the
// real ones.
#pragma once

#include <optional>

#include "base/geometry.h"
#include "base/rotation.h"
#include "base/time.h"
#include "paint/target.h"

namespace signpost {

// What became of a display's screen. back: it was gone and is there again, or another in its place, maybe of
// another size, and shows nothing yet. lost: nothing that is presented is seen any more, and only a new start
// of the program may find another way.
enum class ScreenNews { none, back, lost };

// Drawing thread only.
class Display {
public:
    virtual ~Display() = default;

    // What the next frame is drawn on. Ask anew for each frame: a window that changed its size has other
    // pixels.
    [[nodiscard]] virtual Target target() = 0;
    [[nodiscard]] virtual bool full_screen() const = 0;
    // How the picture lies on it. What follows is of the picture as a visitor sees it, upright.
    [[nodiscard]] virtual Rotation rotation() const = 0;
    // px that are drawn; on some displays more than the window system counts.
    [[nodiscard]] virtual PixelSize size() const = 0;
    // px drawn for each unit of the window system's mouse coordinates.
    [[nodiscard]] virtual float pointer_scale() const = 0;
    // What the display says of its size; std::nullopt in a window, where it says nothing about the picture.
    [[nodiscard]] virtual std::optional<MmSize> reported_mm() const = 0;

    // Whether SDL waits for events by looking for them a thousand times a second, as it does on a bare
    // screen.
    [[nodiscard]] virtual bool waits_by_looking() const { return false; }
    // Where pixels in memory are drawn on: has the system give that memory sooner than by drawing. A few
    // milliseconds, in which SDL is not used.
    virtual void fetch_pixels() {}

    // Ask each time round the loop; each is told once. `now`: the steady clock.
    [[nodiscard]] virtual ScreenNews screen_news(Ms /*now*/) { return ScreenNews::none; }

    virtual void present() = 0;
    // Shows black; and `off` switches the display off, where there is a way to do that.
    virtual void go_dark(bool off) = 0;
    // Switches it on again; the picture is the next that is presented. False when it may still be dark.
    [[nodiscard]] virtual bool light_up() = 0;

protected:
    Display() = default;
    Display(const Display&) = default;
    Display& operator=(const Display&) = default;
};

} // namespace signpost
