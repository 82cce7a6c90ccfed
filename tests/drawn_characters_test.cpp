// What a screen says it shows is there to be seen: no character of it is left out for want of a font.
#include <string>

#include <doctest/doctest.h>

#include "base/character_kinds.h"
#include "base/utf8.h"
#include "support/drawn_screens.h"
#include "support/font_files.h"
#include "support/shipped_bundle.h"

using namespace signpost;

namespace {

constexpr char32_t tick = U'\u2713'; // what is chosen is told so; on the screen it is an icon

} // namespace

TEST_CASE("A font has each character of every screen") {
    TtfFonts fonts(test::font_files());
    int clocks = 0;
    test::for_each_screen(test::shipped_bundle(), fonts, {}, [&](const test::DrawnScreen& drawn) {
        clocks += drawn.place.screen == Screen::staff_clock ? 1 : 0;
        for (const Item& item : drawn.frame.items)
            for (const char32_t c : to_utf32(item.label))
                if (!is_control(c) && !is_unseen(c) && c != tick)
                    CHECK_MESSAGE(fonts.face_for(c, Weight::regular).has_value(), item.label);
    });
    CHECK(clocks == 1);
}
