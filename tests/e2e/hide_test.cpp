// Hiding is the one thing that must never wait and never fail.
#include <chrono>
#include <cstdint>
#include <thread>

#include <doctest/doctest.h>

#include "kiosk_session.h"

using signpost::PixelSize;
using signpost::Point;
using signpost::e2e::colour_at;
using signpost::e2e::Key;
using signpost::e2e::KioskSession;
using signpost::e2e::Picture;

namespace {

bool goes_to_a_page(KioskSession& session) {
    if (!session.shows("start"))
        return false;
    session.tap("Touch to start");
    if (!session.shows("home"))
        return false;
    session.tap("Is this happening to me?");
    return session.shows("page-is-this-happening");
}

// Whether something as large as a button has this colour, in the bottom right corner of a window of this
// size.
bool corner_has(const Picture& picture, PixelSize window, std::uint32_t colour) {
    int found = 0;
    for (int y = window.h - 150; y < window.h; ++y)
        for (int x = window.w - 200; x < window.w; ++x)
            found += colour_at(picture, {static_cast<float>(x), static_cast<float>(y)}) == colour ? 1 : 0;
    return found > 2000;
}

bool hide_comes_to_the_corner(KioskSession& session, PixelSize window, std::uint32_t colour) {
    const auto end = std::chrono::steady_clock::now() + signpost::e2e::patience;
    while (std::chrono::steady_clock::now() < end) {
        if (corner_has(session.display().picture(), window, colour))
            return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return false;
}

} // namespace

TEST_CASE("In a window made smaller Hide is in its corner again, and acts there") {
    constexpr PixelSize small{900, 600};
    KioskSession session;
    REQUIRE(goes_to_a_page(session));
    Point above_its_words = session.button("Hide this page");
    above_its_words.y -= 28;
    const std::uint32_t sun = colour_at(session.display().picture(), above_its_words);
    REQUIRE_FALSE(corner_has(session.display().picture(), small, sun));
    REQUIRE(session.display().resize_window(small));
    REQUIRE(hide_comes_to_the_corner(session, small, sun));
    session.display().click({static_cast<float>(small.w - 4), static_cast<float>(small.h - 4)});
    REQUIRE(session.display().resize_window(signpost::e2e::window_size));
    REQUIRE(session.shows("cover-rested"));
    session.tap("Start again");
    CHECK(session.shows("start"));
}

TEST_CASE("Hide acts when the finger comes down, and what lies beneath it is not touched when it leaves") {
    KioskSession session;
    REQUIRE(goes_to_a_page(session));
    session.display().press(session.button("Hide this page"));
    REQUIRE(session.shows("cover"));
    session.display().release();
    CHECK(session.stays_at("cover", std::chrono::milliseconds(500)));
}

TEST_CASE("Esc hides") {
    KioskSession session;
    REQUIRE(goes_to_a_page(session));
    session.display().type(Key::escape);
    CHECK(session.shows("cover"));
}

TEST_CASE("Shift hides at the third press, not before") {
    KioskSession session;
    REQUIRE(goes_to_a_page(session));
    session.display().type(Key::shift);
    session.display().type(Key::shift);
    CHECK(session.stays_at("page-is-this-happening", std::chrono::milliseconds(300)));
    session.display().type(Key::shift);
    CHECK(session.shows("cover"));
}
