// Start's picture on a kiosk's disk, in a real window: it is written once, and no visit touches it.
#include <chrono>
#include <filesystem>
#include <string>
#include <thread>

#include <doctest/doctest.h>

#include "kiosk_session.h"
#include "picture.h"
#include "support/temporary_folder.h"
#include "tour.h"
#include "x_display.h"

namespace kept_start_test {

using namespace signpost;
using namespace signpost::e2e;
namespace fs = std::filesystem;

namespace {

constexpr std::chrono::milliseconds a_moment{20};
constexpr std::chrono::milliseconds settled{800}; // taps on a new screen are ignored as long

template <class Holds> bool comes_to(const Holds& holds) {
    const auto give_up = std::chrono::steady_clock::now() + patience;
    while (!holds() && std::chrono::steady_clock::now() < give_up)
        std::this_thread::sleep_for(a_moment);
    return holds();
}

Command kiosk_on(const XDisplay& display, const fs::path& state) {
    return {
        .words = {E2E_KIOSK, "--config", std::string(E2E_FOLDER) + "/kiosk.toml", "--content", E2E_BUNDLE},
        .environment = {{"DISPLAY", display.name()}, {"STATE_DIRECTORY", state.string()}},
        .output = ""};
}

bool looks_as(const XDisplay& display, const std::string& screen) {
    const auto expected = tour_screen(E2E_TOUR, screen);
    return expected &&
           difference(display.picture(), expected->picture, expected->of_the_moment()).pixels == 0;
}

} // namespace

TEST_CASE("Start is kept once, no visit touches the file, and a kiosk that was killed shows Start again") {
    const test::TemporaryFolder state;
    const fs::path kept = state.path() / "start-picture";
    XDisplay display(window_size);
    REQUIRE(display.is_open());
    std::string written;
    fs::file_time_type at;
    {
        Process kiosk(kiosk_on(display, state.path()));
        REQUIRE(comes_to([&] { return fs::exists(kept); }));
        REQUIRE(looks_as(display, "start"));
        written = signpost::test::bytes_of_file(kept);
        at = fs::last_write_time(kept);
        std::this_thread::sleep_for(settled);
        display.click({window_size.w / 2.0F, window_size.h / 2.0F});
        REQUIRE(comes_to([&] { return looks_as(display, "home"); }));
        display.type(Key::escape);
        REQUIRE(comes_to([&] { return looks_as(display, "cover"); }));
        std::this_thread::sleep_for(std::chrono::seconds{2}); // what is drawn ahead is
        CHECK(signpost::test::bytes_of_file(kept) == written);
        CHECK(fs::last_write_time(kept) == at);
    } // by SIGKILL
    Process kiosk(kiosk_on(display, state.path()));
    CHECK(comes_to([&] { return looks_as(display, "start"); }));
    std::this_thread::sleep_for(settled);
    display.click({window_size.w / 2.0F, window_size.h / 2.0F});
    CHECK(comes_to([&] { return looks_as(display, "home"); }));
    CHECK(signpost::test::bytes_of_file(kept) == written);
    CHECK(fs::last_write_time(kept) == at);
}

} // namespace kept_start_test
