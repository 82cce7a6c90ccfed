// A visitor who has a keypad and nothing else: the arrow keys and Enter.
#include <initializer_list>
#include <string>
#include <thread>

#include <doctest/doctest.h>

#include "kiosk_session.h"

namespace keys_test {

using signpost::e2e::KioskSession;
using std::chrono::milliseconds;

namespace {

constexpr signpost::Point on_nothing{640, 3};
// Longer than a screen must be in sight before a key opens something on it (TapGuard::settling), on a slow
// machine too.
constexpr milliseconds a_look{900};

// As a hand does, that waits until it sees what its key did.
void press(KioskSession& session, std::initializer_list<const char*> keys) {
    for (const char* key : keys) {
        std::this_thread::sleep_for(a_look);
        session.display().type(key);
    }
}

// The tour has no ring: a finger that comes down beside everything takes it away.
bool shows_without_ring(KioskSession& session, const std::string& screen) {
    std::this_thread::sleep_for(a_look);
    session.display().click(on_nothing);
    return session.shows(screen);
}

} // namespace

TEST_CASE("By keys alone the screen for danger is four presses from Start") {
    KioskSession session;
    REQUIRE(session.shows("start"));
    session.display().move(on_nothing);
    press(session, {"Return", "Up", "Up", "Return"});
    CHECK(shows_without_ring(session, "emergency"));
    press(session, {"Left"});
    CHECK(shows_without_ring(session, "home"));
}

TEST_CASE("A trembling hand that strikes a key twice moves the ring once, and Enter opens one thing") {
    KioskSession session;
    REQUIRE(session.shows("start"));
    session.display().move(on_nothing);
    std::this_thread::sleep_for(a_look);
    for (const char* key : {"Return", "Right", "Return"}) {
        session.display().type(key);
        std::this_thread::sleep_for(milliseconds(80));
        session.display().type(key);
        std::this_thread::sleep_for(a_look);
    }
    CHECK(shows_without_ring(session, "page-cannot-speak")); // the second topic
}

TEST_CASE("Esc hides what the keys opened, at once and again") {
    KioskSession session;
    REQUIRE(session.shows("start"));
    session.display().move(on_nothing);
    press(session, {"Return", "Return"});
    session.display().type("Escape");
    CHECK(session.shows("cover"));
    session.display().type("Escape");
    CHECK(session.shows("cover-rested")); // left alone: its button is there, and no key has pressed it
}

} // namespace keys_test
