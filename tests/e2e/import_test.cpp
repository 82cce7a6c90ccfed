// New content on a stick, with the real programs: what the screen says of it, and what a kill leaves behind.
#include <chrono>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <thread>

#include <doctest/doctest.h>

#include <csignal>

#include "kiosk_session.h"
#include "stick.h"
#include "support/sanitized.h"
#include "support/temporary_folder.h"

using signpost::e2e::kioskctl;
using signpost::e2e::KioskSession;
using signpost::e2e::make_key;
using signpost::e2e::make_stick;
using signpost::e2e::Process;
using signpost::test::TemporaryFolder;
using Clock = std::chrono::steady_clock;
namespace fs = std::filesystem;

namespace {

constexpr std::chrono::seconds soon{5};
constexpr int kills =
    signpost::test::sanitized ? 20 : 200; // four programs a kill, each slow to start under sanitizers

// The serial that a kiosk would show now; 0 when the store is not as it should be.
int serial_shown(const fs::path& folder) {
    const fs::path said = folder / "status.txt";
    if (kioskctl({"status", "--json", "--config", (folder / "kiosk.toml").string()}, said) != 0)
        return 0;
    const std::string text = signpost::test::bytes_of_file(said);
    const auto at = text.find("\"shown\": ");
    return at == std::string::npos ? 0 : std::stoi(text.substr(at + 9));
}

} // namespace

TEST_CASE(
    "Content from a stick is on the screen at once, and the screen says so; so is a stick that is no good") {
    KioskSession session({false, "kiosk.toml", true});
    REQUIRE(session.shows("start"));
    const fs::path& folder = session.folder();
    make_key(folder);
    const fs::path work = folder / "work";
    fs::copy(folder / "bundle", work, fs::copy_options::recursive);
    const fs::path stick = make_stick(folder, work, 2);
    const std::string config = (folder / "kiosk.toml").string();
    REQUIRE(kioskctl({"import", stick.string(), "--config", config}) == 0);
    CHECK(session.shows("stick-updated", soon));
    const auto confirmed = Clock::now() + soon; // by the first frame
    while (!fs::exists(folder / "store/confirmed.toml") && Clock::now() < confirmed)
        std::this_thread::sleep_for(std::chrono::milliseconds{20});
    CHECK(signpost::test::bytes_of_file(folder / "store/confirmed.toml").find("2-") != std::string::npos);

    session.tap("Touch to start");
    std::ofstream(stick / "site.zip", std::ios::app) << "x";
    CHECK(kioskctl({"import", stick.string(), "--config", config}) == 1);
    CHECK(session.shows("stick-refused", soon));
    CHECK(serial_shown(folder) == 2);
}

TEST_CASE("Starts in which there is no display do not count against new content") {
    const TemporaryFolder session;
    const fs::path& folder = session.path();
    make_key(folder);
    const fs::path bundle = folder / "bundle";
    REQUIRE(kioskctl({"new", bundle.string()}) == 0);
    fs::copy(bundle, folder / "work", fs::copy_options::recursive);
    const std::string config = (folder / "kiosk.toml").string();
    std::ofstream(config) << "content = \"bundle\"\nstore = \"store\"\nsigning_keys = \"keys\"\n";
    for (const int serial : {2, 3})
        REQUIRE(kioskctl({"import", make_stick(folder, folder / "work", serial).string(), "--config",
                          config}) == 0);
    for (int start = 0; start < 3; ++start)
        CHECK(
            Process({{E2E_KIOSK, "--config", config}, {{"SDL_VIDEODRIVER", "x11"}, {"DISPLAY", ":9876"}}, {}})
                .wait(signpost::e2e::patience) == 1);
    CHECK(serial_shown(folder) == 3);
}

TEST_CASE("An import that is killed at any of 200 moments leaves the old content or the new, and the next "
          "one succeeds") {
    const TemporaryFolder session;
    const fs::path& folder = session.path();
    make_key(folder);
    const fs::path bundle = folder / "bundle";
    REQUIRE(kioskctl({"new", bundle.string()}) == 0);
    std::ofstream(folder / "kiosk.toml")
        << "content = \"bundle\"\nstore = \"store\"\nsigning_keys = \"keys\"\n";
    const fs::path sticks[2] = {make_stick(folder, bundle, 2), make_stick(folder, bundle, 3)};
    const auto import = [&](int which) {
        return std::vector<std::string>{E2E_KIOSKCTL,
                                        "import",
                                        sticks[which].string(),
                                        "--config",
                                        (folder / "kiosk.toml").string(),
                                        "--allow-downgrade"};
    };
    REQUIRE(Process({import(0), {}, {}}).wait(signpost::e2e::patience) == 0);
    const auto begun = Clock::now();
    REQUIRE(Process({import(1), {}, {}}).wait(signpost::e2e::patience) == 0);
    const auto whole = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - begun);

    std::mt19937 random(2026);
    std::uniform_int_distribution<long> moment(0, whole.count());
    int killed = 0;
    for (int trial = 0; trial < kills; ++trial) {
        INFO("trial ", trial);
        const int wanted = trial % 2; // the other one is installed
        {
            Process process({import(wanted), {}, {}});
            std::this_thread::sleep_for(std::chrono::microseconds{moment(random)});
            process.signal(SIGKILL);
            killed += process.wait(signpost::e2e::patience) == -SIGKILL ? 1 : 0;
        }
        const int after = serial_shown(folder);
        CHECK((after == 2 || after == 3));
        REQUIRE(Process({import(wanted), {}, {}}).wait(signpost::e2e::patience) == 0);
        REQUIRE(serial_shown(folder) == wanted + 2);
    }
    CHECK(killed > kills / 4); // else nothing was shown
}
