// A visitor's way through the kiosk, by hand, in a real window.
#include <doctest/doctest.h>

#include "kiosk_session.h"

using signpost::e2e::KioskSession;

TEST_CASE("From start to a helpline's number, hidden, and back to start") {
    KioskSession session;
    REQUIRE(session.shows("start"));
    session.tap("Touch to start");
    REQUIRE(session.shows("home"));
    session.tap("Is this happening to me?");
    REQUIRE(session.shows("page-is-this-happening"));
    session.tap("National Stalking Helpline");
    REQUIRE(session.shows("contact-national-stalking-helpline"));
    session.tap("Hide this page");
    REQUIRE(session.shows("cover"));
    session.tap("Start again");
    CHECK(session.shows("start"));
}

TEST_CASE("Back and the danger line are on a page, and Back leads from 999 to it and on to Home") {
    KioskSession session;
    REQUIRE(session.shows("start"));
    session.tap("Touch to start");
    REQUIRE(session.shows("home"));
    session.tap("Is this happening to me?");
    REQUIRE(session.shows("page-is-this-happening"));
    session.tap("In danger now?");
    REQUIRE(session.shows("emergency"));
    session.tap("Back");
    REQUIRE(session.shows("page-is-this-happening"));
    session.tap("Back");
    CHECK(session.shows("home"));
}
