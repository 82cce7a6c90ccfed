// How a screen is recognised: by small patches of it, there where it has most detail (letters, that is) and
// where it differs from the screen before it.
#pragma once

#include <cstdint>
#include <vector>

#include "frame_buffer.h"

namespace signpost::bench {

class Sight {
public:
    // What tells `screen` from `before`. Both are of one size.
    Sight(const Pixels& screen, const Pixels& before);

    // Whether it has anything to be told by.
    [[nodiscard]] bool usable() const { return !patches_.empty(); }

    // Whether the screen is there: seven in eight of its patches, to the pixel. The rest may be a clock.
    [[nodiscard]] bool is_in(const FrameBuffer& now) const;

private:
    struct Patch {
        int x = 0;
        int y = 0;
        std::vector<std::uint32_t> values;
    };
    [[nodiscard]] static bool is_in(const FrameBuffer& now, const Patch& patch);

    std::vector<Patch> patches_;
};

} // namespace signpost::bench
