#include "platform/window.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <utility>

#include <SDL.h>
#include <sys/mman.h>
#include <unistd.h>

#include "paint/raster.h"
#include "platform/window_internal.h"

namespace signpost {

namespace {

// While a call lasts, no other thread gets memory from the system: so it is asked for in several calls.
constexpr std::size_t at_once = std::size_t{256} << 10U;

} // namespace

void fetch_memory(void* begin, std::size_t bytes) {
    const auto page = static_cast<std::uintptr_t>(sysconf(_SC_PAGESIZE));
    const auto into_page = reinterpret_cast<std::uintptr_t>(begin) % page;
    char* const from = static_cast<char*>(begin) - into_page;
    const std::size_t all = bytes + into_page;
    // A kernel before 5.14 refuses; then each memory page comes when it is first written.
    bool given = true;
    for (std::size_t done = 0; given && done < all; done += at_once)
        given = madvise(from + done, std::min(at_once, all - done), MADV_POPULATE_WRITE) == 0;
}

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

} // namespace

void set_sdl_hints() {
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
    // The table of dead keys takes longer to read than the window to open, and there is nothing to type here.
    SDL_setenv("XCOMPOSEFILE", "/dev/null", 0);
    // A theme's files are looked through even for the cursor that is invisible.
    SDL_setenv("XCURSOR_CORE", "1", 0);
}

namespace {

// Where a window of this size is put; without one, the whole of the first display.
SDL_Rect place_of(std::optional<PixelSize> window) {
    SDL_Rect display{SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, 1280, 800};
    if (window)
        return {SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, window->w, window->h};
    SDL_GetDisplayBounds(0, &display);
    return display;
}

// Wayland has no plain framebuffer in SDL 2: there the graphics card, or Mesa for it, draws.
bool wants_acceleration(Renderer wanted) {
    return wanted == Renderer::accelerated || (wanted == Renderer::automatic && driver_is({"wayland"}));
}

// On Wayland desktop OpenGL, SDL's first choice, may not be installed, and SDL does not survive that: see
// flags_of_driver().
void set_renderer_hints() {
    if (driver_is({"wayland"})) {
        SDL_SetHint(SDL_HINT_RENDER_DRIVER, "opengles2");
        SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "opengles2");
    }
}

// On Wayland SDL takes a window without OpenGL down to make one with it for the renderer; where that fails
// (no library, no such display for it), it crashes on the window that is gone. A window made for OpenGL ES
// from the first either is there and stays, or could not be opened, with an error.
Uint32 flags_of_driver() {
    if (!driver_is({"wayland"}))
        return 0;
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 2);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 0);
    return SDL_WINDOW_OPENGL;
}

// SDL takes no renderer for a window whose pixels were once asked for: so what they are like is asked first.
bool has_pixels_for_raster(SDL_Window* window) {
    const Uint32 format = SDL_GetWindowPixelFormat(window);
    return SDL_PIXELTYPE(format) == SDL_PIXELTYPE_PACKED32 &&
           SDL_PIXELLAYOUT(format) == SDL_PACKEDLAYOUT_8888;
}

// nullptr where the window's own pixels are to be drawn on.
SDL_Renderer* make_renderer(SDL_Window* window, Renderer wanted) {
    set_renderer_hints();
    if (wants_acceleration(wanted))
        if (SDL_Renderer* made =
                SDL_CreateRenderer(window, -1, SDL_RENDERER_ACCELERATED | SDL_RENDERER_PRESENTVSYNC))
            return made;
    // The default would load software OpenGL to show a picture that is drawn in software already.
    if (!driver_is({"wayland"}))
        SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    if (has_pixels_for_raster(window))
        return nullptr;
    SDL_SetHint(SDL_HINT_RENDER_DRIVER, "software");
    return SDL_CreateRenderer(window, -1, SDL_RENDERER_SOFTWARE);
}

} // namespace

std::unique_ptr<Window> Window::open(const WindowPlan& plan, std::string& error) {
    set_sdl_hints();
    std::unique_ptr<Window> window(new Window);
    if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) {
        error = std::string("No display was found (") + SDL_GetError() + ").";
        return nullptr;
    }
    if (draws_for_nobody()) {
        error = "No display was found.";
        return nullptr;
    }
    if (driver_is({"x11"}))
        watch_x11_panels();
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
    // On X11 SDL waits a tenth of a second for a window manager to make a window full-screen, and where there
    // is none leaves the window as small as it was. A window without a frame, as large as the display, is
    // there at once; a window manager is told after the first frame.
    asks_after_first_frame_ = full_screen_ && driver_is({"x11"});
    const SDL_Rect at = place_of(plan.window);
    const Uint32 full = asks_after_first_frame_ ? 0U : static_cast<Uint32>(SDL_WINDOW_FULLSCREEN_DESKTOP);
    // To make an invisible cursor, the display is asked; once the window is there, it has more to do.
    if (full_screen_)
        SDL_ShowCursor(SDL_DISABLE);
    const Uint32 flags =
        SDL_WINDOW_ALLOW_HIGHDPI | flags_of_driver() |
        (full_screen_ ? full | SDL_WINDOW_BORDERLESS : static_cast<Uint32>(SDL_WINDOW_RESIZABLE));
    window_ = {SDL_CreateWindow("Information", at.x, at.y, at.w, at.h, flags), SDL_DestroyWindow};
    if (!window_)
        return false;
    renderer_ = {make_renderer(window_.get(), plan.renderer), SDL_DestroyRenderer};
    if (!renderer_) {
        const SDL_Surface* pixels = SDL_GetWindowSurface(window_.get());
        if (pixels == nullptr || !Raster::can_draw_on(*pixels))
            return false;
    }
    SDL_DisableScreenSaver();
    SDL_SetCursor(nullptr); // shows on this window what was said of the cursor
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
    if (renderer_)
        SDL_GetRendererOutputSize(renderer_.get(), &size.w, &size.h);
    else
        SDL_GetWindowSizeInPixels(window_.get(), &size.w, &size.h);
    return size;
}

float Window::pointer_scale() const {
    int w = 0;
    SDL_GetWindowSize(window_.get(), &w, nullptr);
    return w > 0 ? static_cast<float>(panel_size().w) / static_cast<float>(w) : 1.0F;
}

std::optional<MmSize> Window::reported_mm() const {
    // SDL goes by the mode that the display had when it started.
    if (full_screen_ && driver_is({"x11"}))
        if (const auto screen = x11_screen(*window_); screen && screen->mm.w > 0)
            return turned(screen->mm, rotation_);
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

Target Window::target() {
    if (!renderer_)
        if (SDL_Surface* pixels = SDL_GetWindowSurface(window_.get()))
            return *pixels;
    return *renderer_;
}

void Window::fetch_pixels() {
    if (renderer_)
        return;
    if (const SDL_Surface* pixels = SDL_GetWindowSurface(window_.get()))
        fetch_memory(pixels->pixels,
                     static_cast<std::size_t>(pixels->pitch) * static_cast<std::size_t>(pixels->h));
}

void Window::present() {
    if (renderer_)
        SDL_RenderPresent(renderer_.get());
    else
        SDL_UpdateWindowSurface(window_.get());
    if (std::exchange(asks_after_first_frame_, false)) {
        SDL_SetWindowFullscreen(window_.get(), SDL_WINDOW_FULLSCREEN_DESKTOP);
        stay_on_x11_screen(*window_);
    }
}

void Window::go_dark(bool off) {
    if (renderer_) {
        SDL_SetRenderDrawColor(renderer_.get(), 0, 0, 0, SDL_ALPHA_OPAQUE);
        SDL_RenderClear(renderer_.get());
    } else if (SDL_Surface* pixels = SDL_GetWindowSurface(window_.get())) {
        SDL_FillRect(pixels, nullptr, 0); // black in every format that Raster draws on
    }
    present();
    if (off)
        switch_x11_displays(*window_, false);
}

bool Window::light_up() {
    switch_x11_displays(*window_, true);
    return true;
}

} // namespace signpost
