// Hiding is the one thing that must never wait and never fail.
#include <doctest/doctest.h>

#include "kiosk_session.h"

using signpost::e2e::Key;
using signpost::e2e::KioskSession;

namespace {

bool goes_to_stalking(KioskSession& session) {
    if (!session.shows("start"))
        return false;
    session.tap("Touch to start");
    if (!session.shows("home"))
        return false;
    session.tap("Stalking");
    return session.shows("page-stalking");
}

} // namespace

TEST_CASE("Hide acts when the finger comes down, and what lies beneath it is not touched when it leaves") {
    KioskSession session;
    REQUIRE(goes_to_stalking(session));
    session.display().press(session.button("Hide this page"));
    REQUIRE(session.shows("cover"));
    session.display().release();
    CHECK(session.stays_at("cover", std::chrono::milliseconds(500)));
}

TEST_CASE("Esc hides") {
    KioskSession session;
    REQUIRE(goes_to_stalking(session));
    session.display().type(Key::escape);
    CHECK(session.shows("cover"));
}

TEST_CASE("Shift hides at the third press, not before") {
    KioskSession session;
    REQUIRE(goes_to_stalking(session));
    session.display().type(Key::shift);
    session.display().type(Key::shift);
    CHECK(session.stays_at("page-stalking", std::chrono::milliseconds(300)));
    session.display().type(Key::shift);
    CHECK(session.shows("cover"));
}
