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

TEST_CASE("A nervous double tap on Start opens no topic") {
    KioskSession session;
    REQUIRE(session.shows("start"));
    session.tap("Touch to start");
    REQUIRE(session.shows("home"));
    const signpost::Point topic = session.button("Is this happening to me?");
    session.tap("Finish");
    REQUIRE(session.shows("start"));
    std::this_thread::sleep_for(seconds(1));
    for (int taps = 0; taps < 3; ++taps) {
        session.display().click(topic);
        std::this_thread::sleep_for(milliseconds(90));
    }
    CHECK(session.shows("home"));
    CHECK(session.stays_at("home", milliseconds(700)));
}

TEST_CASE("A second tap whose finger comes down a fifth of a second after the first opens no topic, however "
          "long it stays") {
    KioskSession session;
    REQUIRE(session.shows("start"));
    session.tap("Touch to start");
    REQUIRE(session.shows("home"));
    const signpost::Point topic = session.button("Is this happening to me?");
    session.tap("Finish");
    REQUIRE(session.shows("start"));
    std::this_thread::sleep_for(seconds(1));
    session.display().click(topic);
    std::this_thread::sleep_for(milliseconds(200));
    session.display().press(topic);
    std::this_thread::sleep_for(milliseconds(400));
    session.display().release();
    CHECK(session.shows("home"));
    CHECK(session.stays_at("home", milliseconds(700)));
}
