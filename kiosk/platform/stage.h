// Everything a frame needs on one renderer: Dear ImGui's context, the typesetter and the pictures of text.
// The window has one and the tour has one; they draw alike.
#pragma once

#include <cstddef>
#include <memory>

#include "base/rotation.h"
#include "screen/view.h"
#include "text/ttf_fonts.h"

struct SDL_Renderer;

namespace signpost {

struct Measured;
class Crosses;

// Drawing thread only.
class Stage {
public:
    // Both must outlive it. `rotation`: how the picture lies on what the renderer fills.
    Stage(SDL_Renderer& renderer, TtfFonts& fonts, std::size_t texture_cap,
          Rotation rotation = Rotation::none);
    ~Stage();
    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;

    // Draws `view` into the renderer; presenting is the caller's.
    [[nodiscard]] Frame draw(const View& view);

    // The ruler, the letter and the crosses of `kiosk --measure`.
    Frame draw_measure(const View& view, const Measured& measured, const Crosses& crosses);

    // After a visit: drops layouts, glyphs and pictures of everything that the last frame did not show.
    void forget_visit();
    // After the renderer lost its textures.
    void forget_textures();

private:
    template <class Put> void frame_of(PixelSize size, Put put);

    struct Inside;
    std::unique_ptr<Inside> inside_;
};

// The smallest em whose capital H is as high as the viewing distance asks for, and the rest of the metrics.
[[nodiscard]] Metrics make_metrics(TtfFonts& fonts, PixelSize screen, ScreenScale scale, Mm viewing_distance,
                                   int text_size);

} // namespace signpost
