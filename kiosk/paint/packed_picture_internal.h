// A picture in less than a tenth of its memory: runs of one colour, and between them pixels as they are. To
// write it out takes little longer than to fill as many pixels.
#pragma once

#include <cstdint>
#include <vector>

struct SDL_Surface;

namespace signpost {

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
    // Again and again: how many pixels there are of the colour that follows, and how many stand after it each
    // for itself (the lowest bits); that colour; those pixels.
    std::vector<std::uint32_t> words_;
    int w_ = 0;
    int h_ = 0;
    std::uint32_t format_ = 0; // SDL's
};

} // namespace signpost
