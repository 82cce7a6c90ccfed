// Forty places in one bundle that was signed once, and kiosks at three of them.
#include <array>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include <doctest/doctest.h>

#include "kiosk_session.h"
#include "picture.h"
#include "process.h"
#include "stick.h"
#include "support/temporary_folder.h"
#include "tour.h"
#include "x_display.h"

namespace sites_test {

using namespace signpost;
using e2e::Key;
using e2e::kioskctl;
using e2e::Process;
namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

namespace {

constexpr int places = 40;
constexpr std::chrono::seconds line_about_a_stick{60}; // stands over each screen as long as this at most
constexpr std::array three{4, 17, 38};                 // their hours have one, three and four rows
constexpr std::array hours{
    R"(["mon-sat 09:30-17:00"])", R"(["mon-fri 08:00-18:30", "sat 10:00-12:00", "sun 11:00-12:00"])",
    R"(["mon-wed 09:00-17:00", "thu 09:00-19:00", "fri 09:00-16:00", "sat 10:00-15:00"])"};

std::string id_of(int place) { return "place-" + std::to_string(place); }

// Places that differ in title, notices, and in how many rows their hours are.
std::string site_file(int place) {
    const std::string name = "Place " + std::to_string(place);
    return "name = \"" + name + "\"\n[cover]\nopen = " + hours.at(static_cast<std::size_t>(place) % 3) +
           "\nbank_holidays = \"as usual\"\n[[cover.notices]]\ntitle = \"At " + name +
           "\"\nlines = [\"Room " + std::to_string(place) + "\"]\n";
}

fs::path with_forty_places(const fs::path& folder) {
    const fs::path bundle = folder / "work";
    fs::copy(E2E_BUNDLE, bundle, fs::copy_options::recursive);
    fs::remove_all(bundle / "sites");
    fs::create_directory(bundle / "sites");
    for (int place = 0; place < places; ++place)
        std::ofstream(bundle / "sites" / (id_of(place) + ".toml")) << site_file(place);
    return bundle;
}

const std::string e2e_settings = std::string(E2E_FOLDER) + "/kiosk.toml";

// Pictures of the covers as they are at their places.
fs::path tour_of(const fs::path& folder, const fs::path& bundle) {
    const fs::path tour = folder / "tour";
    Process drawing({{E2E_KIOSK, "--tour", tour.string(), "--window", "1280x800", "--config", e2e_settings,
                      "--content", bundle.string()},
                     {},
                     folder / "tour.txt"});
    REQUIRE(drawing.wait(std::chrono::seconds{120}) == 0);
    return tour;
}

// A kiosk of its own: settings, store and display. What it came with is the content that ships.
class KioskAt {
public:
    KioskAt(const fs::path& around, int place)
        : folder_(around / ("kiosk-" + std::to_string(place))), kiosk_(command(around, place)) {}

    [[nodiscard]] std::string config() const { return (folder_ / "kiosk.toml").string(); }
    void hide() { display_.type(Key::escape); }

    // Waits until the display looks as this picture.
    [[nodiscard]] bool shows(const e2e::TourScreen& expected) {
        const auto end = Clock::now() + line_about_a_stick + e2e::patience;
        constexpr std::size_t rounding_px = 20;
        e2e::Difference differs;
        do {
            differs = difference(display_.picture(), expected.picture, expected.of_the_moment());
            if (differs.pixels <= rounding_px)
                return true;
            std::this_thread::sleep_for(std::chrono::milliseconds{50});
        } while (Clock::now() < end);
        MESSAGE(folder_.filename().string() << ": " << to_text(differs));
        return false;
    }
    [[nodiscard]] bool has_confirmed() const { return fs::exists(folder_ / "store/confirmed.toml"); }

private:
    e2e::Command command(const fs::path& around, int place) const {
        fs::create_directories(folder_);
        fs::copy(around / "keys", folder_ / "keys");
        std::ofstream(config()) << signpost::test::bytes_of_file(e2e_settings) << "content = \"" << E2E_BUNDLE
                                << "\"\nstore = \"store\"\nsigning_keys = \"keys\"\nkiosk_id = \"kiosk-"
                                << place << "\"\nstick_receipts = true\nsite = \"" << id_of(place) << "\"\n";
        return {{E2E_KIOSK, "--config", config(), "--window", "1280x800", "--plain"},
                {{"DISPLAY", display_.name()}, {"SDL_VIDEODRIVER", "x11"}, {"WAYLAND_DISPLAY", ""}},
                folder_ / "output.txt"};
    }

    fs::path folder_;
    e2e::XDisplay display_{e2e::window_size};
    Process kiosk_;
};

// Looks again until it holds.
template <class Holds> bool comes_true(Holds holds) {
    const auto end = Clock::now() + e2e::patience;
    while (!holds() && Clock::now() < end)
        std::this_thread::sleep_for(std::chrono::milliseconds{50});
    return holds();
}

} // namespace

TEST_CASE(
    "Forty places in one bundle that is signed once: three kiosks take it, and each shows its own cover") {
    const test::TemporaryFolder around;
    const fs::path& folder = around.path();
    e2e::make_key(folder);
    const fs::path bundle = with_forty_places(folder);
    const fs::path stick = e2e::make_stick(folder, bundle, 2);
    const fs::path tour = tour_of(folder, bundle);
    std::vector<std::unique_ptr<KioskAt>> kiosks;
    for (const int place : three)
        kiosks.push_back(std::make_unique<KioskAt>(folder, place));
    for (const auto& kiosk : kiosks) {
        REQUIRE(kiosk->shows(e2e::tour_screen(E2E_TOUR, "start").value()));
        REQUIRE(kioskctl({"import", stick.string(), "--config", kiosk->config()}) == 0);
    }
    for (std::size_t i = 0; i < kiosks.size(); ++i) {
        CAPTURE(three[i]);
        CHECK(comes_true([&] { return kiosks[i]->has_confirmed(); }));
        kiosks[i]->hide();
        CHECK(kiosks[i]->shows(e2e::tour_screen(tour, "cover-at-" + id_of(three[i])).value()));
    }
    const fs::path table = folder / "fleet.csv";
    CHECK(kioskctl({"fleet", stick.string(), "--csv"}, table) == 0);
    for (const int place : three)
        CHECK(signpost::test::bytes_of_file(table).find("," + id_of(place) + ",") != std::string::npos);
}

} // namespace sites_test
