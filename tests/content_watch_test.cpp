#include "platform/content_watch.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <cstdlib>
#include <fstream>
#include <future>
#include <iterator>
#include <memory>
#include <mutex>
#include <semaphore>
#include <string>
#include <thread>

#include <doctest/doctest.h>

#include "support/sample_bundle.h"
#include "support/temporary_folder.h"

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using signpost::Bundle;
using signpost::BundleFiles;
using signpost::BundlePtr;
using signpost::ContentWatch;
using signpost::FileDigests;
using signpost::KnownBundle;
using signpost::Problem;
using signpost::Problems;
using signpost::Result;
using signpost::WatchOptions;
using signpost::test::TemporaryFolder;

namespace {

// Long enough for the slowest machine: no test waits so long when all is well.
constexpr auto patience = 10s;

void write(const fs::path& file, const std::string& text) { std::ofstream(file, std::ios::binary) << text; }

void save_by_rename(const fs::path& file, const std::string& text) {
    write(file.string() + ".new", text);
    fs::rename(file.string() + ".new", file);
}

void make_bundle(const fs::path& folder, const std::string& text) {
    fs::create_directories(folder);
    write(folder / "bundle.toml", text);
}

std::string content_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

Result<BundleFiles> load_simply(const fs::path& folder) {
    std::error_code error;
    BundleFiles files;
    for (const fs::path& directory : {folder, folder / "pages"})
        for (fs::directory_iterator it(directory, error), end; !error && it != end; it.increment(error))
            if (it->path().extension() == ".toml")
                files[it->path().lexically_relative(folder).string()] = content_of(it->path());
    if (!files.contains("bundle.toml"))
        return tl::unexpected(Problems{{"bundle.toml", 0, 0, "missing", ""}});
    return files;
}

// Every text is a bundle, with the text as its id, but one that ends in "broken".
Result<BundlePtr> read_simply(const BundleFiles& files) {
    std::string text;
    for (const auto& [name, bytes] : files)
        text += bytes;
    if (text.ends_with("broken"))
        return tl::unexpected(Problems{{"bundle.toml", 1, 1, text, ""}});
    auto bundle = std::make_shared<Bundle>();
    bundle->id = text;
    return bundle;
}

// A watch whose outcomes and readings can be waited for.
class Watched {
public:
    explicit Watched(const fs::path& folder, WatchOptions options = {}) {
        options.load = [this](const fs::path& from) {
            Result<BundleFiles> files = load_simply(from);
            const std::scoped_lock hold(lock_);
            ++readings_;
            changed_.notify_all();
            return files;
        };
        options.read = read_simply;
        options.reread = [](const BundleFiles& files, const FileDigests&, const KnownBundle&) {
            return read_simply(files);
        };
        watch_ = std::make_unique<ContentWatch>(folder, [this] { count_outcome(); }, options);
    }

    // The next outcome: a bundle's id, "! " and the cause of a failure, or "nothing" when none comes.
    std::string next() {
        std::unique_lock hold(lock_);
        if (!changed_.wait_for(hold, patience, [this] { return outcomes_ > taken_; }))
            return "nothing";
        taken_ = outcomes_;
        hold.unlock();
        const auto outcome = watch_->take();
        if (!outcome)
            return "told, but nothing to take";
        return *outcome ? (**outcome)->id : "! " + outcome->error().front().cause;
    }

    // Waits until the folder has been read once more than `before` times.
    bool read_after(int before) {
        std::unique_lock hold(lock_);
        return changed_.wait_for(hold, patience, [&] { return readings_ > before; });
    }
    int readings() {
        const std::scoped_lock hold(lock_);
        return readings_;
    }
    int outcomes() {
        const std::scoped_lock hold(lock_);
        return outcomes_;
    }

private:
    void count_outcome() {
        const std::scoped_lock hold(lock_);
        ++outcomes_;
        changed_.notify_all();
    }

    std::mutex lock_;
    std::condition_variable changed_;
    int readings_ = 0;
    int outcomes_ = 0;
    int taken_ = 0;
    std::unique_ptr<ContentWatch> watch_; // last: it ends before what its thread uses
};

} // namespace

TEST_CASE("The content that is there at the start comes at once") {
    const TemporaryFolder place;
    make_bundle(place.path(), "first");
    Watched watched(place.path());
    CHECK(watched.next() == "first");
}

TEST_CASE("A save is noticed, be it written in place or renamed into place") {
    const TemporaryFolder place;
    make_bundle(place.path(), "first");
    Watched watched(place.path());
    REQUIRE(watched.next() == "first");
    write(place.path() / "bundle.toml", "in place");
    CHECK(watched.next() == "in place");
    save_by_rename(place.path() / "bundle.toml", "renamed");
    CHECK(watched.next() == "renamed");
    save_by_rename(place.path() / "bundle.toml", "renamed again");
    CHECK(watched.next() == "renamed again");
}

TEST_CASE("A half-written file is given time: no failure is reported when it is completed") {
    const TemporaryFolder place;
    make_bundle(place.path(), "first");
    Watched watched(place.path(), {.second_look = 5s});
    REQUIRE(watched.next() == "first");
    const int before = watched.readings();
    write(place.path() / "bundle.toml", "half, so broken");
    REQUIRE(watched.read_after(before));
    write(place.path() / "bundle.toml", "half, so broken no more");
    CHECK(watched.next() == "half, so broken no more");
    CHECK(watched.outcomes() == 2);
}

TEST_CASE("A failure is reported once, and its end is reported even if nothing else is new") {
    const TemporaryFolder place;
    make_bundle(place.path(), "first");
    Watched watched(place.path(), {.second_look = 20ms});
    REQUIRE(watched.next() == "first");
    write(place.path() / "bundle.toml", "broken");
    CHECK(watched.next() == "! broken");
    const int before = watched.readings();
    save_by_rename(place.path() / "bundle.toml", "broken");
    REQUIRE(watched.read_after(before));
    write(place.path() / "bundle.toml", "otherwise broken");
    CHECK(watched.next() == "! otherwise broken");
    write(place.path() / "bundle.toml", "first");
    CHECK(watched.next() == "first");
    CHECK(watched.outcomes() == 4);
}

TEST_CASE("The same bytes saved again are no news") {
    const TemporaryFolder place;
    make_bundle(place.path(), "first");
    Watched watched(place.path());
    REQUIRE(watched.next() == "first");
    const int before = watched.readings();
    save_by_rename(place.path() / "bundle.toml", "first");
    REQUIRE(watched.read_after(before));
    write(place.path() / "bundle.toml", "second");
    CHECK(watched.next() == "second");
    CHECK(watched.outcomes() == 2);
}

TEST_CASE("A hundred saves in a second are read a few times, and the last one wins") {
    const TemporaryFolder place;
    make_bundle(place.path(), "first");
    Watched watched(place.path());
    REQUIRE(watched.next() == "first");
    const auto start = std::chrono::steady_clock::now();
    for (int i = 0; i < 100; ++i) {
        save_by_rename(place.path() / "bundle.toml", "save " + std::to_string(i));
        std::this_thread::sleep_for(10ms);
    }
    const auto took = std::chrono::steady_clock::now() - start;
    std::string last;
    while (last != "save 99" && last != "nothing")
        last = watched.next();
    CHECK(last == "save 99");
    CHECK(watched.readings() <= 4 + took / 250ms);
}

TEST_CASE("Nothing is read while nothing changes, and what editors leave behind is no change") {
    const TemporaryFolder place;
    make_bundle(place.path(), "first");
    Watched watched(place.path(), {.quiet = 5ms, .at_most = 10ms});
    REQUIRE(watched.next() == "first");
    write(place.path() / ".bundle.toml.swp", "x");
    write(place.path() / "bundle.toml~", "x");
    write(place.path().string() + "-neighbour", "x");
    std::this_thread::sleep_for(200ms);
    fs::remove(place.path().string() + "-neighbour");
    CHECK(watched.readings() == 1);
}

TEST_CASE("pages/ may come later, go, and come back") {
    const TemporaryFolder place;
    make_bundle(place.path(), "first");
    Watched watched(place.path());
    REQUIRE(watched.next() == "first");
    fs::create_directory(place.path() / "pages");
    write(place.path() / "pages/a.toml", ", page");
    CHECK(watched.next() == "first, page");
    write(place.path() / "pages/a.toml", ", changed page");
    CHECK(watched.next() == "first, changed page");
    fs::remove_all(place.path() / "pages");
    CHECK(watched.next() == "first");
    fs::create_directory(place.path() / "pages");
    write(place.path() / "pages/a.toml", ", page again");
    CHECK(watched.next() == "first, page again");
}

TEST_CASE("A folder that is removed fails, and one that is brought back is good again") {
    const TemporaryFolder place;
    const fs::path folder = place.path() / "deep" / "bundle";
    make_bundle(folder, "first");
    Watched watched(folder, {.second_look = 20ms});
    REQUIRE(watched.next() == "first");
    fs::remove_all(place.path() / "deep");
    CHECK(watched.next() == "! missing");
    make_bundle(folder, "first");
    CHECK(watched.next() == "first");
    write(folder / "bundle.toml", "second");
    CHECK(watched.next() == "second");
}

TEST_CASE("A folder may be missing at the start, and its parents too") {
    const TemporaryFolder place;
    const fs::path folder = place.path() / "not" / "yet" / "there";
    Watched watched(folder, {.second_look = 20ms});
    CHECK(watched.next() == "! missing");
    make_bundle(folder, "there");
    CHECK(watched.next() == "there");
}

TEST_CASE("A folder replaced by rename is noticed, and so are saves in the new one") {
    const TemporaryFolder place;
    const fs::path folder = place.path() / "bundle";
    make_bundle(folder, "old");
    make_bundle(place.path() / "next", "new");
    Watched watched(folder);
    REQUIRE(watched.next() == "old");
    fs::rename(folder, place.path() / "previous");
    fs::rename(place.path() / "next", folder);
    CHECK(watched.next() == "new");
    write(place.path() / "previous/bundle.toml", "of no interest");
    write(folder / "bundle.toml", "newer");
    CHECK(watched.next() == "newer");
}

TEST_CASE("A link that is pointed elsewhere is followed, at the end of the way and on it") {
    const TemporaryFolder place;
    make_bundle(place.path() / "releases/1/bundle", "one");
    make_bundle(place.path() / "releases/2/bundle", "two");
    make_bundle(place.path() / "releases/3", "three");
    const auto point = [&](const fs::path& link, const fs::path& target) {
        fs::create_directory_symlink(target, place.path() / "link.new");
        fs::rename(place.path() / "link.new", place.path() / link);
    };
    point("current", "releases/1");                    // relative
    point("content", place.path() / "current/bundle"); // absolute, and on to the other link
    Watched watched(place.path() / "content");
    REQUIRE(watched.next() == "one");
    point("current", "releases/2");
    CHECK(watched.next() == "two");
    point("content", "./releases/1/../3");
    CHECK(watched.next() == "three");
    write(place.path() / "releases/3/bundle.toml", "three, saved");
    CHECK(watched.next() == "three, saved");
}

TEST_CASE("A link that leads to itself fails like any missing folder, until it is mended") {
    const TemporaryFolder place;
    fs::create_directory_symlink("loop", place.path() / "loop");
    Watched watched(place.path() / "loop", {.second_look = 20ms});
    CHECK(watched.next() == "! missing");
    fs::remove(place.path() / "loop");
    make_bundle(place.path() / "loop", "mended");
    CHECK(watched.next() == "mended");
}

TEST_CASE("Where the kernel cannot tell of changes, looking now and again does") {
    const TemporaryFolder place;
    const fs::path folder = place.path() / "bundle";
    make_bundle(folder, "first");
    Watched watched(folder, {.quiet = 10ms, .second_look = 20ms, .look_every = 20ms, .inotify = false});
    REQUIRE(watched.next() == "first");
    save_by_rename(folder / "bundle.toml", "second");
    CHECK(watched.next() == "second");
    fs::remove_all(folder);
    CHECK(watched.next() == "! missing");
    make_bundle(folder, "third");
    CHECK(watched.next() == "third");
}

TEST_CASE("A watch ends at once, whatever it waits for") {
    const TemporaryFolder place;
    make_bundle(place.path(), "broken");
    const auto start = std::chrono::steady_clock::now();
    {
        Watched watched(place.path(), {.second_look = 60s});
        REQUIRE(watched.read_after(0));
    }
    CHECK(std::chrono::steady_clock::now() - start < patience);
}

TEST_CASE("With real files: a link from release to release, and a page that breaks and is mended") {
    const TemporaryFolder place;
    const auto put = [&](const fs::path& folder, const std::string& name, const std::string& bytes) {
        fs::create_directories((folder / name).parent_path());
        write(folder / name, bytes);
    };
    const BundleFiles files = signpost::test::small_bundle();
    for (const auto& [name, bytes] : files) {
        put(place.path() / "1", name, bytes);
        put(place.path() / "2", name, bytes);
    }
    write(place.path() / "2/bundle.toml", files.at("bundle.toml") + "\n# of release 2\n");
    fs::create_directory_symlink("1", place.path() / "current");

    std::mutex lock;
    std::condition_variable told;
    int outcomes = 0;
    ContentWatch watch(place.path() / "current", [&] {
        const std::scoped_lock hold(lock);
        ++outcomes;
        told.notify_all();
    });
    const auto outcome = [&](int number) {
        std::unique_lock hold(lock);
        REQUIRE(told.wait_for(hold, patience, [&] { return outcomes >= number; }));
        hold.unlock();
        const auto taken = watch.take();
        REQUIRE(taken);
        return taken->has_value();
    };
    CHECK(outcome(1));
    fs::create_directory_symlink("2", place.path() / "next");
    fs::rename(place.path() / "next", place.path() / "current");
    CHECK(outcome(2));
    const auto& [name, bytes] = *files.rbegin();
    write(place.path() / "2" / name, "nonsense = [");
    CHECK_FALSE(outcome(3));
    save_by_rename(place.path() / "2" / name, bytes);
    CHECK(outcome(4));
}

TEST_CASE("A bundle that another has replaced is freed by the watch's thread, not by whoever showed it") {
    const TemporaryFolder place;
    make_bundle(place.path(), "first");
    std::promise<std::thread::id> freed;
    WatchOptions options{.let_go = 10ms};
    options.load = load_simply;
    options.read = [&](const BundleFiles&) -> Result<BundlePtr> {
        return BundlePtr(new Bundle, [&](const Bundle* bundle) {
            delete bundle;
            freed.set_value(std::this_thread::get_id());
        });
    };
    options.reread = [](const BundleFiles& files, const FileDigests&, const KnownBundle&) {
        return read_simply(files);
    };
    std::counting_semaphore outcomes(0);
    ContentWatch watch(place.path(), [&] { outcomes.release(); }, options);
    REQUIRE(outcomes.try_acquire_for(patience));
    BundlePtr shown = watch.take().value().value();
    save_by_rename(place.path() / "bundle.toml", "second");
    REQUIRE(outcomes.try_acquire_for(patience));
    shown = watch.take().value().value();
    auto freeing_thread = freed.get_future();
    REQUIRE(freeing_thread.wait_for(patience) == std::future_status::ready);
    CHECK(freeing_thread.get() != std::this_thread::get_id());
}
