// The window of a window system (X11, Wayland), full-screen or not, and what is drawn on it with.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "base/geometry.h"
#include "base/rotation.h"
#include "paint/target.h"
#include "platform/display.h"
#include "settings/settings.h"

struct SDL_Window;
struct SDL_Renderer;

namespace signpost {

struct WindowPlan {
    std::optional<PixelSize>
        window; // as it stands on the display, however the picture lies in it; std::nullopt: all
    Rotation rotation = Rotation::none;
    Renderer renderer = Renderer::automatic;
};

// Owns SDL while it lives. Drawing thread only.
class Window final : public Display {
public:
    // Null when it could not be opened; `error` then says why, in a sentence for IT staff.
    [[nodiscard]] static std::unique_ptr<Window> open(const WindowPlan& plan, std::string& error);
    ~Window() override;
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    [[nodiscard]] Target target() override;
    [[nodiscard]] bool full_screen() const override { return full_screen_; }
    [[nodiscard]] Rotation rotation() const override { return rotation_; }
    [[nodiscard]] PixelSize size() const override;
    [[nodiscard]] float pointer_scale() const override;
    [[nodiscard]] std::optional<MmSize> reported_mm() const override;
    void fetch_pixels() override;
    void present() override;
    void go_dark(bool off) override;
    [[nodiscard]] bool light_up() override;

    // As SDL knows it, for what is drawn beside the picture. Owned by this.
    [[nodiscard]] SDL_Window& sdl() { return *window_; }

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
