// A start on a display in memory: what is presented before the loop's first turn, with a picture of the start
// before and without one.
#include "app/start_kiosk.h"

#include <atomic>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include <SDL.h>
#include <doctest/doctest.h>

#include "platform/events.h"
#include "support/paper.h"
#include "support/sample_bundle.h"
#include "support/temporary_folder.h"

using namespace signpost;
namespace fs = std::filesystem;

namespace {

using Pixels = std::vector<std::uint32_t>;

// For a kiosk to read a small bundle and to keep Start, were it to.
constexpr std::chrono::milliseconds long_enough{1500};

// Knows what was presented before the loop's first turn.
class NotingDisplay final : public Display {
public:
    NotingDisplay(PixelSize size, bool full_screen) : full_screen_(full_screen), paper_(size) {}

    [[nodiscard]] Target target() override { return paper_.target(); }
    [[nodiscard]] bool full_screen() const override { return full_screen_; }
    [[nodiscard]] Rotation rotation() const override { return Rotation::none; }
    [[nodiscard]] PixelSize size() const override { return paper_.size(); }
    [[nodiscard]] float pointer_scale() const override { return 1; }
    [[nodiscard]] std::optional<MmSize> reported_mm() const override { return std::nullopt; }
    [[nodiscard]] ScreenNews screen_news(Ms /*now*/) override {
        if (!turns.exchange(true))
            before_first_turn = presented;
        return ScreenNews::none;
    }
    void present() override { presented.push_back(paper_.pixels()); }
    void go_dark(bool /*off*/) override {}
    [[nodiscard]] bool light_up() override { return true; }

    std::vector<Pixels> presented;
    std::vector<Pixels> before_first_turn;
    std::atomic<bool> turns = false; // the loop does

private:
    bool full_screen_;
    test::Paper paper_;
};

// A kiosk's disk, and SDL without a display.
class Computer {
public:
    Computer() {
        fs::create_directory(state());
        for (const auto& [path, bytes] : test::small_bundle())
            save(path, bytes);
        settings_.content = content();
        setenv("STATE_DIRECTORY", state().c_str(), 1);
        REQUIRE(SDL_InitSubSystem(SDL_INIT_EVENTS) == 0);
    }
    ~Computer() {
        SDL_QuitSubSystem(SDL_INIT_EVENTS);
        unsetenv("STATE_DIRECTORY");
    }
    Computer(const Computer&) = delete;
    Computer& operator=(const Computer&) = delete;

    [[nodiscard]] fs::path state() const { return folder_.path() / "state"; }
    [[nodiscard]] fs::path kept() const { return state() / "start-picture"; }
    [[nodiscard]] fs::path content() const { return folder_.path() / "content"; }

    void save(const std::string& path, const std::string& bytes) const {
        fs::create_directories((content() / path).parent_path());
        std::ofstream(content() / path, std::ios::binary) << bytes;
    }

    // What was presented before the first turn, of a kiosk that ends once `awaited` is there, and `stays`
    // longer.
    [[nodiscard]] std::vector<Pixels> start(const fs::path& awaited, PixelSize size = {1280, 800},
                                            bool full_screen = true,
                                            std::chrono::milliseconds stays = {}) const {
        NotingDisplay display(size, full_screen);
        std::thread ending([&] {
            const auto give_up = std::chrono::steady_clock::now() + std::chrono::seconds{20};
            while ((!display.turns || !fs::exists(awaited)) && std::chrono::steady_clock::now() < give_up)
                std::this_thread::sleep_for(std::chrono::milliseconds{5});
            std::this_thread::sleep_for(stays);
            post_stop();
        });
        const Problems none;
        const StartPlan plan{.settings = settings_, .settings_problems = none, .meanwhile = [] {}};
        CHECK(start_kiosk(display, plan) == KioskExit::ended);
        ending.join();
        return display.before_first_turn;
    }

private:
    test::TemporaryFolder folder_;
    Settings settings_;
};

} // namespace

TEST_CASE("The second start presents Start before all else, with the pixels that the first frame then has") {
    const Computer computer;
    const auto first = computer.start(computer.kept());
    REQUIRE(first.size() == 1);
    const std::string kept = test::bytes_of_file(computer.kept());
    const fs::file_time_type at = fs::last_write_time(computer.kept());
    const auto second = computer.start(computer.kept(), {1280, 800}, true, long_enough);
    REQUIRE(second.size() == 2);
    CHECK(fs::last_write_time(computer.kept()) == at);
    CHECK(second[0] == first[0]);
    CHECK(second[1] == first[0]);
    CHECK(test::bytes_of_file(computer.kept()) == kept);
}

TEST_CASE(
    "Other content, another size and a damaged file have nothing presented that does not hold any more") {
    const Computer computer;
    (void)computer.start(computer.kept());
    const std::string kept = test::bytes_of_file(computer.kept());
    REQUIRE_FALSE(kept.empty());
    std::ofstream(computer.kept(), std::ios::binary) << kept.substr(0, kept.size() / 2);
    CHECK(computer.start(computer.kept()).size() == 1);
    std::ofstream(computer.kept(), std::ios::binary) << kept;
    CHECK(computer.start(computer.kept()).size() == 2);
    CHECK(computer.start(computer.kept(), {800, 1280}).size() == 1);

    std::ofstream(computer.kept(), std::ios::binary) << kept;
    std::string bundle = test::small_bundle().at("bundle.toml");
    computer.save("bundle.toml", bundle + "\n# another\n");
    CHECK(computer.start(computer.kept()).size() == 1);
}

TEST_CASE("In a window nothing is kept, and nothing that was kept is shown") {
    const Computer computer;
    CHECK(computer.start(computer.content(), {1280, 800}, false, long_enough).size() == 1);
    CHECK(fs::is_empty(computer.state()));
    (void)computer.start(computer.kept());
    CHECK(computer.start(computer.kept(), {1280, 800}, false).size() == 1);
}
