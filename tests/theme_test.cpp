// Words stand out from the ground that they were drawn on, on every screen and in every theme, and so do the
// edges of what can be pressed.
#include "screen/theme.h"

#include <algorithm>
#include <array>

#include <doctest/doctest.h>

#include "base/characters.h"
#include "screen/item.h"
#include "support/drawn_screens.h"
#include "support/font_files.h"
#include "support/glass_wants.h"
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

// A link stands in a text, and is its words; so is Home's line, which does what Hide does.
bool is_button(const Item& item) {
    const bool is_words = item.role == Role::text || (item.role == Role::link && item.point == 0);
    return item.action && !is_words && test::is_whole(item);
}

// The most that a line or a face at the edge of `r` differs from what is `outside` px beyond it.
double edge_contrast(const test::DrawnScreen& drawn, Point edge, float inwards) {
    constexpr float outside = 4;
    constexpr float deepest = 8;
    const Colour ground = drawn.colour_at({edge.x, edge.y - inwards * outside});
    double best = 1;
    for (float depth = -2; depth <= deepest; depth += 0.5F)
        best = std::max(best, contrast_ratio(ground, drawn.colour_at({edge.x, edge.y + inwards * depth})));
    return best;
}

void check_edges(const test::DrawnScreen& drawn) {
    INFO(drawn.name);
    int buttons = 0;
    for (const Item& item : drawn.frame.items) {
        if (!is_button(item))
            continue;
        ++buttons;
        INFO(item.label);
        const float middle = item.rect.x + item.rect.w / 2;
        CHECK(edge_contrast(drawn, {middle, item.rect.y}, 1) >= 3);
        CHECK(edge_contrast(drawn, {middle, item.rect.bottom()}, -1) >= 3);
    }
    CHECK(buttons > 0);
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

TEST_CASE("the edge of all that can be pressed has 3:1 to what is round it, on each screen in each theme") {
    TtfFonts fonts(test::font_files());
    for (const BundlePtr& bundle : {test::shipped_bundle(), test::small_bundle_read()})
        for (const Theme theme : every_theme) {
            CAPTURE(static_cast<int>(theme));
            test::for_each_screen(bundle, fonts, {.theme = theme}, check_edges);
        }
}
