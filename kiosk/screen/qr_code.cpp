#include "screen/qr_code_internal.h"

#include <qrcodegen.hpp>

#include "content/numbers.h"
#include "screen/theme.h"

namespace signpost {

QrCode qr_code_of(const std::string& text) {
    const auto made = qrcodegen::QrCode::encodeText(text.c_str(), qrcodegen::QrCode::Ecc::MEDIUM);
    QrCode code{.modules = made.getSize(), .dark = {}};
    for (int y = 0; y < code.modules; ++y)
        for (int x = 0; x < code.modules; ++x)
            code.dark.push_back(made.getModule(x, y));
    return code;
}

std::string telephone_link(const std::string& number) { return "tel:" + digits_of(number); }

void put_qr_code(Canvas& canvas, const QrCode& code, int module_px, Rect r) {
    const auto size = static_cast<float>(module_px);
    const float whole = size * static_cast<float>(code.across());
    const Rect ground = canvas.place({r.x, r.y, whole, whole});
    canvas.fill_placed(ground, code_light);
    const Point first{ground.x + size * quiet_modules, ground.y + size * quiet_modules};
    for (int y = 0; y < code.modules; ++y)
        for (int x = 0; x < code.modules; ++x)
            if (code.is_dark(x, y))
                canvas.fill_placed({first.x + size * static_cast<float>(x),
                                    first.y + size * static_cast<float>(y), size, size},
                                   code_dark);
}

} // namespace signpost
