// A picture in less than a tenth of its memory: runs of one colour, and between them pixels as they are. To
// write it out takes little longer than to fill as many pixels.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct SDL_Surface;

namespace signpost {

// One thread at a time.
class PackedPicture {
public:
    // Takes surfaces that Raster can draw on, without a gap between their rows; of another one it stays
    // empty.
    void pack(const SDL_Surface& picture);
    void forget() { words_ = {}; }
    [[nodiscard]] bool empty() const { return words_.empty(); }

    // Whether it was packed from a surface of this size and kind, and so may be written on it.
    [[nodiscard]] bool fits(const SDL_Surface& surface) const;
    // Every pixel. `surface`: one that it fits.
    void write_on(SDL_Surface& surface) const;

    [[nodiscard]] std::size_t bytes() const { return words_.size() * sizeof(std::uint32_t); }

    // For a file that this computer alone reads: numbers are as its processor has them. "" of an empty one.
    [[nodiscard]] std::string to_text() const;
    // What to_text() gave. std::nullopt where it is anything else, whatever its bytes are.
    [[nodiscard]] static std::optional<PackedPicture> from_text(std::string_view text);

private:
    [[nodiscard]] bool fills_its_size() const;

    // Records, one after the other. Each: a count of pixels in one colour (the upper bits) and of pixels that
    // follow singly (the lowest count_bits); the colour; the single pixels.
    std::vector<std::uint32_t> words_;
    int w_ = 0;
    int h_ = 0;
    std::uint32_t format_ = 0; // SDL's
};

} // namespace signpost
