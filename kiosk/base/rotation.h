// A picture that is turned on its panel, because the panel hangs on its side or upside down. The picture is
// what a visitor sees upright; the panel is what the graphics card fills, whose rows begin at its own top.
#pragma once

#include <cstdint>
#include <optional>

#include "base/geometry.h"

namespace signpost {

// By how much the picture is turned on the panel, clockwise as one looks at the glass.
enum class Rotation { none = 0, clockwise_90 = 90, half = 180, clockwise_270 = 270 };

// std::nullopt unless it is 0, 90, 180 or 270.
[[nodiscard]] constexpr std::optional<Rotation> rotation_of(std::int64_t degrees) {
    return degrees == 0 || degrees == 90 || degrees == 180 || degrees == 270
               ? std::optional(static_cast<Rotation>(degrees))
               : std::nullopt;
}

[[nodiscard]] constexpr bool on_its_side(Rotation r) {
    return r == Rotation::clockwise_90 || r == Rotation::clockwise_270;
}

// The panel's size from the picture's, and the picture's from the panel's.
template <class Size> [[nodiscard]] constexpr Size turned(Size size, Rotation r) {
    return on_its_side(r) ? Size{size.h, size.w} : size;
}

// Where a point of a picture `w` by `h` lies on the panel. Points lie between pixels: the edges are 0 and w.
[[nodiscard]] constexpr Point to_panel(Point p, Rotation r, float w, float h) {
    switch (r) {
    case Rotation::clockwise_90:
        return {h - p.y, p.x};
    case Rotation::half:
        return {w - p.x, h - p.y};
    case Rotation::clockwise_270:
        return {p.y, w - p.x};
    case Rotation::none:
        break;
    }
    return p;
}

// The way back: where on a picture `w` by `h` a point of the panel lies.
[[nodiscard]] constexpr Point to_picture(Point p, Rotation r, float w, float h) {
    switch (r) {
    case Rotation::clockwise_90:
        return {p.y, h - p.x};
    case Rotation::half:
        return {w - p.x, h - p.y};
    case Rotation::clockwise_270:
        return {w - p.y, p.x};
    case Rotation::none:
        break;
    }
    return p;
}

} // namespace signpost
