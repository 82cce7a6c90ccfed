#include "platform/window.h"

#include <algorithm>
#include <cstring>
#include <initializer_list>

#include <SDL.h>

#include "platform/display_switch.h"

namespace signpost {

namespace {

bool driver_is(std::initializer_list<const char*> names) {
    const char* driver = SDL_GetCurrentVideoDriver();
    return driver != nullptr && std::any_of(names.begin(), names.end(),
                                            [&](const char* name) { return std::strcmp(driver, name) == 0; });
}

// SDL falls back on these when there is no display: a kiosk would run healthily, and be seen by nobody.
bool draws_for_nobody() {
    return SDL_getenv("SDL_VIDEODRIVER") == nullptr && driver_is({"offscreen", "dummy", "evdev"});
}

void set_hints() {
    // Fingers and mice each come as what they are; the gesture layer makes them one.
    SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
    SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
    // On X11 a captured mouse swallows every touch after the first.
    SDL_SetHint(SDL_HINT_MOUSE_AUTO_CAPTURE, "0");
    // SIGTERM is ours: SDL would turn it into the same event as Alt-F4, which a kiosk must not obey.
    SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
    SDL_SetHint(SDL_HINT_QUIT_ON_LAST_WINDOW_CLOSE, "0");
    SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "0");
    SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
    SDL_SetHint(SDL_HINT_APP_NAME, "Information");
    // Without a session bus SDL would fork dbus-launch to look for one.
    SDL_setenv("DBUS_SESSION_BUS_ADDRESS", "disabled:", 0);
}

SDL_Renderer* make_renderer(SDL_Window* window, Renderer wanted) {
    // KMSDRM and Wayland have no plain framebuffer in SDL 2: there the graphics chip, or Mesa for it, draws.
    const bool accelerated = wanted == Renderer::accelerated ||
                             (wanted == Renderer::automatic && driver_is({"KMSDRM", "wayland"}));
    // On KMSDRM every context is one for OpenGL ES; SDL's first choice, desktop OpenGL, takes it and draws
    // nothing.
    if (driver_is({"KMSDRM"})) {
        SDL_SetHint(SDL_HINT_RENDER_DRIVER, "opengles2");
        SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "opengles2");
    }
    if (accelerated) {
        if (SDL_Renderer* made =
                SDL_CreateRenderer(window, -1, SDL_RENDERER_ACCELERATED | SDL_RENDERER_PRESENTVSYNC))
            return made;
    } else if (!driver_is({"KMSDRM", "wayland"})) {
        // The default would load software OpenGL to show a picture that is drawn in software already.
        SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    }
    SDL_SetHint(SDL_HINT_RENDER_DRIVER, "software");
    return SDL_CreateRenderer(window, -1, SDL_RENDERER_SOFTWARE);
}

} // namespace

std::unique_ptr<Window> Window::open(const WindowPlan& plan, std::string& error) {
    set_hints();
    std::unique_ptr<Window> window(new Window);
    if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) {
        error = std::string("No display was found (") + SDL_GetError() + ").";
        return nullptr;
    }
    if (draws_for_nobody()) {
        error = "No display was found.";
        return nullptr;
    }
    if (!window->create(plan)) {
        error = std::string("The display was found, but no window could be opened on it (") + SDL_GetError() +
                ").";
        return nullptr;
    }
    return window;
}

bool Window::create(const WindowPlan& plan) {
    full_screen_ = !plan.window;
    rotation_ = plan.rotation;
    const PixelSize size = plan.window.value_or(PixelSize{1280, 800});
    const Uint32 flags =
        SDL_WINDOW_ALLOW_HIGHDPI |
        (full_screen_ ? SDL_WINDOW_FULLSCREEN_DESKTOP | SDL_WINDOW_BORDERLESS : SDL_WINDOW_RESIZABLE);
    window_ = {SDL_CreateWindow("Information", SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, size.w, size.h,
                                flags),
               SDL_DestroyWindow};
    if (!window_)
        return false;
    renderer_ = {make_renderer(window_.get(), plan.renderer), SDL_DestroyRenderer};
    if (!renderer_)
        return false;
    SDL_DisableScreenSaver();
    if (full_screen_)
        SDL_ShowCursor(SDL_DISABLE);
    SDL_StopTextInput();
    return true;
}

Window::~Window() {
    renderer_.reset();
    window_.reset();
    SDL_Quit();
}

PixelSize Window::size() const { return turned(panel_size(), rotation_); }

PixelSize Window::panel_size() const {
    PixelSize size;
    SDL_GetRendererOutputSize(renderer_.get(), &size.w, &size.h);
    return size;
}

float Window::pointer_scale() const {
    int w = 0;
    SDL_GetWindowSize(window_.get(), &w, nullptr);
    return w > 0 ? static_cast<float>(panel_size().w) / static_cast<float>(w) : 1.0F;
}

std::optional<MmSize> Window::reported_mm() const {
    float across = 0;
    float down = 0;
    if (!full_screen_ ||
        SDL_GetDisplayDPI(SDL_GetWindowDisplayIndex(window_.get()), nullptr, &across, &down) != 0)
        return std::nullopt;
    constexpr float mm_per_inch = 25.4F;
    const PixelSize px = panel_size();
    if (across <= 0 || down <= 0)
        return std::nullopt;
    const MmSize panel{static_cast<float>(px.w) / across * mm_per_inch,
                       static_cast<float>(px.h) / down * mm_per_inch};
    return turned(panel, rotation_);
}

bool Window::waits_by_looking() const { return driver_is({"KMSDRM"}); }

void Window::present() { SDL_RenderPresent(renderer_.get()); }

void Window::go_dark(bool off) {
    SDL_SetRenderDrawColor(renderer_.get(), 0, 0, 0, SDL_ALPHA_OPAQUE);
    SDL_RenderClear(renderer_.get());
    present();
    if (off)
        switch_display_off(*window_);
}

bool Window::light_up() { return switch_display_on(*window_); }

} // namespace signpost
