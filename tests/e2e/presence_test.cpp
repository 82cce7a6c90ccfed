// What is no sign that somebody is there, and no choice of theirs.
#include <thread>

#include <doctest/doctest.h>

#include "kiosk_session.h"

using signpost::e2e::KioskSession;
using std::chrono::milliseconds;
using std::chrono::seconds;

TEST_CASE("A key that something leans on does not keep a visit up") {
    KioskSession session({.config = "short_idle.toml"});
    REQUIRE(session.shows("start"));
    session.tap("Touch to start");
    REQUIRE(session.shows("home"));
    session.display().hold("Down");
    REQUIRE(session.shows_other_than("home", seconds(5))); // the ring
    CHECK(session.shows("start", seconds(45)));            // 10 s and 20 s by the config
}
