#include "doctor/edid.h"

#include <algorithm>

namespace signpost {

namespace {

constexpr std::size_t block = 128; // bytes of the base EDID; extensions follow it
constexpr std::string_view header("\x00\xFF\xFF\xFF\xFF\xFF\xFF\x00", 8);
constexpr std::size_t first_timing = 54;

unsigned byte_at(std::string_view edid, std::size_t at) { return static_cast<unsigned char>(edid[at]); }

bool is_edid(std::string_view edid) {
    if (edid.size() < block || !edid.starts_with(header))
        return false;
    unsigned sum = 0;
    for (std::size_t i = 0; i < block; ++i)
        sum += byte_at(edid, i);
    return sum % 256 == 0;
}

std::optional<MmSize> size_of(unsigned w, unsigned h) {
    if (w == 0 || h == 0)
        return std::nullopt;
    return MmSize{static_cast<float>(w), static_cast<float>(h)};
}

} // namespace

EdidSizes sizes_in_edid(std::string_view edid) {
    if (!is_edid(edid))
        return {};
    EdidSizes sizes;
    sizes.rounded = size_of(byte_at(edid, 0x15) * 10, byte_at(edid, 0x16) * 10);
    // Without a pixel clock these 18 bytes are a name or a range, and no timing.
    const bool timing = byte_at(edid, first_timing) != 0 || byte_at(edid, first_timing + 1) != 0;
    const unsigned high = byte_at(edid, first_timing + 14);
    if (timing)
        sizes.exact = size_of(byte_at(edid, first_timing + 12) + ((high >> 4U) << 8U),
                              byte_at(edid, first_timing + 13) + ((high & 0xFU) << 8U));
    return sizes;
}

} // namespace signpost
