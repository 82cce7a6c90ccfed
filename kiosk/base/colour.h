// A colour of the screen.
#pragma once

#include <cstdint>

namespace signpost {

struct Colour { // sRGB
    std::uint8_t r = 0;
    std::uint8_t g = 0;
    std::uint8_t b = 0;
    std::uint8_t a = 255; // 255: covers wholly; what the screens draw does
    friend bool operator==(const Colour&, const Colour&) = default;
};

} // namespace signpost
