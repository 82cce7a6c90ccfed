// Everything a frame needs on one renderer: Dear ImGui's context, the typesetter and the pictures of text.
// The window has one and the tour has one; they draw alike.
#pragma once

#include <cstddef>
#include <memory>

#include "base/glass.h"
#include "base/rotation.h"
#include "paint/packed_picture.h"
#include "paint/target.h"
#include "screen/view.h"
#include "text/ttf_fonts.h"

namespace signpost {

struct Measured;
struct MeterSeen;
struct SheetOfScript;
struct DrawnSheet;
class Crosses;

// Drawing thread only.
class Stage {
public:
    // The fonts must outlive it. `text_cap`: bytes that pictures of text may take. `rotation`: how the
    // picture lies on the target. Before draw_on() nothing can be drawn, but words be prepared.
    Stage(TtfFonts& fonts, std::size_t text_cap, Rotation rotation);
    // What `target` was made of must outlive it, too.
    Stage(const Target& target, TtfFonts& fonts, std::size_t text_cap, Rotation rotation = Rotation::none);
    ~Stage();
    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;

    // From now on draws on this. A window's pixels lie elsewhere when its size has changed.
    void draw_on(const Target& target);

    // Draws `view` on the target; presenting is the caller's.
    [[nodiscard]] Frame draw(const View& view);

    // The ruler, the letter and the crosses of `kiosk --measure`.
    Frame draw_measure(const View& view, const Measured& measured, const Crosses& crosses);
    // Its scale for a sound level meter.
    Frame draw_meter(const View& view, const MeterSeen& seen);
    // A sheet of paper for whoever reads texts into a microphone.
    [[nodiscard]] DrawnSheet draw_script_sheet(const View& view, const SheetOfScript& sheet);

    // Lays out and draws the text of a screen that every visitor sees alike, so that it comes up at once: it
    // is kept until forget_prepared(). Nothing is drawn on the target.
    void prepare(const View& view);
    // Where everything of `view` would stand; makes no picture, and keeps nothing.
    [[nodiscard]] Frame lay_out(const View& view);
    // Opens what pages are set in and draws its letters, of one look a call: drawing_ahead.h. False where
    // `which` is beyond the last.
    bool prepare_letters(const Metrics& metrics, std::size_t which);
    // As prepare(), and the picture as a whole is kept besides, where the target is pixels: a frame like it
    // is written out and not painted. It is made on the target's pixels: they are not to be presented before
    // another draw().
    void make_ready(const View& view);
    // The picture of `view`; empty where the target is not pixels. It is made on them as make_ready() does.
    [[nodiscard]] PackedPicture picture_of(const View& view);
    void forget_prepared();

    // After a visit: drops layouts, glyphs and pictures of everything that neither the last frame showed nor
    // was prepared, and gives their memory back to the system.
    void forget_visit();
    // After the renderer lost its textures.
    void forget_textures();

private:
    enum class Use { shown, prepared, ready, packed };
    template <class Put> void frame_of(PixelSize size, Use use, Put put);

    struct Inside;
    std::unique_ptr<Inside> inside_;
};

// The smallest em whose capital H is as high as the viewing distance asks for, and the rest of the metrics.
[[nodiscard]] Metrics make_metrics(TtfFonts& fonts, const Glass& glass, int text_size);
// The same on a glass of which no more is known.
[[nodiscard]] Metrics make_metrics(TtfFonts& fonts, PixelSize screen, ScreenScale scale, Mm viewing_distance,
                                   int text_size);

} // namespace signpost
