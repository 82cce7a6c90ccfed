// How large things are on this screen: millimetres and ems turned into pixels, once.
#pragma once

#include "base/geometry.h"
#include "base/screen_scale.h"
#include "text/layout.h"

namespace signpost {

struct Metrics {
    PixelSize screen{};
    ScreenScale scale{4};
    int base_em = 42;     // px: the smallest em whose H is high enough; nothing is ever set smaller
    float text_scale = 1; // 1, 1.25 or 1.6: the visitor's choice

    [[nodiscard]] float px(Mm mm) const { return scale.px(mm); }
    // px of em for text that is `factor` times body text.
    [[nodiscard]] int em(float factor = 1) const;
    [[nodiscard]] float width() const { return static_cast<float>(screen.w); }
    [[nodiscard]] float height() const { return static_cast<float>(screen.h); }
    [[nodiscard]] float margin() const { return px(Mm{12}); }
    [[nodiscard]] float gap() const { return px(Mm{6}); }
    [[nodiscard]] float corner() const { return px(Mm{3.5F}); } // radius of a box
    [[nodiscard]] float line() const;                           // thickness of an edge
    // A small panel, or one seen from afar: few lines fit, so what stands round the content stands closer.
    [[nodiscard]] bool compact() const { return screen.h < 23 * base_em || height() < px(Mm{200}); }
    [[nodiscard]] float target() const {
        return px(Mm{compact() ? 16.0F : 20.0F});
    } // least height of a button
    [[nodiscard]] float pad() const { return px(Mm{compact() ? 4.5F : 8.0F}); } // beside a button's words
    [[nodiscard]] bool landscape() const { return screen.w * 5 > screen.h * 6; }
    friend bool operator==(const Metrics&, const Metrics&) = default;
};

[[nodiscard]] float text_scale_of(int text_size);

} // namespace signpost
