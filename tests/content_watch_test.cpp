#include "source/content_watch.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <future>
#include <memory>
#include <mutex>
#include <semaphore>
#include <string>
#include <thread>

#include <doctest/doctest.h>

#include "support/sample_bundle.h"
#include "support/temporary_folder.h"
#include "support/watched_folder.h"

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using signpost::Bundle;
using signpost::BundleFiles;
using signpost::BundlePtr;
using signpost::ContentWatch;
using signpost::FileDigests;
using signpost::KnownBundle;
using signpost::Result;
using signpost::WatchOptions;
using namespace signpost::test;

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
    struct Wait {
        const char* what_for;
        const char* content;
        WatchOptions options;
        bool saves; // once the first outcome is there
    };
    const auto start = std::chrono::steady_clock::now();
    for (const Wait& wait :
         {Wait{"a change", "good", {}, false},
          Wait{"the time to look, without inotify", "good", {.look_every = 60s, .inotify = false}, false},
          Wait{"quiet after a save", "good", {.quiet = 60s, .at_most = 60s}, true},
          Wait{"the second look", "broken", {.second_look = 60s}, false}}) {
        CAPTURE(std::string(wait.what_for));
        const TemporaryFolder place;
        make_bundle(place.path(), wait.content);
        Watched watched(place.path(), wait.options);
        REQUIRE(watched.read_after(0));
        if (wait.saves)
            write(place.path() / "bundle.toml", "saved");
        CHECK(watched.readings() == 1); // it waits
        CHECK(watched.outcomes() <= (wait.options.second_look == 60s ? 0 : 1));
    }
    CHECK(std::chrono::steady_clock::now() - start < signpost::test::patience);
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
        REQUIRE(told.wait_for(hold, signpost::test::patience, [&] { return outcomes >= number; }));
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
    REQUIRE(outcomes.try_acquire_for(signpost::test::patience));
    BundlePtr shown = watch.take().value().value();
    save_by_rename(place.path() / "bundle.toml", "second");
    REQUIRE(outcomes.try_acquire_for(signpost::test::patience));
    shown = watch.take().value().value();
    auto freeing_thread = freed.get_future();
    REQUIRE(freeing_thread.wait_for(signpost::test::patience) == std::future_status::ready);
    CHECK(freeing_thread.get() != std::this_thread::get_id());
}
