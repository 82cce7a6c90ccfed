// How the kiosk behaves towards the system around it, and when nobody is there.
#include <csignal>

#include <doctest/doctest.h>

#include "kiosk_session.h"

using signpost::e2e::KioskSession;
using std::chrono::milliseconds;
using std::chrono::seconds;

TEST_CASE("SIGTERM ends the kiosk, as an orderly end") {
    KioskSession session;
    REQUIRE(session.shows("start"));
    session.kiosk().signal(SIGTERM);
    CHECK(session.kiosk().wait(seconds(10)) == 0);
}

TEST_CASE("SIGUSR1 does not end it while somebody reads") {
    KioskSession session;
    REQUIRE(session.shows("start"));
    session.tap("Touch to start");
    REQUIRE(session.shows("home"));
    session.kiosk().signal(SIGUSR1);
    CHECK_FALSE(session.kiosk().wait(seconds(2)).has_value());
    CHECK(session.shows("home"));
}

TEST_CASE("In full screen a request to close the window is ignored") {
    KioskSession session({.full_screen = true});
    REQUIRE(session.shows("start"));
    REQUIRE(session.display().ask_to_close());
    CHECK_FALSE(session.kiosk().wait(milliseconds(500)).has_value());
    session.tap("Touch to start");
    CHECK(session.shows("home"));
}

TEST_CASE("When nobody touches the screen it asks, and then forgets the visit") {
    KioskSession session({.config = "short_idle.toml"});
    REQUIRE(session.shows("start"));
    session.tap("Touch to start");
    REQUIRE(session.shows("home"));
    REQUIRE(session.shows_other_than("home", seconds(20))); // 10 s by the config: the question
    CHECK(session.shows("start", seconds(30)));             // 20 s more
}
