#include "preview/inspector_window_internal.h"

#include <algorithm>
#include <iostream>

#include <SDL.h>

namespace signpost::preview {

namespace {

constexpr int gap = 12;       // between the two windows
constexpr int title_bar = 40; // that a window manager may add

// Where the picture's window is drawn in memory, software OpenGL would be loaded for this one.
std::uint32_t renderer_like(SDL_Window& picture) {
    return SDL_GetRenderer(&picture) != nullptr ? 0U : std::uint32_t{SDL_RENDERER_SOFTWARE};
}

std::uint32_t window_of(const SDL_Event& event) {
    switch (event.type) {
    case SDL_WINDOWEVENT:
        return event.window.windowID;
    case SDL_MOUSEMOTION:
        return event.motion.windowID;
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
        return event.button.windowID;
    case SDL_MOUSEWHEEL:
        return event.wheel.windowID;
    case SDL_KEYDOWN:
    case SDL_KEYUP:
        return event.key.windowID;
    default:
        return 0;
    }
}

// Of the mouse by this event; std::nullopt where it says nothing of one.
std::optional<Pointer> pointer_of(const SDL_Event& event, const Pointer& before, float scale) {
    const auto at = [&](int x, int y) {
        return Point{static_cast<float>(x) * scale, static_cast<float>(y) * scale};
    };
    switch (event.type) {
    case SDL_MOUSEMOTION:
        return Pointer{at(event.motion.x, event.motion.y), before.down};
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
        return Pointer{at(event.button.x, event.button.y), event.type == SDL_MOUSEBUTTONDOWN};
    case SDL_MOUSEWHEEL:
        return Pointer{before.at, before.down, event.wheel.preciseY};
    default:
        return std::nullopt;
    }
}

} // namespace

void InspectorWindow::open_beside(SDL_Window& picture) {
    SDL_Rect display{};
    int w = 0;
    int h = 0;
    SDL_GetWindowSize(&picture, &w, &h);
    const int both = w + gap + Inspector::usual_size.w;
    if (SDL_GetDisplayUsableBounds(SDL_GetWindowDisplayIndex(&picture), &display) != 0 || display.w < both)
        return;
    const int x = display.x + (display.w - both) / 2;
    const int y = display.y + std::max(0, std::min(title_bar, display.h - h));
    SDL_SetWindowPosition(&picture, x, y);
    open({static_cast<float>(x + w + gap), static_cast<float>(y)}, {Inspector::usual_size.w, h},
         renderer_like(picture));
}

void InspectorWindow::toggle(SDL_Window& picture) {
    if (is_open())
        return close();
    open_beside(picture);
    if (!is_open())
        open({0, 0}, Inspector::usual_size, renderer_like(picture));
}

void InspectorWindow::open(Point at, PixelSize size, std::uint32_t flags) {
    window_ = {SDL_CreateWindow("What is shown, and what is wrong", static_cast<int>(at.x),
                                static_cast<int>(at.y), size.w, size.h,
                                SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI),
               SDL_DestroyWindow};
    if (window_)
        renderer_ = {SDL_CreateRenderer(window_.get(), -1, flags), SDL_DestroyRenderer};
    if (!renderer_) {
        std::cerr << "The inspector's window could not be opened (" << SDL_GetError() << ").\n";
        return close();
    }
    int w = 0;
    SDL_GetWindowSize(window_.get(), &w, nullptr);
    scale_ = w > 0 ? static_cast<float>(this->size().w) / static_cast<float>(w) : 1;
    inspector_.emplace(scale_);
}

void InspectorWindow::close() {
    inspector_.reset();
    renderer_.reset();
    window_.reset();
}

PixelSize InspectorWindow::size() const {
    PixelSize size;
    SDL_GetRendererOutputSize(renderer_.get(), &size.w, &size.h);
    return size;
}

bool InspectorWindow::hear(const SDL_Event& event, const InspectorView& view, std::optional<Wish>& wish) {
    if (!is_open() || window_of(event) != SDL_GetWindowID(window_.get()))
        return false;
    if (event.type == SDL_WINDOWEVENT && event.window.event == SDL_WINDOWEVENT_CLOSE) {
        close();
        return true;
    }
    if (const auto pointer = pointer_of(event, pointer_, scale_)) {
        pointer_ = *pointer;
        wish = inspector_->hear(pointer_, size(), view);
    }
    return true;
}

void InspectorWindow::show(const InspectorView& view) {
    if (!is_open())
        return;
    inspector_->lay_out(size(), view);
    SDL_SetRenderDrawColor(renderer_.get(), 0xF7, 0xF4, 0xEE, SDL_ALPHA_OPAQUE);
    SDL_RenderClear(renderer_.get());
    inspector_->paint(*renderer_);
    SDL_RenderPresent(renderer_.get());
}

} // namespace signpost::preview
