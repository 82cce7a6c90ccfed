// The window, full-screen or not, and what is drawn on it with.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "base/geometry.h"
#include "base/rotation.h"
#include "paint/target.h"
#include "settings/settings.h"

struct SDL_Window;
struct SDL_Renderer;

namespace signpost {

struct WindowPlan {
    std::optional<PixelSize>
        window; // as it stands on the display, however the picture lies in it; nothing: all
    Rotation rotation = Rotation::none;
    Renderer renderer = Renderer::automatic;
};

// Owns SDL while it lives. Drawing thread only.
class Window {
public:
    // Nothing when it could not be opened; `error` then says why, in a sentence for IT staff.
    [[nodiscard]] static std::unique_ptr<Window> open(const WindowPlan& plan, std::string& error);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    // What the next frame is drawn on. Ask anew for each frame: a window that changed its size has other
    // pixels.
    [[nodiscard]] Target target();
    [[nodiscard]] bool full_screen() const { return full_screen_; }
    // How the picture lies in the window. What follows is of the picture as a visitor sees it, upright.
    [[nodiscard]] Rotation rotation() const { return rotation_; }
    // px that are drawn; on some displays more than the window system counts.
    [[nodiscard]] PixelSize size() const;
    // px drawn for each unit of the window system's mouse coordinates.
    [[nodiscard]] float pointer_scale() const;
    // What the display says of its size; nothing in a window, where it says nothing about the picture.
    [[nodiscard]] std::optional<MmSize> reported_mm() const;
    // Whether SDL waits for events by looking for them a thousand times a second, as it does on a bare
    // screen.
    [[nodiscard]] bool waits_by_looking() const;
    // Has the system give the memory of the window's own pixels, where these are drawn on, sooner than by
    // drawing: a few milliseconds, in which SDL is not used.
    void fetch_pixels();
    void present();
    // Shows black; and `off` switches the display off, where there is a way to do that.
    void go_dark(bool off);
    // Switches it on again; the picture is the next that is presented. False when it may still be dark.
    [[nodiscard]] bool light_up();

private:
    Window() = default;
    [[nodiscard]] bool create(const WindowPlan& plan);

    [[nodiscard]] PixelSize panel_size() const;

    bool full_screen_ = true;
    Rotation rotation_ = Rotation::none;
    bool asks_after_first_frame_ = false; // to be full-screen
    std::unique_ptr<SDL_Window, void (*)(SDL_Window*)> window_{nullptr, nullptr};
    // Without one the window's own pixels are drawn on.
    std::unique_ptr<SDL_Renderer, void (*)(SDL_Renderer*)> renderer_{nullptr, nullptr};
};

} // namespace signpost
