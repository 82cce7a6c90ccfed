// How large the picture is on the glass: what IT staff say, else what the display says, else an assumption
// that is stated.
#pragma once

#include <optional>
#include <string>

#include "base/geometry.h"

namespace signpost {

struct ScaleChoice {
    ScreenScale scale;
    std::string reason; // for IT staff: "as config/kiosk.toml says", …
};

// `configured`: the millimetres of the whole picture. `reported`: what the display says of itself; a size
// that no panel has is not believed. Neither: the picture is taken to be a 21.5-inch kiosk's, 546 mm across.
[[nodiscard]] ScaleChoice choose_scale(PixelSize screen, std::optional<MmSize> configured,
                                       std::optional<MmSize> reported);

} // namespace signpost
