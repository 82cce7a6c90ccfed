// The inspector in a window of its own, beside the picture's.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>

#include "base/geometry.h"
#include "preview/inspector_internal.h"

struct SDL_Window;
struct SDL_Renderer;
union SDL_Event;

namespace signpost::preview {

// Drawing thread only. SDL's video must outlive it.
class InspectorWindow {
public:
    InspectorWindow() = default;

    // Moves the picture's window to the left and opens the inspector beside it, where the display has room
    // for both.
    void open_beside(SDL_Window& picture);
    // Opens it, or closes it.
    void toggle(SDL_Window& picture);
    [[nodiscard]] bool is_open() const { return window_ != nullptr; }

    // Whether the event was meant for this window; what was chosen by it is then in `wish`.
    [[nodiscard]] bool hear(const SDL_Event& event, const InspectorView& view, std::optional<Wish>& wish);
    void show(const InspectorView& view);

private:
    void open(Point at, PixelSize size, std::uint32_t flags);
    void close();
    [[nodiscard]] PixelSize size() const;

    std::unique_ptr<SDL_Window, void (*)(SDL_Window*)> window_{nullptr, nullptr};
    std::unique_ptr<SDL_Renderer, void (*)(SDL_Renderer*)> renderer_{nullptr, nullptr};
    std::optional<Inspector> inspector_;
    Pointer pointer_;
    float scale_ = 1;
};

} // namespace signpost::preview
