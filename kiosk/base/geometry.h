// Lengths and rectangles. Pixels are physical pixels of the window; millimetres are real ones on the
// glass. The two meet only in ScreenScale, so that a size said in mm can never be used as px by mistake.
#pragma once

#include <compare>
#include <cstdint>

namespace signpost {

struct Point {
    float x = 0; // px, from the left edge
    float y = 0; // px, from the top edge
    friend bool operator==(const Point&, const Point&) = default;
};

// px; w and h are never negative in a rectangle that this program makes.
struct Rect {
    float x = 0;
    float y = 0;
    float w = 0;
    float h = 0;

    [[nodiscard]] constexpr float right() const { return x + w; }
    [[nodiscard]] constexpr float bottom() const { return y + h; }
    [[nodiscard]] constexpr bool contains(Point p) const {
        return p.x >= x && p.x < right() && p.y >= y && p.y < bottom();
    }
    [[nodiscard]] constexpr bool overlaps(const Rect& o) const {
        return x < o.right() && o.x < right() && y < o.bottom() && o.y < bottom();
    }
    [[nodiscard]] constexpr Rect inset(float by) const { return {x + by, y + by, w - 2 * by, h - 2 * by}; }
    friend bool operator==(const Rect&, const Rect&) = default;
};

struct PixelSize {
    int w = 0;
    int h = 0;
    friend bool operator==(const PixelSize&, const PixelSize&) = default;
};

struct Mm {
    float value = 0;
    friend constexpr auto operator<=>(const Mm&, const Mm&) = default;
};

struct MmSize {
    float w = 0;
    float h = 0;
    friend bool operator==(const MmSize&, const MmSize&) = default;
};

// How many pixels a millimetre of this screen has: the diagonal in px by the diagonal in mm. Pixels are taken
// to be square, as those of every panel sold for a kiosk are.
class ScreenScale {
public:
    constexpr explicit ScreenScale(float px_per_mm) : px_per_mm_(px_per_mm) {}
    [[nodiscard]] constexpr float px(Mm mm) const { return mm.value * px_per_mm_; }
    [[nodiscard]] constexpr float px_per_mm() const { return px_per_mm_; }
    friend bool operator==(const ScreenScale&, const ScreenScale&) = default;

private:
    float px_per_mm_;
};

// A colour of the screen, sRGB.
struct Colour {
    std::uint8_t r = 0;
    std::uint8_t g = 0;
    std::uint8_t b = 0;
    std::uint8_t a = 255; // 255: covers wholly; what the screens draw does
    friend bool operator==(const Colour&, const Colour&) = default;
};

} // namespace signpost
