// The picture of a frame known beforehand, Hide's cover, kept together with the draw list it was painted
// from. A frame with the same list has the same pixels, so the picture is written instead of painted; where a
// few strokes differ, such as the clock's, only these are painted.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include <imgui.h>

#include "paint/packed_picture.h"
#include "paint/raster.h"

struct SDL_Surface;

namespace signpost {

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
