// A panel that hangs on its side or upside down: what a visitor sees is upright, and is touched where it is
// seen.
#include <chrono>

#include <doctest/doctest.h>

#include "kiosk_session.h"

using signpost::Rotation;
using signpost::e2e::KioskSession;
using signpost::e2e::Start;

namespace {

void start_to_hide(const Start& start) {
    CAPTURE(static_cast<int>(start.rotation));
    KioskSession session(start);
    REQUIRE(session.shows("start"));
    session.tap("Touch to start");
    REQUIRE(session.shows("home"));
    session.tap("Is this happening to me?");
    REQUIRE(session.shows("page-is-this-happening"));
    session.display().press(session.button("Hide this page"));
    REQUIRE(session.shows("cover"));
    session.display().release();
    CHECK(session.stays_at("cover", std::chrono::milliseconds(500)));
}

} // namespace

TEST_CASE("Turned by an argument, in a window, a visitor gets to a page, and Hide acts when the finger comes "
          "down") {
    for (const Rotation rotation : {Rotation::clockwise_90, Rotation::half, Rotation::clockwise_270})
        start_to_hide({.rotation = rotation});
}

TEST_CASE("Turned by the settings, full-screen, likewise") {
    start_to_hide({.full_screen = true, .config = "turned.toml", .rotation = Rotation::clockwise_90});
}

TEST_CASE("In a window the settings' rotation does not turn: it belongs to the kiosk's glass") {
    KioskSession session({.config = "turned.toml"});
    CHECK(session.shows("start"));
}
