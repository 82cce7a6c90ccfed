// Dear ImGui's own widgets, for admins: a context of its own with a font of letters, and how its frames come
// onto a renderer of SDL's. Visitors never see any of it: what they see has no font atlas at all
// (paint/imgui_impl_signpost.h).
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "base/geometry.h"

struct ImFont;
struct SDL_Renderer;

namespace signpost::preview {

// `text` as the widgets can show it: they shape no script but Latin, Greek and Cyrillic, so that of any other
// a run of letters becomes "…". Any thread.
[[nodiscard]] std::string as_widgets_show(std::string_view text);

// What a mouse did.
struct Pointer {
    Point at; // px
    bool down = false;
    float wheel = 0; // notches; more than 0 is up
};

// Drawing thread only.
class Widgets {
public:
    // `scale`: px of the window for each unit of the window system's; letters grow with it.
    explicit Widgets(float scale);
    ~Widgets();
    Widgets(const Widgets&) = delete;
    Widgets& operator=(const Widgets&) = delete;

    void hear(const Pointer& pointer);
    // The mouse has left.
    void forget_pointer();

    // A frame of this size round what `put` draws, twice: what Dear ImGui learns in a frame about sizes it
    // uses in the next.
    void lay_out(PixelSize size, const std::function<void()>& put);
    // Paints the frame that was laid out last; presenting is the caller's.
    void paint(SDL_Renderer& renderer);

    [[nodiscard]] ImFont* bold() const;
    [[nodiscard]] float scale() const;

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

} // namespace signpost::preview
