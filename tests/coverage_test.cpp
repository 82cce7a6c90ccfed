// Which characters the kiosk's fonts have.
#include "fonts/coverage.h"

#include <doctest/doctest.h>

#include "base/utf8.h"
#include "content/page.h"
#include "screen/pieces_internal.h"
#include "support/font_files.h"
#include "text/ttf_fonts.h"

using namespace signpost;

TEST_CASE("Letters of every script that is drawn, and the icons, are there; others are not") {
    Coverage coverage(test::font_files());
    REQUIRE(coverage.usable());
    for (const char32_t c : {U'A', U'\u017C', U'\u0448', U'\u05D0', U'\u0627', U'\u0905', U'\u0985',
                             U'\u0A05', U'\u0A85', U'\u0B85', U'\u4E2D', U'\uE88A'}) {
        CAPTURE(static_cast<unsigned>(c));
        CHECK(coverage.has(c));
    }
    for (const char32_t c : {U'\u2603', U'\u1200', U'\u0378', U'\U0001F600', U'\U0010FFFF'}) {
        CAPTURE(static_cast<unsigned>(c));
        CHECK_FALSE(coverage.has(c));
    }
}

TEST_CASE("It says what the screen's own fonts say") {
    Coverage coverage(test::font_files());
    TtfFonts fonts(test::font_files());
    for (char32_t c = 0x20; c < 0x3100; ++c)
        if (coverage.has(c) != fonts.face_for(c, Weight::regular).has_value())
            FAIL_CHECK("they differ at " << static_cast<unsigned>(c));
}

TEST_CASE("Each icon that a page may name is in a font, and there is none of another name") {
    Coverage coverage(test::font_files());
    for (const std::string& name : icon_names()) {
        CAPTURE(name);
        const std::string character = icon_character(name);
        REQUIRE_FALSE(character.empty());
        CHECK(coverage.has(to_utf32(character).front()));
    }
    CHECK(icon_character("unicorn").empty());
}
