#include "kiosk_session.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <thread>

#include "card_file.h"

namespace signpost::e2e {

namespace {

namespace fs = std::filesystem;

// Fewer pixels than this are the rounding of a line's end; the smallest thing on a screen has more.
constexpr std::size_t rounding_px = 20;
// On a turned picture the soft edges round the other way at some pixels; see painter_test.
constexpr std::size_t rounding_px_turned = 100;

// As a person does: a kiosk ignores what is tapped too soon after a screen came up.
constexpr std::chrono::milliseconds pause{700};

constexpr const char* program = E2E_KIOSK;       // the kiosk that was built
constexpr const char* own_folder = E2E_FOLDER;   // where this file is
constexpr const char* bundle = E2E_BUNDLE;       // the content that ships
constexpr const char* wide_tour = E2E_TOUR;      // made by the test "e2e_tour"
constexpr const char* tall_tour = E2E_TALL_TOUR; // by "e2e_tall_tour"
constexpr const char* failures = E2E_FAILURES;   // where pictures of failures go

// The settings with more lines after them. A store is the settings' to name, and so is the content beside it.
fs::path with_settings(const Start& start, const fs::path& folder) {
    fs::path file = folder / "kiosk.toml";
    fs::copy_file(fs::path(own_folder) / start.config, file);
    std::ofstream(file, std::ios::app)
        << (start.with_store ? "content = \"bundle\"\nstore = \"store\"\nsigning_keys = \"keys\"\n"
                             : start.settings);
    return file;
}

Command kiosk_command(const Start& start, const fs::path& folder, const XDisplay& display) {
    Command command{{start.has_card ? kiosk_with_card(folder).string() : program},
                    {{"DISPLAY", display.name()}, {"SDL_VIDEODRIVER", "x11"}, {"WAYLAND_DISPLAY", ""}},
                    folder / "output.txt"};
    std::vector<std::string>& words = command.words;
    words.insert(words.end(), {"--config", with_settings(start, folder).string()});
    if (!start.with_store)
        words.insert(words.end(), {"--content", (folder / "bundle").string()});
    if (!start.full_screen) {
        command.words.emplace_back("--plain"); // the program that visitors see, not the admin's
        command.words.emplace_back("--window");
        command.words.push_back(std::to_string(window_size.w) + "x" + std::to_string(window_size.h));
        command.words.emplace_back("--rotation");
        command.words.push_back(std::to_string(static_cast<int>(start.rotation)));
    }
    return command;
}

const XDisplay& in_its_first_mode(XDisplay& display) {
    if (display.is_open() && display.size() != window_size && !display.change_mode(window_size))
        throw std::runtime_error("the display cannot be made smaller");
    return display;
}

fs::path with_bundle(const fs::path& folder) {
    fs::copy(bundle, folder / "bundle", fs::copy_options::recursive);
    return folder;
}

} // namespace

KioskSession::KioskSession(const Start& start)
    : rotation_(start.rotation), display_(start.largest_display),
      kiosk_(kiosk_command(start, with_bundle(folder_.path()), in_its_first_mode(display_))) {}

const char* KioskSession::tour() const {
    const bool panel_is_tall = display_.size().h > display_.size().w;
    return on_its_side(rotation_) != panel_is_tall ? tall_tour : wide_tour;
}

Picture KioskSession::upright_picture() const { return upright(display_.picture(), rotation_); }

bool KioskSession::shows(const std::string& screen, std::chrono::milliseconds wait) {
    return wait_for(screen, true, wait) || complain("is not shown", screen);
}

bool KioskSession::shows_other_than(const std::string& screen, std::chrono::milliseconds wait) {
    return wait_for(screen, false, wait) || complain("is still shown", screen);
}

bool KioskSession::stays_at(const std::string& screen, std::chrono::milliseconds wait) {
    return !wait_for(screen, false, wait) || complain("was left", screen);
}

bool KioskSession::wait_for(const std::string& screen, bool same, std::chrono::milliseconds wait) {
    const auto expected = tour_screen(tour(), screen);
    const std::size_t rounding = rotation_ == Rotation::none ? rounding_px : rounding_px_turned;
    if (!expected || !display_.is_open())
        return false;
    seen_ = *expected;
    seen_name_ = screen;
    // A slow machine may show the cover only when its button is there: it comes after a second.
    const auto rested = screen == "cover" ? tour_screen(tour(), "cover-rested") : std::nullopt;
    const auto end = std::chrono::steady_clock::now() + wait;
    for (;;) {
        found_ = upright_picture();
        difference_ = difference(found_, seen_.picture, seen_.of_the_moment());
        const bool is_rested =
            rested && difference(found_, rested->picture, rested->of_the_moment()).pixels <= rounding;
        if ((difference_.pixels <= rounding || is_rested) == same)
            return true;
        if (std::chrono::steady_clock::now() >= end)
            return false;
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
}

bool KioskSession::complain(const std::string& what, const std::string& screen) const {
    if (!display_.is_open() || !tour_screen(tour(), screen)) {
        std::fprintf(stderr, "%s\n",
                     display_.is_open() ? ("the tour has no " + screen).c_str() : "Xvfb did not start");
        return false;
    }
    fs::create_directories(failures);
    const bool kept = write_png(found_, fs::path(failures) / (screen + "-found.png")) &&
                      write_png(seen_.picture, fs::path(failures) / (screen + "-expected.png"));
    std::fprintf(stderr, "%s %s: %s; pictures%s in %s; the kiosk said: %s\n", screen.c_str(), what.c_str(),
                 to_text(difference_).c_str(), kept ? "" : " could not be kept", failures,
                 test::bytes_of_file(folder_.path() / "output.txt").c_str());
    return false;
}

Point KioskSession::button(const std::string& label) const {
    if (const auto at = seen_.button(label))
        return to_panel(*at, rotation_, static_cast<float>(seen_.picture.w),
                        static_cast<float>(seen_.picture.h));
    std::fprintf(stderr, "no button \"%s\" on the screen shown last\n", label.c_str());
    return {-1, -1};
}

void KioskSession::tap(const std::string& label) {
    if (seen_name_ == "cover")
        (void)shows("cover-rested"); // its button comes once it was left alone
    std::this_thread::sleep_for(pause);
    display_.click(button(label));
}

void KioskSession::save(const std::string& file, const std::string& text) const {
    const fs::path path = folder_.path() / "bundle" / file;
    const fs::path beside = path.string() + ".new";
    std::ofstream(beside, std::ios::binary) << text;
    fs::rename(beside, path);
}

std::string KioskSession::content_of(const std::string& file) const {
    return test::bytes_of_file(folder_.path() / "bundle" / file);
}

} // namespace signpost::e2e
