// Outside of its hours the display rests. It takes as long as it says: a minute.
#include <algorithm>
#include <array>
#include <chrono>
#include <ctime>
#include <string>
#include <thread>

#include <doctest/doctest.h>

#include "kiosk_session.h"

using signpost::e2e::KioskSession;
using signpost::e2e::Picture;
using std::chrono::seconds;

namespace {

// A minute of the day before yesterday, which is not to come before the test has ended.
std::string hours_of_another_day() {
    constexpr std::array names{"sun", "mon", "tue", "wed", "thu", "fri", "sat"};
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    const std::string day = names.at(static_cast<std::size_t>((local.tm_wday + 5) % 7));
    return "display_hours = [\"" + day + " 12:00-12:01\"]\n";
}

bool is_black(const Picture& picture) {
    return std::all_of(picture.rgb.begin(), picture.rgb.end(), [](auto part) { return part == 0; });
}

bool becomes_black(KioskSession& session, bool black, seconds wait) {
    const auto end = std::chrono::steady_clock::now() + wait;
    while (std::chrono::steady_clock::now() < end) {
        if (is_black(session.display().picture()) == black)
            return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
    }
    return false;
}

} // namespace

TEST_CASE("Left alone outside of its hours the display goes dark; the first touch lights it and does nothing "
          "else") {
    KioskSession session({.full_screen = true, .settings = hours_of_another_day()});
    REQUIRE(session.shows("start"));
    const signpost::Point button = session.button("Touch to start");
    REQUIRE(session.stays_at("start", seconds(50)));
    REQUIRE(becomes_black(session, true, seconds(60) + signpost::e2e::patience));
    // A display that is changed while it is dark stays dark, and the kiosk is there.
    REQUIRE(session.display().resize_window({1000, 700}));
    REQUIRE(session.display().resize_window(signpost::e2e::window_size));
    std::this_thread::sleep_for(seconds(1));
    REQUIRE(is_black(session.display().picture()));
    session.display().click(button);
    REQUIRE(becomes_black(session, false, signpost::e2e::patience));
    // Start stands a little to the side by now, to spare the panel: no picture of the tour is quite like it.
    const Picture lit = session.display().picture();
    std::this_thread::sleep_for(seconds(2));
    CHECK(difference(lit, session.display().picture()).pixels == 0);
    session.display().click(button);
    CHECK(session.shows("home"));
}
