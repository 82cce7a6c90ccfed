// The picture of a frame known beforehand, Hide's cover, kept together with the draw list it was painted
// from. A frame with the same list has the same pixels, so the picture is written instead of painted; where a
// few strokes differ, such as the clock's, only these are painted.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include <imgui.h>

#include "paint/raster.h"

struct SDL_Surface;

namespace signpost {

// A picture in less than a tenth of its memory: runs of one colour, and between them pixels as they are. To
// write it out takes little longer than to fill as many pixels.
class PackedPicture {
public:
    // Takes surfaces that Raster can draw on, without a gap between their rows; of another one it stays
    // empty.
    void pack(const SDL_Surface& picture);
    void forget() { words_ = {}; }

    // Whether it was packed from a surface of this size and kind, and so may be written on it.
    [[nodiscard]] bool fits(const SDL_Surface& surface) const;
    // Every pixel. `surface`: one that it fits.
    void write_on(SDL_Surface& surface) const;

    [[nodiscard]] std::size_t bytes() const { return words_.size() * sizeof(std::uint32_t); }

private:
    // Records, one after the other. Each: a count of pixels in one colour (the upper bits) and of pixels that
    // follow singly (the lowest count_bits); the colour; the single pixels.
    std::vector<std::uint32_t> words_;
    int w_ = 0;
    int h_ = 0;
    std::uint32_t format_ = 0; // SDL's
};

// Drawing thread only.
class ReadyPicture {
public:
    // `pixels`: what was just painted from `data`. Nothing is kept of lists with more than one part.
    void keep(const ImDrawData& data, const SDL_Surface& pixels);
    // To be called before any picture of text that the list names is dropped: another one may come to lie
    // there.
    void forget();

    // Where `data` is nearly the list that was kept: writes the picture on `pixels`, and tells what of it
    // would still have to be painted (perhaps an empty rectangle). std::nullopt, and nothing is written,
    // where `data` is of another picture or size, or so different that it is painted as soon.
    [[nodiscard]] std::optional<PixelRect> write_on(SDL_Surface& pixels, const ImDrawData& data) const;

    [[nodiscard]] std::size_t bytes() const { return picture_.bytes(); }

private:
    [[nodiscard]] std::optional<PixelRect> lacks(const SDL_Surface& pixels, const ImDrawData& data) const;
    [[nodiscard]] std::optional<PixelRect> difference(const ImDrawList& list) const;

    PackedPicture picture_;
    std::vector<ImDrawCmd> commands_;
    std::vector<ImDrawIdx> indices_;
    std::vector<ImDrawVert> vertices_;
};

} // namespace signpost
