// Words stand out from the ground that they were drawn on, on every screen and in every theme; and so do the
// edges that screen/theme.cpp lists.
#include "screen/theme.h"

#include <array>
#include <span>
#include <string>

#include <doctest/doctest.h>

#include "base/characters.h"
#include "support/drawn_screens.h"
#include "support/font_files.h"
#include "support/sample_bundle.h"
#include "support/shipped_bundle.h"

using namespace signpost;

namespace {

constexpr std::array every_theme{Theme::light, Theme::dark, Theme::yellow_on_black};

void check_words(const test::DrawnScreen& drawn) {
    INFO(drawn.name);
    CHECK_FALSE(drawn.texts.empty());
    for (const test::SetText& set : drawn.texts) {
        if (trimmed(set.text).empty())
            continue; // spaces have no ink
        for (const Colour& ground : set.grounds) {
            INFO(set.text);
            CHECK(contrast_ratio(set.colour, ground) >= 7);
        }
    }
}

} // namespace

TEST_CASE("the contrast ratio is WCAG's") {
    CHECK(contrast_ratio({0, 0, 0}, {255, 255, 255}) == doctest::Approx(21));
    CHECK(contrast_ratio({255, 255, 255}, {255, 255, 255}) == doctest::Approx(1));
    CHECK(contrast_ratio({0x76, 0x76, 0x76}, {255, 255, 255}) == doctest::Approx(4.54).epsilon(0.01));
}

TEST_CASE("words and icons have 7:1 on what they were drawn on, on each screen in each theme") {
    TtfFonts fonts(test::font_files());
    REQUIRE(fonts.usable());
    for (const BundlePtr& bundle : {test::shipped_bundle(), test::small_bundle_read()})
        for (const Theme theme : every_theme)
            for (const PixelSize size : {PixelSize{1920, 1080}, PixelSize{1080, 1920}}) {
                CAPTURE(static_cast<int>(theme));
                test::for_each_screen(bundle, fonts, {.size = size, .theme = theme}, check_words);
            }
}

TEST_CASE("the edges that the themes list have 3:1") {
    const auto check = [](std::span<const EdgeColours> edges) {
        for (const EdgeColours& edge : edges) {
            INFO(std::string(edge.use));
            CHECK(contrast_ratio(edge.edge, edge.ground) >= 3);
        }
    };
    for (const Theme theme : every_theme) {
        CAPTURE(static_cast<int>(theme));
        check(edge_colours(theme));
    }
    check(cover_edge_colours());
}
