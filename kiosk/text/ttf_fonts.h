// The fonts of the kiosk: SDL2_ttf, which shapes with HarfBuzz and draws with FreeType.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>

#include "base/files.h"
#include "fonts/face_files.h"
#include "text/font_port.h"

struct SDL_Surface;

namespace signpost {

// Opens each of face_files() when a character first needs it, and each size of it when a text first needs
// that. A file that is not there counts as a face without characters: text goes on in the others.
// Drawing thread only.
class TtfFonts final : public Fonts {
public:
    explicit TtfFonts(FileBytes& files); // must outlive it
    ~TtfFonts() override;
    TtfFonts(const TtfFonts&) = delete;
    TtfFonts& operator=(const TtfFonts&) = delete;

    // False when the Latin face cannot be opened: then nothing can be shown at all.
    [[nodiscard]] bool usable();

    [[nodiscard]] std::optional<FaceId> face_for(char32_t character, Weight weight) override;
    [[nodiscard]] float width(FaceId face, int em_px, const std::string& utf8, bool right_to_left) override;
    [[nodiscard]] FaceHeights heights(FaceId face, int em_px) override;

    // Height in px of the rendered capital H of the Latin face, measured on its pixels.
    [[nodiscard]] int capital_height(int em_px);

    // The run's coverage, 8 bits a pixel, as high as the face; nullptr when it has no pixels. The caller owns
    // the surface.
    [[nodiscard]] SDL_Surface* rasterise(FaceId face, int em_px, const std::string& utf8, bool right_to_left);

    // How many sizes of faces are open.
    [[nodiscard]] std::size_t open_sizes() const;
    // One more closes the one that was used least lately: a size takes up to half a MiB with its tables and
    // glyphs. Cover, Start, Home and pages have 12 together.
    static constexpr std::size_t most_open = 14;
    // Closes every open size, and with it every glyph drawn so far.
    void forget_glyphs();

private:
    struct Open; // the fonts of each face and size; SDL2_ttf's own type has another name in each release
    std::unique_ptr<Open> open_;
};

} // namespace signpost
