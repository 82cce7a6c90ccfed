// The clock of a running kiosk follows the computer's zone. Only root may give it an /etc/localtime of its
// own.
#include <chrono>
#include <filesystem>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include <unistd.h>

#include "kiosk_session.h"
#include "picture.h"
#include "process.h"
#include "skip.h"
#include "support/temporary_folder.h"
#include "tour.h"
#include "x_display.h"

using namespace signpost;
using e2e::Process;
namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

namespace {

const std::string zones = "/usr/share/zoneinfo/";

// `mount --bind ZONE /etc/localtime`, seen by nobody else than this kiosk and its children.
std::vector<std::string> in_own_files(const std::string& zone) {
    return {
        "unshare", "--mount", "sh", "-c", "mount --bind " + zones + zone + " /etc/localtime && exec \"$@\"",
        "sh"};
}

// A kiosk on a computer of this zone.
class KioskInZone {
public:
    explicit KioskInZone(const std::string& zone) : kiosk_(command(zone)) {}

    // Another zone takes the place of the one that is set, as timedatectl does it. False where the system
    // says no.
    [[nodiscard]] bool set(const std::string& zone) {
        return Process({{"nsenter", "-t", std::to_string(kiosk_.id()), "-m", "mount", "--bind", zones + zone,
                         "/etc/localtime"},
                        {},
                        {}})
                   .wait(e2e::patience) == 0;
    }

    [[nodiscard]] e2e::Picture picture() const { return display_.picture(); }

    void hide() { display_.type(e2e::Key::escape); }

    // Whether the display looks so, but for the clock.
    [[nodiscard]] bool shows(const e2e::TourScreen& screen) const {
        constexpr std::size_t rounding_px = 20;
        return difference(picture(), screen.picture, screen.of_the_moment()).pixels <= rounding_px;
    }

private:
    e2e::Command command(const std::string& zone) const {
        std::vector<std::string> words = in_own_files(zone);
        const std::string config = std::string(E2E_FOLDER) + "/kiosk.toml";
        for (const char* word : {E2E_KIOSK, "--config", config.c_str(), "--content", E2E_BUNDLE, "--window",
                                 "1280x800", "--plain"})
            words.emplace_back(word);
        return {std::move(words),
                {{"DISPLAY", display_.name()}, {"SDL_VIDEODRIVER", "x11"}, {"WAYLAND_DISPLAY", ""}},
                folder_.path() / "output.txt"};
    }

    test::TemporaryFolder folder_;
    e2e::XDisplay display_{e2e::window_size};
    Process kiosk_;
};

bool can_be_tried() {
    return geteuid() == 0 && getenv("TZ") == nullptr &&
           Process({{"unshare", "--mount", "mount", "--bind", zones + "Etc/UTC", "/etc/localtime"}, {}, {}})
                   .wait(e2e::patience) == 0;
}

// Looks again until it holds.
template <class Holds> bool comes_true(Holds holds, std::chrono::seconds patience) {
    const auto end = Clock::now() + patience;
    while (!holds() && Clock::now() < end)
        std::this_thread::sleep_for(std::chrono::milliseconds{200});
    return holds();
}

} // namespace

TEST_CASE(
    "Another /etc/localtime takes the old one's place, and within a minute the clock on the screen is its") {
    if (!can_be_tried())
        return e2e::skip("only root may give a program an /etc/localtime of its own");
    const e2e::TourScreen start = e2e::tour_screen(E2E_TOUR, "start").value();
    const e2e::TourScreen cover = e2e::tour_screen(E2E_TOUR, "cover-rested").value();
    KioskInZone kiosk("Etc/UTC");
    KioskInZone beside("Asia/Kathmandu"); // five hours and three quarters ahead
    REQUIRE(comes_true([&] { return kiosk.shows(start) && beside.shows(start); }, e2e::patience));
    kiosk.hide(); // the cover has a clock
    beside.hide();
    REQUIRE(comes_true([&] { return kiosk.shows(cover) && beside.shows(cover); }, e2e::patience));
    const auto tell_the_same = [&] { return difference(kiosk.picture(), beside.picture()).pixels == 0; };
    CHECK_FALSE(tell_the_same());
    REQUIRE(kiosk.set("Asia/Kathmandu"));
    CHECK(comes_true(tell_the_same, std::chrono::seconds{65}));
}
