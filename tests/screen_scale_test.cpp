// Millimetres to pixels: whom to believe, and how large the letters come out.
#include "base/glass.h"

#include <doctest/doctest.h>

#include "paint/stage.h"
#include "support/font_files.h"

using namespace signpost;

TEST_CASE("the settings go before the display, the display before the assumption") {
    const PixelSize full_hd{1920, 1080};
    CHECK(choose_scale(full_hd, MmSize{476, 268}, MmSize{100, 100}).scale.px_per_mm() ==
          doctest::Approx(4.03).epsilon(0.01));
    CHECK(choose_scale(full_hd, {}, MmSize{698, 393}).scale.px_per_mm() ==
          doctest::Approx(2.75).epsilon(0.01));
    CHECK(choose_scale(full_hd, {}, {}).scale.px_per_mm() == doctest::Approx(4.03).epsilon(0.01));
}

TEST_CASE("a display that says nonsense is not believed") {
    const PixelSize full_hd{1920, 1080};
    const float assumed = choose_scale(full_hd, {}, {}).scale.px_per_mm();
    for (const MmSize nonsense :
         {MmSize{0, 0}, MmSize{160, 90}, MmSize{16, 9}, MmSize{3000, 2000}, MmSize{-400, 300}})
        CHECK(choose_scale(full_hd, {}, nonsense).scale.px_per_mm() == assumed);
}

TEST_CASE(
    "the smallest text has a capital H of 0.7 degrees, measured on its pixels, at every size of screen") {
    TtfFonts fonts(test::font_files());
    REQUIRE(fonts.usable());
    for (const PixelSize size :
         {PixelSize{1920, 1080}, PixelSize{1080, 1920}, PixelSize{1366, 768}, PixelSize{3840, 2160}}) {
        const ScreenScale scale = choose_scale(size, {}, {}).scale;
        const Metrics m = make_metrics(fonts, size, scale, Mm{600}, 0);
        const float h_mm = static_cast<float>(fonts.capital_height(m.em(0.5F))) / scale.px_per_mm();
        CHECK(h_mm >= 0.01222F * 600);
        CHECK(h_mm < 0.01222F * 600 * 1.12F);
    }
}
