// Start's picture on the disk: what it is kept under, what damage does to it, and that no visit changes it.
#include "app/kept_start.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "support/loop_desk.h"
#include "support/paper.h"
#include "support/sample_bundle.h"
#include "support/temporary_folder.h"

using namespace signpost;
namespace fs = std::filesystem;

namespace {

constexpr PixelSize glass{64, 48};

PackedPicture picture_of(std::uint32_t colour) {
    const test::Paper paper(glass);
    paper.fill(colour);
    PackedPicture packed;
    packed.pack(paper.surface());
    return packed;
}

std::string bytes_of_file(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void write_file(const fs::path& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

// Returns when it is on the disk.
void keep(const fs::path& folder, const PackedPicture& picture, const std::string& key) {
    KeptStart(folder).keep(picture, key);
}

std::string found(const fs::path& folder, const std::string& key) {
    const auto picture = KeptStart(folder).find(key);
    return picture ? picture->to_text() : "";
}

// What a key is made of, on a disk of its own.
struct Causes {
    Causes() {
        settings.content = folder.path() / "content";
        settings.store = folder.path() / "store";
        for (const auto& [path, bytes] : test::small_bundle()) {
            const fs::path file = settings.content / path;
            fs::create_directories(file.parent_path());
            write_file(file, bytes);
        }
        write_file(settings_file, "staff_text = \"\"\n");
    }
    [[nodiscard]] std::string key(const std::string& site = "") const {
        const ContentSource source(settings.content, settings.store);
        return key_of_start({settings, settings_file, source, screen, reported}, site);
    }

    test::TemporaryFolder folder;
    Settings settings;
    fs::path settings_file = folder.path() / "kiosk.toml";
    PixelSize screen{1920, 1080};
    std::optional<MmSize> reported = MmSize{344, 193};
};

} // namespace

TEST_CASE("What was kept is found under its key, and under no other") {
    const test::TemporaryFolder folder;
    CHECK(found(folder.path(), "one").empty());
    keep(folder.path(), picture_of(7), "one");
    CHECK(found(folder.path(), "one") == picture_of(7).to_text());
    CHECK(found(folder.path(), "two").empty());
    CHECK(found(folder.path(), "").empty());
    keep(folder.path(), picture_of(8), "two");
    CHECK(found(folder.path(), "one").empty());
    CHECK(found(folder.path(), "two") == picture_of(8).to_text());
    CHECK(std::distance(fs::directory_iterator(folder.path()), {}) == 1); // nothing is left beside it
}

TEST_CASE("Whatever byte of the file is damaged or missing, nothing is found") {
    const test::TemporaryFolder folder;
    keep(folder.path(), picture_of(7), "one");
    const fs::path file = folder.path() / "start-picture";
    const std::string whole = bytes_of_file(file);
    REQUIRE(whole.size() > 40);
    for (std::size_t at = 0; at < whole.size(); ++at) {
        CAPTURE(at);
        std::string damaged = whole;
        damaged[at] = static_cast<char>(damaged[at] ^ 1);
        write_file(file, damaged);
        CHECK(found(folder.path(), "one").empty());
        write_file(file, whole.substr(0, at));
        CHECK(found(folder.path(), "one").empty());
    }
    write_file(file, whole + whole);
    CHECK(found(folder.path(), "one").empty());
    keep(folder.path(), picture_of(7), "one"); // and it is mended
    CHECK(found(folder.path(), "one") == picture_of(7).to_text());
}

TEST_CASE("A picture that the disk has already is not written again") {
    const test::TemporaryFolder folder;
    const fs::path file = folder.path() / "start-picture";
    keep(folder.path(), picture_of(7), "one");
    KeptStart next(folder.path());
    REQUIRE(next.find("one"));
    fs::remove(file);
    next.keep(picture_of(7), "one");
    CHECK_FALSE(fs::exists(file));
}

TEST_CASE("Without a folder, or where nothing can be written, nothing is kept and nothing fails") {
    KeptStart nowhere("");
    nowhere.keep(picture_of(7), "one");
    CHECK_FALSE(nowhere.find("one"));
    const test::TemporaryFolder folder;
    keep(folder.path() / "gone", picture_of(7), "one");
    CHECK(found(folder.path() / "gone", "one").empty());
    keep(folder.path(), PackedPicture{}, "one"); // of a display without pixels
    CHECK(fs::is_empty(folder.path()));
}

TEST_CASE("The key is another one whenever Start may look otherwise, and the same otherwise") {
    Causes causes;
    std::vector<std::string> keys{causes.key()};
    const auto is_new = [&] {
        keys.push_back(causes.key());
        CHECK(causes.key() == keys.back());
        return std::count(keys.begin(), keys.end(), keys.back()) == 1;
    };
    const auto touch = [](const fs::path& file) { write_file(file, bytes_of_file(file) + "\n"); };
    touch(causes.settings_file);
    CHECK(is_new());
    touch(causes.settings.content / "bundle.toml");
    CHECK(is_new());
    touch(causes.settings.content / "words.toml");
    CHECK(is_new());
    fs::create_directories(causes.settings.store);
    write_file(causes.settings.store / "record.toml", "serial = 2\n");
    CHECK(is_new());
    write_file(causes.settings.store / "record-copy.toml", "serial = 2\n");
    CHECK(is_new());
    causes.settings.rotation = Rotation::clockwise_90;
    CHECK(is_new());
    causes.screen = {1080, 1920};
    CHECK(is_new());
    causes.reported = MmSize{193, 344};
    CHECK(is_new());
    causes.reported.reset();
    CHECK(is_new());
    causes.settings.screen_mm = MmSize{500, 300};
    CHECK(is_new());
    CHECK(causes.key("north") != causes.key());
    fs::remove_all(causes.settings.content);
    CHECK(is_new());
}

TEST_CASE("Start is given to be kept once the content is whole, with the pixels of the next start") {
    test::LoopDesk desk;
    const std::vector<std::uint32_t> first = desk.display.shown();
    CHECK(desk.kept.empty());
    desk.settle(test::small_bundle_of(1));
    REQUIRE(desk.kept.size() == 1);
    const test::Paper paper(test::loop_glass);
    REQUIRE(desk.kept.front().fits(paper.surface()));
    desk.kept.front().write_on(paper.surface());
    CHECK(paper.pixels() == first);
}

TEST_CASE("It is not drawn while somebody reads, and no visit has it drawn again") {
    test::LoopDesk desk;
    desk.settle(test::small_bundle_of(1));
    REQUIRE(desk.kept.size() == 1);
    const std::string before = desk.kept.front().to_text();
    desk.tap({640, 400}); // Start, wherever it is touched
    REQUIRE(desk.visit().here.screen == Screen::home);
    desk.content.outcome = test::small_bundle_of(2); // new content comes while somebody reads
    desk.pass(Ms{5'000});
    REQUIRE(desk.visit().here.screen == Screen::home);
    CHECK(desk.kept.size() == 1);
    desk.events.queued.emplace_back(event::KeyPressed{Key::hide, false});
    desk.pass(Ms{5'000});
    REQUIRE(desk.visit().here.screen == Screen::cover);
    REQUIRE(desk.kept.size() == 2);
    CHECK(desk.kept.back().to_text() == before); // it has nothing of the visit
    desk.pass(Ms{600'000});
    desk.tap({640, 400});
    desk.pass(Ms{600'000});
    CHECK(desk.kept.size() == 2);
}

TEST_CASE("Neither a stick, nor staff's news, nor headphones, nor a wrong clock is seen in it") {
    const BundlePtr bundle = test::small_bundle_of(1);
    const Settings settings;
    DrawingContext drawing(settings);
    const test::Paper paper(test::loop_glass);
    drawing.stage.draw_on(paper.target());
    const State untouched;
    Rules rules;
    StaffFacts staff;
    View view{.state = untouched,
              .bundle = *bundle,
              .rules = rules,
              .staff = staff,
              .metrics = make_metrics(drawing.fonts, test::loop_glass, ScreenScale{4}, Mm{500}, 0)};
    const std::string plain = picture_of_start(drawing.stage, view).to_text();
    REQUIRE_FALSE(plain.empty());
    rules.hearers = Hearers::one;
    staff.content_error = "It is not whole.";
    view.notice = StickNotice{};
    view.pressed = Point{10, 10};
    view.clock_is_right = false;
    view.now = Ms{3'600'000};
    CHECK(picture_of_start(drawing.stage, view).to_text() == plain);
    const Frame frame = drawing.stage.draw(view);
    PackedPicture seen;
    seen.pack(paper.surface());
    CHECK(seen.to_text() != plain); // it was all there to be seen
}
