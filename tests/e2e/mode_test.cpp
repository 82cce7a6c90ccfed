// The display's mode changes in mid-visit, on a bare X server: Hide stays on the glass.
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <thread>

#include <doctest/doctest.h>

#include "kiosk_session.h"

using namespace signpost;
using namespace signpost::e2e;

namespace {

constexpr PixelSize small{800, 600};

bool window_becomes(const XDisplay& display, PixelSize size) {
    const Rect whole{0, 0, static_cast<float>(size.w), static_cast<float>(size.h)};
    const auto end = std::chrono::steady_clock::now() + patience;
    while (display.window() != whole && std::chrono::steady_clock::now() < end)
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    return display.window() == whole;
}

// Of what stands in the bottom right corner, drawn in the colour that Hide alone has: the farthest pixels.
struct Corner {
    int right = 0;
    int bottom = 0;
    int pixels = 0;
};

Corner corner_of(const Picture& picture, std::uint32_t colour) {
    Corner corner;
    for (int y = picture.h / 2; y < picture.h; ++y)
        for (int x = picture.w / 2; x < picture.w; ++x)
            if (colour_at(picture, {static_cast<float>(x), static_cast<float>(y)}) == colour) {
                corner.right = std::max(corner.right, x);
                corner.bottom = std::max(corner.bottom, y);
                ++corner.pixels;
            }
    return corner;
}

// Hide has its whole right and bottom edge within a finger's width of the corner, and has some size.
bool hide_comes_to_the_corner(KioskSession& session, std::uint32_t colour) {
    const auto end = std::chrono::steady_clock::now() + patience;
    while (std::chrono::steady_clock::now() < end) {
        const Picture picture = session.display().picture();
        const Corner corner = corner_of(picture, colour);
        if (corner.pixels > 1000 && corner.right > picture.w - 50 && corner.right < picture.w - 1 &&
            corner.bottom > picture.h - 50 && corner.bottom < picture.h - 1)
            return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return false;
}

} // namespace

TEST_CASE("When the display changes its mode the window follows, and Hide is on the glass and acts") {
    KioskSession session({.full_screen = true});
    REQUIRE(session.shows("start"));
    session.tap("Touch to start");
    REQUIRE(session.shows("home"));
    Point above_its_words = session.button("Hide this page");
    above_its_words.y -= 28;
    const std::uint32_t sun = colour_at(session.display().picture(), above_its_words);
    REQUIRE(session.display().change_mode(small));
    REQUIRE(window_becomes(session.display(), small));
    REQUIRE(hide_comes_to_the_corner(session, sun));
    REQUIRE(session.display().change_mode(window_size));
    REQUIRE(window_becomes(session.display(), window_size));
    CHECK(session.shows("home"));
    REQUIRE(session.display().change_mode(small));
    REQUIRE(hide_comes_to_the_corner(session, sun));
    session.display().click({static_cast<float>(small.w - 4), static_cast<float>(small.h - 4)});
    REQUIRE(session.display().change_mode(window_size));
    CHECK(session.shows("cover-rested"));
}

// Xvfb turns no output. One that is turned tells the same as this: another mode, as high as the old one is
// wide.
TEST_CASE("When the display is turned on its side in mid-visit the picture follows, and Hide acts") {
    constexpr PixelSize upright{window_size.h, window_size.w};
    KioskSession session({.full_screen = true, .largest_display = {window_size.w, window_size.w}});
    REQUIRE(session.shows("start"));
    session.tap("Touch to start");
    REQUIRE(session.shows("home"));
    session.tap("Is this happening to me?");
    REQUIRE(session.shows("page-is-this-happening"));
    REQUIRE(session.display().change_mode(upright));
    REQUIRE(window_becomes(session.display(), upright));
    REQUIRE(session.shows("page-is-this-happening"));
    REQUIRE(session.display().change_mode(window_size));
    REQUIRE(session.shows("page-is-this-happening"));
    REQUIRE(session.display().change_mode(upright));
    REQUIRE(session.shows("page-is-this-happening"));
    session.tap("Hide this page");
    CHECK(session.shows("cover"));
}

TEST_CASE(
    "A panel that is switched off and on in mid-visit, in another mode, is covered, and Hide is on it") {
    KioskSession session({.full_screen = true});
    REQUIRE(session.shows("start"));
    session.tap("Touch to start");
    REQUIRE(session.shows("home"));
    REQUIRE(session.display().change_mode(small));
    REQUIRE(window_becomes(session.display(), small));
    REQUIRE(session.display().switch_panel_off());
    REQUIRE(session.display().switch_panel_on(window_size));
    REQUIRE(window_becomes(session.display(), window_size));
    REQUIRE(session.shows("home"));
    session.tap("Hide this page");
    CHECK(session.shows("cover"));
}

// Where every panel is off, SDL of Debian 12 opens no window and the kiosk ends; the service starts it again
// a second later. SDL of Debian 13 opens one, which follows the panel.
TEST_CASE("A kiosk whose panel is off covers the panel that comes on late, by itself or started again") {
    XDisplay display(window_size);
    REQUIRE(display.is_open());
    REQUIRE(display.change_mode(small)); // makes the mode
    REQUIRE(display.switch_panel_off());
    const std::string config = std::string(E2E_FOLDER) + "/kiosk.toml";
    const Command command{
        {E2E_KIOSK, "--config", config, "--content", E2E_BUNDLE}, {{"DISPLAY", display.name()}}, "", -1};
    Process too_early(command);
    const std::optional<int> ended = too_early.wait(patience / 4);
    REQUIRE(display.switch_panel_on(window_size));
    std::optional<Process> again;
    if (ended) {
        CHECK(*ended == 1);
        again.emplace(command);
    }
    CHECK(window_becomes(display, window_size));
}

TEST_CASE("A kiosk that started on a small display covers the large one that comes later") {
    XDisplay display(window_size);
    REQUIRE(display.is_open());
    REQUIRE(display.change_mode(small));
    const std::string config = std::string(E2E_FOLDER) + "/kiosk.toml";
    Process kiosk(
        {{E2E_KIOSK, "--config", config, "--content", E2E_BUNDLE}, {{"DISPLAY", display.name()}}, "", -1});
    REQUIRE(window_becomes(display, small));
    REQUIRE(display.change_mode(window_size));
    CHECK(window_becomes(display, window_size));
}
