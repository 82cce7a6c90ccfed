// The folder itself comes, goes, is replaced, and is a link.
#include <filesystem>

#include <doctest/doctest.h>

#include "support/temporary_folder.h"
#include "support/watched_folder.h"

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using namespace signpost::test;

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

TEST_CASE(
    "A recording that comes or goes is noticed, in a language's folder that was there and in a new one") {
    const TemporaryFolder place;
    make_bundle(place.path(), "first");
    fs::create_directories(place.path() / "speech" / "en");
    Watched watched(place.path());
    REQUIRE(watched.next() == "first");
    const auto is_read_after = [&](const auto& change) {
        const int before = watched.readings();
        change();
        return watched.read_after(before);
    };
    CHECK(is_read_after([&] { write(place.path() / "speech/en/a.opus", "x"); }));
    CHECK(is_read_after([&] { fs::remove(place.path() / "speech/en/a.opus"); }));
    CHECK(is_read_after([&] { fs::create_directory(place.path() / "speech" / "pl"); }));
    CHECK(is_read_after([&] { write(place.path() / "speech/pl/a.opus", "x"); }));
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
