// What a screen says of its own size, in its EDID (VESA E-EDID 1.4). Pure.
#pragma once

#include <optional>
#include <string_view>

#include "base/geometry.h"

namespace signpost {

struct EdidSizes {
    // Bytes 15h and 16h (3.6.2), whole centimetres: what the kernel hands on, and so what the kiosk goes by.
    std::optional<MmSize> rounded;
    // Of the first detailed timing, the preferred one (3.10.2), whole millimetres.
    std::optional<MmSize> exact;
    friend bool operator==(const EdidSizes&, const EdidSizes&) = default;
};

// Both std::nullopt for bytes that are no EDID, or whose checksum is wrong. A size of 0 counts as not said.
[[nodiscard]] EdidSizes sizes_in_edid(std::string_view edid);

} // namespace signpost
