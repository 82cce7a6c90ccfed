// Every pair of colours in use is legible, in every theme.
#include "screen/theme.h"

#include <string>

#include <doctest/doctest.h>

using namespace signpost;

TEST_CASE("the contrast ratio is WCAG's") {
    CHECK(contrast_ratio({0, 0, 0}, {255, 255, 255}) == doctest::Approx(21));
    CHECK(contrast_ratio({255, 255, 255}, {255, 255, 255}) == doctest::Approx(1));
    CHECK(contrast_ratio({0x76, 0x76, 0x76}, {255, 255, 255}) == doctest::Approx(4.54).epsilon(0.01));
}

TEST_CASE("text has 7:1, edges and marks 3:1") {
    const auto check = [](std::span<const ColourPair> pairs) {
        for (const ColourPair& pair : pairs) {
            INFO(std::string(pair.use));
            CHECK(contrast_ratio(pair.front, pair.back) >= pair.least);
        }
    };
    for (const Theme theme : {Theme::light, Theme::dark, Theme::yellow_on_black}) {
        CAPTURE(static_cast<int>(theme));
        check(colour_pairs(theme));
    }
    check(cover_colour_pairs());
}
