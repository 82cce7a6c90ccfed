// Dear ImGui's own widgets, for admins: a context of its own with a font of letters, how they look, and how
// their frames come onto a renderer of SDL's. Visitors never see any of it: what they see has no font atlas
// at all (paint/imgui_impl_signpost.h).
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include <imgui.h>

#include "base/geometry.h"

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

// --- How they look: the colours of assets/README.md's signpost, and its quiet ---

namespace colour {
inline constexpr ImU32 paper = IM_COL32(0xF7, 0xF4, 0xEE, 0xFF);
inline constexpr ImU32 card = IM_COL32(0xFF, 0xFF, 0xFF, 0xFF);
inline constexpr ImU32 ink = IM_COL32(0x17, 0x21, 0x2B, 0xFF);
inline constexpr ImU32 soft_ink = IM_COL32(0x4A, 0x57, 0x60, 0xFF);
inline constexpr ImU32 edge = IM_COL32(0xC9, 0xCF, 0xCF, 0xFF);
inline constexpr ImU32 tint = IM_COL32(0xE4, 0xEC, 0xEB, 0xFF);
inline constexpr ImU32 pressed = IM_COL32(0xC6, 0xDA, 0xDB, 0xFF);
inline constexpr ImU32 arm = IM_COL32(0x0E, 0x4A, 0x54, 0xFF);
inline constexpr ImU32 bar = IM_COL32(0x08, 0x2F, 0x36, 0xFF);
inline constexpr ImU32 sun = IM_COL32(0xF2, 0xB5, 0x44, 0xFF);
inline constexpr ImU32 sun_text = IM_COL32(0x24, 0x15, 0x00, 0xFF);
inline constexpr ImU32 white = IM_COL32(0xFF, 0xFF, 0xFF, 0xFF);
inline constexpr ImU32 soft_white = IM_COL32(0xDD, 0xEC, 0xEC, 0xFF);
} // namespace colour

// Of Dear ImGui's current context.
void take_on_look(float scale);

} // namespace signpost::preview
