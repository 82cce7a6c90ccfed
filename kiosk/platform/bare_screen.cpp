#include "platform/bare_screen_internal.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include <SDL.h>

#include "platform/window_internal.h"

namespace signpost {

namespace {

using Pixels = std::unique_ptr<SDL_Surface, void (*)(SDL_Surface*)>;
using PlainWindow = std::unique_ptr<SDL_Window, void (*)(SDL_Window*)>;

Pixels make_pixels(PixelSize size) {
    return {SDL_CreateRGBSurfaceWithFormat(0, size.w, size.h, 32, SDL_PIXELFORMAT_RGB888), SDL_FreeSurface};
}

// On this driver SDL knows of no edge, and a mouse that is pushed beyond it would have a long way back.
int keep_on_screen(void* window, SDL_Event* event) {
    if (event->type != SDL_MOUSEMOTION)
        return 0;
    auto* const screen = static_cast<SDL_Window*>(window);
    int w = 0;
    int h = 0;
    SDL_GetWindowSize(screen, &w, &h);
    const int x = std::clamp(event->motion.x, 0, std::max(0, w - 1));
    const int y = std::clamp(event->motion.y, 0, std::max(0, h - 1));
    if (x != event->motion.x || y != event->motion.y)
        SDL_WarpMouseInWindow(screen, x, y);
    return 0;
}

class BareScreen final : public Display {
public:
    BareScreen(const WindowPlan& plan, std::unique_ptr<Panel> panel, Pixels pixels, PlainWindow window)
        : full_screen_(!plan.window), rotation_(plan.rotation), panel_(std::move(panel)),
          pixels_(std::move(pixels)), window_(std::move(window)) {
        SDL_AddEventWatch(keep_on_screen, window_.get());
    }
    ~BareScreen() override {
        SDL_DelEventWatch(keep_on_screen, window_.get());
        window_.reset();
        SDL_Quit();
    }
    BareScreen(const BareScreen&) = delete;
    BareScreen& operator=(const BareScreen&) = delete;

    [[nodiscard]] Target target() override { return *pixels_; }
    [[nodiscard]] bool full_screen() const override { return full_screen_; }
    [[nodiscard]] Rotation rotation() const override { return rotation_; }
    [[nodiscard]] PixelSize size() const override { return turned(panel_->size(), rotation_); }
    [[nodiscard]] float pointer_scale() const override { return 1; }
    [[nodiscard]] bool waits_by_looking() const override { return true; }

    [[nodiscard]] std::optional<MmSize> reported_mm() const override {
        const MmSize mm = panel_->mm();
        if (!full_screen_ || mm.w <= 0 || mm.h <= 0)
            return std::nullopt;
        return turned(mm, rotation_);
    }

    void fetch_pixels() override {
        fetch_memory(pixels_->pixels,
                     static_cast<std::size_t>(pixels_->pitch) * static_cast<std::size_t>(pixels_->h));
    }

    [[nodiscard]] ScreenNews screen_news(Ms now) override {
        if (is_refused_)
            return ScreenNews::lost;
        const ScreenNews news = panel_->screen_news(now);
        return news == ScreenNews::back && !fit_pixels() ? ScreenNews::lost : news;
    }

    void present() override { is_refused_ = !panel_->show(*pixels_); }

    void go_dark(bool off) override {
        SDL_FillRect(pixels_.get(), nullptr, 0);
        present();
        if (off)
            (void)panel_->switch_light(false);
    }

    [[nodiscard]] bool light_up() override { return panel_->switch_light(true); }

private:
    // To a panel of another size. False: there is no memory for its picture.
    [[nodiscard]] bool fit_pixels() {
        const auto [w, h] = panel_->size();
        if (w == pixels_->w && h == pixels_->h)
            return true;
        Pixels others = make_pixels(panel_->size());
        if (!others)
            return false;
        pixels_ = std::move(others);
        SDL_SetWindowSize(window_.get(), w, h);
        return true;
    }

    bool full_screen_;
    Rotation rotation_;
    bool is_refused_ = false; // the last picture
    std::unique_ptr<Panel> panel_;
    Pixels pixels_;      // what is drawn on
    PlainWindow window_; // SDL's, that nobody sees: what a mouse moves in
};

std::unique_ptr<Panel> open_panel(std::string& error) {
    if (auto panel = open_kms_panel(error))
        return panel;
    // A card whose screen is off, or another program's, shows no firmware's picture either.
    auto panel = error.empty() ? open_firmware_panel() : nullptr;
    if (!panel && error.empty())
        error = "No display was found.";
    return panel;
}

} // namespace

std::unique_ptr<Display> open_bare_screen(const WindowPlan& plan, std::string& error) {
    std::unique_ptr<Panel> panel = open_panel(error);
    if (!panel)
        return nullptr;
    set_sdl_hints();
    SDL_SetHintWithPriority(SDL_HINT_VIDEODRIVER, "evdev",
                            SDL_HINT_OVERRIDE); // whatever the environment says
    const auto [w, h] = panel->size();
    if (SDL_InitSubSystem(SDL_INIT_VIDEO) == 0) {
        PlainWindow window{SDL_CreateWindow("Information", 0, 0, w, h, SDL_WINDOW_BORDERLESS),
                           SDL_DestroyWindow};
        Pixels pixels = make_pixels(panel->size());
        if (window && pixels) {
            SDL_StopTextInput();
            return std::make_unique<BareScreen>(plan, std::move(panel), std::move(pixels), std::move(window));
        }
    }
    error = std::string("The display was found, but SDL does not start on it (") + SDL_GetError() + ").";
    SDL_Quit();
    return nullptr;
}

} // namespace signpost
