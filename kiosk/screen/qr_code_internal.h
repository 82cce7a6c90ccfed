// A text as a QR code (ISO/IEC 18004), and how it is drawn.
#pragma once

#include <string>
#include <vector>

#include "base/geometry.h"
#include "screen/canvas.h"

namespace signpost {

// Light modules that the standard wants round it, on each side.
inline constexpr int quiet_modules = 4;

struct QrCode {
    int modules = 0;        // in a row, and rows
    std::vector<bool> dark; // row by row from the top

    [[nodiscard]] bool is_dark(int x, int y) const {
        return dark[static_cast<std::size_t>(y) * static_cast<std::size_t>(modules) +
                    static_cast<std::size_t>(x)];
    }
    // With what stays light round it.
    [[nodiscard]] int across() const { return modules + 2 * quiet_modules; }
};

// Still read with a seventh of it dirty or scratched (level M, or better where that takes no more modules).
// `text`: at most 1000 bytes, or it has no room in any code.
[[nodiscard]] QrCode qr_code_of(const std::string& text);

// "tel:08006126505" of "0800 612 6505": what a telephone offers to dial (RFC 3966).
[[nodiscard]] std::string telephone_link(const std::string& number);

// Draws it from the top left corner of `r`, light ground included; each module has `module_px` whole px.
// Never mirrored, and dark on light in every theme: not every camera reads it otherwise.
void put_qr_code(Canvas& canvas, const QrCode& code, int module_px, Rect r);

} // namespace signpost
