// Start's picture on the disk: what it is kept under, what damage does to it, and that no visit changes it.
#include "app/kept_start.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <SDL.h>
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

void write_file(const fs::path& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

// Returns when it is on the disk.
void keep(const fs::path& folder, const PackedPicture& picture, const std::string& key) {
    KeptStart(folder).keep(picture, [key] { return key; });
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
        return key_of_start({settings, settings_file, source, site, screen, reported});
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
    const std::string whole = test::bytes_of_file(file);
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

TEST_CASE("A picture that the disk has already is not written again; another one is") {
    const test::TemporaryFolder folder;
    const fs::path file = folder.path() / "start-picture";
    for (const std::uint32_t colour : {7U, 8U}) {
        keep(folder.path(), picture_of(7), "one");
        {
            KeptStart next(folder.path());
            REQUIRE(next.find("one"));
            fs::remove(file);
            next.keep(picture_of(colour), [] { return "one"; });
        } // it is written now, if it is written
        CHECK(fs::exists(file) == (colour == 8));
    }
}

TEST_CASE("Of several that come while one is written, the last is kept") {
    const test::TemporaryFolder folder;
    {
        KeptStart kept(folder.path());
        for (std::uint32_t colour = 1; colour <= 50; ++colour)
            kept.keep(picture_of(colour), [colour] { return std::to_string(colour); });
    }
    CHECK(found(folder.path(), "50") == picture_of(50).to_text());
}

TEST_CASE("What find() would not read is not written, and of what has no room nothing stays") {
    const test::TemporaryFolder folder;
    const test::Paper paper({2400, 2000});
    for (int y = 0; y < 2000; ++y) // no two beside each other are alike: 19 MB
        for (int x = 0; x < 2400; ++x)
            static_cast<std::uint32_t*>(paper.surface().pixels)[y * 2400 + x] =
                static_cast<std::uint32_t>(y * 2400 + x);
    PackedPicture large;
    large.pack(paper.surface());
    REQUIRE(large.bytes() > std::size_t{16} << 20U);
    keep(folder.path(), large, "one");
    CHECK(fs::is_empty(folder.path()));
    fs::create_directories(folder.path() / "start-picture" / "in the way"); // nothing can be put in its place
    keep(folder.path(), picture_of(7), "one");
    CHECK(std::distance(fs::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("Without a folder, or where nothing can be written, nothing is kept and nothing fails") {
    KeptStart nowhere("");
    nowhere.keep(picture_of(7), [] { return "one"; });
    CHECK_FALSE(nowhere.find("one"));
    const test::TemporaryFolder folder;
    keep(folder.path() / "gone", picture_of(7), "one");
    CHECK(found(folder.path() / "gone", "one").empty());
    keep(folder.path(), PackedPicture{}, "one"); // of a display without pixels
    CHECK(fs::is_empty(folder.path()));
}

TEST_CASE("The key changes with settings, content, place and glass") {
    Causes causes;
    std::vector<std::string> keys{causes.key()};
    const auto is_new = [&] {
        keys.push_back(causes.key());
        return std::count(keys.begin(), keys.end(), keys.back()) == 1;
    };
    const auto touch = [](const fs::path& file) { write_file(file, test::bytes_of_file(file) + "\n"); };
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

TEST_CASE("The key stays where what changes is not seen on Start") {
    const Causes causes;
    fs::create_directories(causes.settings.store);
    const std::string key = causes.key();
    CHECK(causes.key() == key);
    for (const auto& page : fs::directory_iterator(causes.settings.content / "pages"))
        write_file(page.path(), test::bytes_of_file(page.path()) + "\n");
    write_file(causes.settings.store / "start.toml", "starts = 1\n");
    write_file(causes.settings.store / "confirmed.toml", "serial = 1\n");
    CHECK(causes.key() == key);
}

TEST_CASE("Content that comes while somebody reads has nothing kept, and the end of a visit neither") {
    test::LoopDesk desk;
    desk.settle(test::small_bundle_of(1));
    REQUIRE(desk.kept.size() == 1);
    desk.tap({640, 400}); // Start, wherever it is touched
    REQUIRE(desk.visit().here.screen == Screen::home);
    desk.content.outcome = test::small_bundle_of(2);
    desk.pass(Ms{5'000});
    REQUIRE(desk.visit().here.screen == Screen::home);
    desk.events.queued.emplace_back(event::KeyPressed{Key::hide, false});
    desk.pass(Ms{600'000});
    CHECK(desk.kept.size() == 1);
    desk.content.outcome = test::small_bundle_of(3); // nobody is there
    desk.pass(Ms{5'000});
    CHECK(desk.kept.size() == 2);
    CHECK(desk.kept.back().to_text() == desk.kept.front().to_text()); // it has nothing of the visit
}

TEST_CASE("While the content on the disk is broken nothing is kept, whatever happens to the window") {
    test::LoopDesk desk;
    desk.settle(failed_by(problem_of("bundle.toml", "It is not whole.", "")));
    desk.events.queued.emplace_back(event::Redraw{});
    desk.pass(Ms{5'000});
    CHECK(desk.kept.empty());
    desk.content.outcome = test::small_bundle_of(2);
    desk.pass(Ms{5'000});
    CHECK(desk.kept.size() == 1);
    desk.content.outcome = failed_by(problem_of("bundle.toml", "It is not whole.", ""));
    desk.pass(Ms{5'000});
    desk.events.queued.emplace_back(event::Redraw{});
    desk.pass(Ms{5'000});
    CHECK(desk.kept.size() == 1);
}

TEST_CASE("Neither a stick nor headphones nor a finger is seen in what is kept") {
    const BundlePtr bundle = test::small_bundle_of(1);
    const Settings settings;
    DrawingContext drawing(settings);
    const test::Paper paper(test::loop_glass);
    drawing.stage.draw_on(paper.target());
    const State untouched;
    Rules rules;
    const StaffFacts staff;
    const Metrics metrics = make_metrics(drawing.fonts, test::loop_glass, ScreenScale{4}, Mm{500}, 0);
    const auto view = [&]() -> View {
        return {.state = untouched, .bundle = *bundle, .rules = rules, .staff = staff, .metrics = metrics};
    };
    const std::string plain = picture_of_start(drawing.stage, view()).to_text();
    REQUIRE_FALSE(plain.empty());
    const Frame frame = drawing.stage.draw(view());
    const auto is_seen_but_not_kept = [&](const View& changed) {
        const bool is_kept = picture_of_start(drawing.stage, changed).to_text() != plain;
        (void)drawing.stage.draw(changed);
        PackedPicture seen;
        seen.pack(paper.surface());
        return seen.to_text() != plain && !is_kept;
    };
    View with_stick = view();
    with_stick.notice = StickNotice{};
    CHECK(is_seen_but_not_kept(with_stick));
    View with_finger = view();
    const auto begins = [](const Item& item) { return item.role == Role::button; };
    with_finger.pressed = test::middle(*std::find_if(frame.items.begin(), frame.items.end(), begins));
    CHECK(is_seen_but_not_kept(with_finger));
    View much_later = view();
    much_later.now = Ms{600'000}; // Start drifts
    CHECK(is_seen_but_not_kept(much_later));
    rules.hearers = Hearers::one;
    CHECK(is_seen_but_not_kept(view()));
}
