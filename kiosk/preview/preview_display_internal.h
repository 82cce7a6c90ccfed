// The preview's display: the kiosk draws its picture as on any glass, and the window shows it whole, made
// smaller where it must be, with the strip below it. Without a strip and on a glass as large as the window
// the pixels are the kiosk's own.
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "base/geometry.h"
#include "base/glass.h"
#include "base/rotation.h"
#include "platform/display.h"
#include "platform/window.h"
#include "preview/desk_internal.h"
#include "preview/strip_internal.h"

struct SDL_Surface;

namespace signpost::preview {

// Drawing thread only.
class PreviewDisplay final : public Display {
public:
    // `window` must outlive it.
    explicit PreviewDisplay(Window& window);
    ~PreviewDisplay() override;

    // --- What the kiosk's loop draws on ---
    [[nodiscard]] Target target() override;
    [[nodiscard]] bool full_screen() const override { return false; }
    [[nodiscard]] Rotation rotation() const override { return window_.rotation(); }
    [[nodiscard]] PixelSize size() const override { return glass_ ? *glass_ : window_.size(); }
    [[nodiscard]] float pointer_scale() const override { return 1; } // PreviewEvents turns the mouse's
    [[nodiscard]] std::optional<MmSize> reported_mm() const override { return std::nullopt; }
    void present() override;
    void go_dark(bool off) override { window_.go_dark(off); }
    [[nodiscard]] bool light_up() override { return window_.light_up(); }

    // --- What the preview makes of it ---
    // From the next frame on the picture is of so many pixels; std::nullopt: as large as the window.
    void show_glass(std::optional<PixelSize> px) { glass_ = px; }
    void say(const std::optional<StripText>& strip) { strip_ = strip; }
    void point_out(const std::optional<Trace>& trace) { trace_ = trace; }
    // The picture that was presented last, with what is said now.
    void show();

    // From a point of the window, in px, to the panel that the kiosk draws on.
    [[nodiscard]] Point on_panel(Point in_window) const;
    // From the picture as a visitor sees it to the window.
    [[nodiscard]] Rect in_window(Rect in_picture) const;
    // Where the picture lies in the window, px.
    [[nodiscard]] Rect picture() const { return picture_; }
    // px for each unit of the window system's mouse coordinates.
    [[nodiscard]] float window_scale() const { return window_.pointer_scale(); }
    [[nodiscard]] PixelSize window_size() const { return turned(window_.size(), rotation()); }

private:
    using Surface = std::unique_ptr<SDL_Surface, void (*)(SDL_Surface*)>;
    [[nodiscard]] PixelSize panel() const { return turned(size(), rotation()); }
    void compose(SDL_Renderer& renderer);

    Window& window_;
    Desk desk_;
    Surface drawn_; // by the kiosk, which also draws ahead on it
    Surface shown_; // what it presented
    std::optional<PixelSize> glass_;
    std::optional<StripText> strip_;
    std::optional<Trace> trace_;
    Rect picture_;
};

// The largest rectangle of the picture's shape in the middle of this room, never larger than the picture.
[[nodiscard]] Rect fitted(PixelSize picture, PixelSize room);

} // namespace signpost::preview
