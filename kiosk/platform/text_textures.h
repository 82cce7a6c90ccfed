// Pieces of text as textures of one renderer, kept under a cap of bytes.
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

namespace signpost {

class TextTextures final : public TextPainter {
public:
    // Both must outlive it. `cap`: bytes of texture; pictures of the frame being drawn may exceed it.
    // `rotation`: a texture is made as it lies on the panel, so that a turned frame copies it as it is; an
    // image's size stays that of the upright text.
    TextTextures(SDL_Renderer& renderer, TtfFonts& fonts, std::size_t cap, Rotation rotation);
    ~TextTextures() override;

    [[nodiscard]] TextImage image(FaceId face, int em_px, const std::string& utf8,
                                  bool right_to_left) override;

    // Call after each frame: drops the pictures that were used longest ago until the cap holds.
    void end_frame();
    // Drops every picture that the last frame did not use: nothing of an earlier page stays.
    void keep_only_last_frame();
    // Drops all: the renderer lost its textures.
    void forget();

private:
    struct Kept {
        std::unique_ptr<SDL_Texture, void (*)(SDL_Texture*)> texture;
        int w = 0; // px of the upright text
        int h = 0;
        std::uint64_t used = 0; // the frame that used it last
    };
    using Key = std::tuple<std::string, FaceId, int, bool>;
    [[nodiscard]] Kept make(const Key& key);

    SDL_Renderer& renderer_;
    TtfFonts& fonts_;
    std::size_t cap_;
    Rotation rotation_;
    std::size_t bytes_ = 0;
    std::uint64_t frame_ = 1;
    std::map<Key, Kept> kept_;
};

} // namespace signpost
