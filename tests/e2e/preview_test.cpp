// `kiosk --window` for an admin: the strip below the picture, where words come from, and the inspector.
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <memory>
#include <sstream>
#include <string>
#include <thread>

#include <SDL.h>
#include <doctest/doctest.h>

#include "content/read_bundle.h"
#include "preview/desk_internal.h"
#include "preview/inspector_internal.h"
#include "process.h"
#include "source/load_files.h"
#include "support/temporary_folder.h"
#include "tour.h"
#include "x_display.h"

using namespace signpost;
using namespace signpost::e2e;

namespace {

namespace fs = std::filesystem;
using preview::StripText;

constexpr PixelSize picture_size{1280, 800};
constexpr PixelSize roomy{1760, 860}; // for the picture and the inspector
constexpr std::chrono::seconds long_enough{15};

bool becomes(const std::function<bool()>& so) {
    const auto end = std::chrono::steady_clock::now() + long_enough;
    while (!so() && std::chrono::steady_clock::now() < end)
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    return so();
}

Picture cut(const Picture& from, const Rect& at) {
    Picture part{static_cast<int>(at.w), static_cast<int>(at.h), {}};
    for (int y = 0; y < part.h; ++y) {
        const auto row =
            from.rgb.begin() + 3L * ((static_cast<long>(at.y) + y) * from.w + static_cast<long>(at.x));
        part.rgb.insert(part.rgb.end(), row, row + 3L * part.w);
    }
    return part;
}

// The strip as the preview has to paint it, made here.
Picture painted(const StripText& text) {
    const std::unique_ptr<SDL_Surface, void (*)(SDL_Surface*)> surface(
        SDL_CreateRGBSurfaceWithFormat(0, picture_size.w, picture_size.h, 32, SDL_PIXELFORMAT_RGB888),
        SDL_FreeSurface);
    const std::unique_ptr<SDL_Renderer, void (*)(SDL_Renderer*)> renderer(
        SDL_CreateSoftwareRenderer(surface.get()), SDL_DestroyRenderer);
    preview::Desk desk(1);
    desk.paint(*renderer, picture_size, text, std::nullopt);
    Picture all{picture_size.w, picture_size.h, {}};
    const auto* pixels = static_cast<const std::uint32_t*>(surface->pixels);
    for (int i = 0; i < all.w * all.h; ++i)
        for (const unsigned shift : {16U, 8U, 0U})
            all.rgb.push_back(static_cast<std::uint8_t>(pixels[i] >> shift));
    const int height = desk.strip_height(picture_size, text);
    return cut(all, {0, static_cast<float>(picture_size.h - height), 1280, static_cast<float>(height)});
}

class PreviewSession {
public:
    explicit PreviewSession(bool drafts = false) : display_(roomy), kiosk_(command(drafts)) {
        REQUIRE(becomes([this] { return display_.windows().size() == 2; }));
        picture_at_ = display_.windows().front();
        inspector_at_ = display_.windows().back();
    }

    [[nodiscard]] Picture window() const { return cut(display_.picture(), picture_at_); }
    // The window is the picture of the tour, and nothing else.
    [[nodiscard]] bool shows(const std::string& screen) const {
        const auto expected = tour_screen(E2E_TOUR, screen);
        return expected && difference(window(), expected->picture, expected->of_the_moment()).pixels < 20;
    }
    [[nodiscard]] bool shows_start() const {
        return becomes([&] { return shows("start"); });
    }
    [[nodiscard]] bool says(const StripText& text) const {
        const Picture strip = painted(text);
        const Rect below{0, static_cast<float>(picture_size.h - strip.h), 1280, static_cast<float>(strip.h)};
        return becomes([&] { return difference(cut(window(), below), strip).pixels == 0; });
    }
    [[nodiscard]] bool told(const std::string& words) const {
        return becomes([&] { return output().find(words) != std::string::npos; });
    }
    [[nodiscard]] std::string output() const {
        return signpost::test::bytes_of_file(folder_.path() / "output.txt");
    }

    void save(const std::string& file, const std::string& text) const {
        const fs::path path = bundle() / file;
        std::ofstream(path.string() + ".new", std::ios::binary) << text;
        fs::rename(path.string() + ".new", path);
    }
    [[nodiscard]] std::string saved(const std::string& file) const {
        return signpost::test::bytes_of_file(bundle() / file);
    }
    [[nodiscard]] fs::path bundle() const { return folder_.path() / "bundle"; }

    // On the display: the middle of this button of Start, and a point of the inspector's window.
    [[nodiscard]] Point on_start(const std::string& button) const {
        const auto start = tour_screen(E2E_TOUR, "start");
        REQUIRE(start);
        const auto at = start->button(button);
        REQUIRE(at);
        return {picture_at_.x + at->x, picture_at_.y + at->y};
    }
    [[nodiscard]] Point on_inspector(Point at) const {
        return {inspector_at_.x + at.x, inspector_at_.y + at.y};
    }

    XDisplay& display() { return display_; }

private:
    Command command(bool drafts) {
        fs::copy(E2E_BUNDLE, bundle(), fs::copy_options::recursive);
        Command started{{E2E_KIOSK, "--config", std::string(E2E_FOLDER) + "/kiosk.toml", "--content",
                         bundle().string(), "--window", "1280x800"},
                        {{"DISPLAY", display_.name()}, {"SDL_VIDEODRIVER", "x11"}, {"WAYLAND_DISPLAY", ""}},
                        folder_.path() / "output.txt"};
        if (drafts)
            started.words.emplace_back("--drafts");
        return started;
    }

    test::TemporaryFolder folder_;
    XDisplay display_;
    Process kiosk_;
    Rect picture_at_;
    Rect inspector_at_;
};

// The same inspector, to find where its controls stand.
class Map {
public:
    explicit Map(const fs::path& folder)
        : bundle_(load_files(folder).and_then(read_bundle_with_drafts).value()) {
        inspector_.lay_out(preview::Inspector::usual_size, view());
    }
    [[nodiscard]] Point find(const std::string& label) const {
        for (const preview::Control& control : inspector_.controls())
            if (control.label == label)
                return {control.rect.x + control.rect.w / 2, control.rect.y + control.rect.h / 2};
        FAIL(label);
        return {};
    }
    void click(Point at) {
        for (const bool down : {false, true, false})
            (void)inspector_.hear({at, down}, preview::Inspector::usual_size, view());
    }

private:
    [[nodiscard]] preview::InspectorView view() const { return {report_, *bundle_, visit_, "", "", {}}; }

    preview::Report report_;
    BundlePtr bundle_;
    Visit visit_;
    preview::Inspector inspector_{1};
};

// "bundle.toml:48:11": where the text of this key begins.
std::string place_of_text(const std::string& file, const std::string& text, const std::string& line_begin) {
    std::istringstream lines(text);
    std::string line;
    for (int number = 1; std::getline(lines, line); ++number)
        if (line.starts_with(line_begin))
            return file + ":" + std::to_string(number) + ":" + std::to_string(line.find('"') + 2);
    return "";
}

void pause_as_a_person() { std::this_thread::sleep_for(std::chrono::milliseconds(900)); }

} // namespace

TEST_CASE("A mistake just saved stands in the strip with its remedy, and All right again once it is mended") {
    PreviewSession session;
    REQUIRE(session.shows_start());
    const std::string before = session.saved("pages/is-this-happening.toml");
    session.save("pages/is-this-happening.toml", "titel = \"Is this happening to me?\"\n" + before);
    CHECK(session.says(
        {StripText::Tone::mistake,
         "1 mistake. You see the last words that were right.",
         {{"pages/is-this-happening.toml:1:1", "There is no key \"titel\" here. Did you mean \"title\"?"}}}));
    session.save("pages/is-this-happening.toml", before);
    CHECK(session.says({StripText::Tone::good, "All right again.", {}}));
}

TEST_CASE("A file that nobody reads is named in the strip, and no more once it has a right name") {
    PreviewSession session;
    REQUIRE(session.shows_start());
    session.save("pages/new.toml.txt", "title = \"New\"\n");
    CHECK(session.told("pages/new.toml.txt: Kiosks do not read this file. Give it the name pages/new.toml."));
    fs::remove(session.bundle() / "pages/new.toml.txt");
    CHECK(session.says({StripText::Tone::good, "All right again.", {}}));
}

TEST_CASE("A right click, and a touch of Ctrl, say where words come from, and the kiosk does not notice") {
    PreviewSession session;
    REQUIRE(session.shows_start());
    const std::string place =
        place_of_text("bundle.toml", session.saved("bundle.toml"), "button = \"Touch to start");
    const std::string answer = "\"Touch to start\" comes from:\n  " + place + " (start.button)\n";
    pause_as_a_person();
    session.display().click_right(session.on_start("Touch to start"));
    CHECK(session.told(answer));
    pause_as_a_person();
    session.display().type(Key::shift); // once: it means nothing but that the answer was read
    CHECK(session.shows_start());
    session.display().type("Control_L");
    CHECK(session.told(answer + answer));
    session.display().type(Key::shift);
    CHECK(session.shows_start());
}

TEST_CASE("A language that is chosen in the inspector is shown") {
    PreviewSession session(true); // Polish is a draft
    Map map(session.bundle());
    REQUIRE(becomes([&] { return !session.shows("start"); })); // it has buttons for the languages now
    session.display().click(session.on_inspector(map.find("Language")));
    map.click(map.find("Language"));
    pause_as_a_person();
    session.display().click(session.on_inspector(map.find("Polski (pl)")));
    pause_as_a_person();
    session.display().click_right(session.on_start("Touch to start"));
    const std::string words = session.saved("bundle.pl.toml");
    CHECK(session.told("  " + place_of_text("bundle.pl.toml", words.substr(0), "button = ") +
                       " (start.button)"));
}
