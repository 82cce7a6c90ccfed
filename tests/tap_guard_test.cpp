// Which taps were meant.
#include "session/tap_guard.h"

#include <doctest/doctest.h>

using namespace signpost;

namespace {

constexpr Rect more{10, 10, 50, 20};
constexpr Rect other{10, 40, 50, 20};

} // namespace

TEST_CASE("What came up is to be seen for a while before a finger comes down on it") {
    TapGuard guard(Ms{0});
    guard.shown(Ms{1000}, Ms{1010});
    guard.came_down(Ms{1609}); // the second of a slow double tap
    CHECK_FALSE(guard.has_settled(Ms{1000}));
    guard.came_down(Ms{1610});
    CHECK(guard.has_settled(Ms{1000}));
    CHECK_FALSE(guard.has_settled(Ms{1500})); // came up since, and was never shown
    guard.shown(Ms{1000}, Ms{1620});          // a second frame of the same screen
    CHECK(guard.has_settled(Ms{1000}));
}

TEST_CASE(
    "A double tap presses a button once, but another button at once, and digits as fast as fingers are") {
    TapGuard guard(Ms{0});
    guard.came_down(Ms{1000});
    CHECK_FALSE(guard.pressed_again(more, false, Ms{1050}));
    guard.came_down(Ms{1399});
    CHECK(guard.pressed_again(more, false, Ms{1450}));
    CHECK_FALSE(guard.pressed_again(other, false, Ms{1450}));
    CHECK_FALSE(guard.pressed_again(other, true, Ms{1450}));
    guard.came_down(Ms{1800});
    CHECK_FALSE(guard.pressed_again(other, false, Ms{1850}));
    guard.came_down(Ms{1900});
    guard.visit_ended();
    CHECK_FALSE(guard.pressed_again(other, false, Ms{1950}));
}

TEST_CASE("The cover has no button until it was left alone for a second, once") {
    TapGuard guard(Ms{0});
    guard.covered();
    CHECK(guard.cover_rests_at(Ms{1000}) == Ms{2000});
    guard.disturb_cover(Ms{1000}, Ms{1900});
    CHECK_FALSE(guard.cover_has_rested());
    guard.cover_touched(Ms{2500}); // the finger still rests on it
    CHECK(guard.cover_rests_at(Ms{1000}) == Ms{3500});
    guard.rest_cover(Ms{1000}, Ms{3499});
    CHECK_FALSE(guard.cover_has_rested());
    guard.rest_cover(Ms{1000}, Ms{3500});
    CHECK(guard.cover_has_rested());
    CHECK_FALSE(guard.cover_was_pressable()); // by a finger that came down before
    guard.disturb_cover(Ms{1000}, Ms{3600});
    CHECK(guard.cover_was_pressable());
    guard.disturb_cover(Ms{1000}, Ms{3601}); // once is enough
    CHECK(guard.cover_was_pressable());
    guard.covered();
    CHECK_FALSE(guard.cover_has_rested());
    CHECK_FALSE(guard.cover_was_pressable());
}

TEST_CASE(
    "The same key twice within a fifth of a second is one press; what is held back holds nothing back") {
    TapGuard guard(Ms{0});
    CHECK_FALSE(guard.struck_again(1, Ms{200}, Ms{1000}));
    CHECK(guard.struck_again(1, Ms{200}, Ms{1199}));
    CHECK_FALSE(guard.struck_again(1, Ms{200}, Ms{1200}));
    CHECK_FALSE(guard.struck_again(2, Ms{200}, Ms{1201}));
    CHECK_FALSE(guard.struck_again(1, Ms{200}, Ms{1202}));
}

TEST_CASE("A key that is held down does something again two seconds after it did, and not before") {
    TapGuard guard(Ms{0});
    REQUIRE_FALSE(guard.struck_again(1, Ms{200}, Ms{1000}));
    CHECK_FALSE(guard.held_long_enough(1, Ms{2999}));
    CHECK(guard.held_long_enough(1, Ms{3000}));
    CHECK_FALSE(guard.held_long_enough(1, Ms{4999}));
    CHECK(guard.held_long_enough(1, Ms{5000}));
}
