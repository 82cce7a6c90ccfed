// Pieces of text as pictures, kept under a cap of bytes: eight bits a pixel where Raster draws, textures of
// one renderer elsewhere.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <tuple>

#include "base/rotation.h"
#include "screen/typesetter.h"
#include "text/ttf_fonts.h"

struct SDL_Renderer;
struct SDL_Texture;
struct SDL_Surface;

namespace signpost {

// What was given back stays in memory until somebody needs it, and a page could be read from there.
struct WipeSurface {
    void operator()(SDL_Surface* surface) const; // overwrites its pixels, then frees it
};
using Picture = std::unique_ptr<SDL_Surface, WipeSurface>;

// `upright` must have one byte a pixel; what comes back has the same format. With Rotation::none it comes
// back itself. Null in, or no memory: null out.
[[nodiscard]] Picture turned_picture(Picture upright, Rotation rotation);

// Either `coverage` or `texture`, turned as the panel is; neither where the text has no ink.
struct TextPicture {
    Picture coverage; // 8 bits a pixel
    std::unique_ptr<SDL_Texture, void (*)(SDL_Texture*)> texture{nullptr,
                                                                 nullptr}; // white, coverage in alpha
};

class TextTextures final : public TextPainter {
public:
    // The fonts must outlive it. `cap`: bytes of pictures at eight bits a pixel, which textures take four
    // times; those of the frame being drawn may exceed it. `rotation`: a picture is made as it lies on the
    // panel, so that a turned frame copies it as it is; an image's size stays that of the upright text.
    TextTextures(TtfFonts& fonts, std::size_t cap, Rotation rotation);
    ~TextTextures() override;

    // What pictures are made for: pixels at first. A renderer must outlive it; those of another are dropped.
    void draw_with(SDL_Renderer* renderer);

    [[nodiscard]] TextImage image(FaceId face, int em_px, const std::string& utf8,
                                  bool right_to_left) override;

    // Call after each frame: drops the pictures that were used longest ago until the cap holds. What a frame
    // that was `prepared` used stays until forget_prepared(), whatever the cap.
    void end_frame(bool prepared);
    void forget_prepared();
    // Drops every picture but those of the last frame and of prepared ones: nothing of an earlier page stays.
    void forget_visit();
    // Drops all: the renderer lost its textures.
    void forget();

private:
    struct Kept {
        TextPicture picture;
        std::size_t bytes = 0;
        int w = 0; // px of the upright text
        int h = 0;
        std::uint64_t used = 0; // the frame that used it last
        bool prepared = false;
    };
    using Key = std::tuple<std::string, FaceId, int, bool>;
    [[nodiscard]] Kept make(const Key& key);

    SDL_Renderer* renderer_ = nullptr; // pictures are drawn by Raster
    TtfFonts& fonts_;
    std::size_t cap_;
    Rotation rotation_;
    std::size_t bytes_ = 0;
    std::uint64_t frame_ = 1;
    std::map<Key, Kept> kept_;
};

} // namespace signpost
