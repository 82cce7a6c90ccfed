#include "bundle_file/archive.h"

#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include <doctest/doctest.h>

#include "support/deflated_zip.h"
#include "support/hostile_zip.h"
#include "support/sample_bundle.h"
#include "support/signed_file.h"
#include "support/text.h"

using namespace signpost;
using test::deflated_zip;
using test::has;
using test::hostile_zip;
using test::signed_file;
using test::ZipEnd;
using test::ZipPart;

namespace {

namespace fs = std::filesystem;

Accepted<BundleFiles> try_unpack(const std::string& zip) { return unpack(signed_file(zip), "site.zip"); }

// What a refusal tells, cause and remedy.
std::string told(const std::string& zip) {
    const auto outcome = try_unpack(zip);
    REQUIRE_FALSE(outcome);
    CHECK(outcome.error().reason == Reason::damaged_archive);
    CHECK(outcome.error().cause.ends_with('.'));
    CHECK_FALSE(outcome.error().remedy.empty());
    return outcome.error().cause + " " + outcome.error().remedy;
}

std::string told_of(const ZipPart& part) { return told(hostile_zip({{"bundle.toml", "id = 1"}, part})); }

std::string letters(std::size_t count) {
    std::mt19937 random(7); // NOLINT(bugprone-random-generator-seed): the same each time
    std::string text(count, ' ');
    for (char& c : text)
        c = static_cast<char>('a' + random() % 26);
    return text;
}

} // namespace

TEST_CASE("What was packed is unpacked, and packing is the same each time") {
    const BundleFiles files = test::small_bundle();
    const auto zip = pack(files);
    REQUIRE(zip);
    const auto back = try_unpack(*zip);
    REQUIRE(back);
    CHECK(*back == files);
    CHECK(pack(files) == zip);
}

TEST_CASE("What unpack() would refuse is not packed") {
    CHECK_FALSE(pack({}));
    for (const std::string name :
         {"README.md", "../bundle.toml", "/bundle.toml", "Bundle.toml", "pages/con.toml",
          "pages/com1.pl.toml", "pages/a/b.toml", "pages\\a.toml"}) {
        const auto zip = pack({{"bundle.toml", ""}, {name, ""}});
        REQUIRE_FALSE(zip);
        CHECK(zip.error().size() == 1);
        CHECK(zip.error().front().file == name);
    }
    CHECK(pack({{"bundle.toml", std::string(std::size_t{256} * 1024, 'a')}}));
    CHECK_FALSE(pack({{"bundle.toml", std::string(std::size_t{256} * 1024 + 1, 'a')}}));
}

TEST_CASE("Zip files that other programs make are taken: deflated, with an entry for the folder") {
    const BundleFiles files = test::small_bundle();
    CHECK(try_unpack(deflated_zip(files)) == files);
    CHECK(try_unpack(deflated_zip(files, true)) == files);
    const BundleFiles nothing_in_it = {{"bundle.toml", ""}};
    CHECK(try_unpack(deflated_zip(nothing_in_it)) == nothing_in_it);
    CHECK(try_unpack(hostile_zip({{"bundle.toml", "id = 1"}})));
    CHECK(try_unpack(hostile_zip({{"bundle.toml", "id = 1"}, {"pages/", "", 0, 0, 040755}})));
}

TEST_CASE("Names that a bundle does not have are refused, each by its name") {
    for (const std::string& name :
         {std::string("/etc/passwd"), std::string("/bundle.toml"), std::string("../bundle.toml"),
          std::string("pages/../words.toml"), std::string("pages\\a.toml"), std::string("c:bundle.toml"),
          std::string("pages/a/b.toml"), std::string("Words.toml"), std::string("pages/A.toml"),
          std::string("PAGES/a.toml"), std::string("pages/con.toml"), std::string("words.toml\0.txt", 15),
          std::string("words\0.toml", 11), std::string("bundle.toml\0", 12), std::string("other/"),
          std::string(""), std::string(300, 'a'), std::string("pages/\xff.toml")})
        CHECK(has(told_of({name, "x"}), "cannot be used"));
    CHECK(has(told_of({"README.md", "x"}), "\"README.md\" in site.zip"));
    CHECK(has(told_of({"pages\\a.toml", "x"}), "kioskctl pack"));
}

TEST_CASE("Two of one name are refused, in either spelling") {
    CHECK(has(told_of({"bundle.toml", "id = 2"}), "twice"));
    CHECK(has(told_of({"BUNDLE.toml", "id = 2"}), "cannot be used"));
}

TEST_CASE("A folder that was zipped whole is told as that") {
    const std::string text = told(
        hostile_zip({{"leeds/", "", 0, 0, 040755}, {"leeds/bundle.toml", "x"}, {"leeds/pages/a.toml", "x"}}));
    CHECK(has(text, "holds the folder \"leeds\""));
    CHECK(has(text, "zip what is in the folder"));
    CHECK(has(told(hostile_zip({{"leeds/bundle.toml", "x"}, {"__MACOSX/leeds/._bundle.toml", "x"}})),
              "\"leeds\""));
}

TEST_CASE("What a computer adds to a folder that it zips is told as that, before anything else") {
    for (const char* added : {"__MACOSX/._bundle.toml", ".DS_Store", "pages/.DS_Store", "pages/._a.toml",
                              "Thumbs.db", "desktop.ini"}) {
        const std::string text = told_of({added, "x"});
        CAPTURE(text);
        CHECK(has(text, "holds \"" + std::string(added) + "\", which the computer added"));
        CHECK(has(text, "Nothing is wrong with your files. Pack the folder with kioskctl pack"));
    }
}

TEST_CASE("Links, devices, pipes and folders with bytes are refused") {
    for (const std::uint32_t mode : {0120777U, 0020666U, 0060666U, 0010666U, 0140666U, 0040755U})
        CHECK(has(told_of({"words.toml", "x", 0, 0, mode}), "a link or a device"));
    CHECK(has(told_of({"pages/", "x", 0, 0, 040755}), "holds bytes"));
}

TEST_CASE("Encryption and other compression are refused") {
    for (const unsigned flag : {1U, 1U << 6U, 1U << 13U})
        CHECK(has(told_of({"words.toml", "x", 0, static_cast<std::uint16_t>(flag)}), "encrypted"));
    for (const unsigned method : {1U, 9U, 12U, 14U, 93U, 99U})
        CHECK(has(told_of({"words.toml", "x", static_cast<std::uint16_t>(method)}), "does not know"));
}

TEST_CASE("Sizes that lie are refused, and nothing is taken on their word") {
    ZipPart part{"words.toml", "12345"};
    part.checksum = 1;
    CHECK(has(told_of(part), "not what was packed"));
    part = {"words.toml", "12345"};
    part.size = 6;
    CHECK(has(told_of(part), "two sizes"));
    part.size = 0xffffffff;
    CHECK_FALSE(told_of(part).empty());
    part = {"words.toml", std::string("\3\0", 2), 8}; // deflate's nothing
    part.size = 60'000;
    part.checksum = 0;
    CHECK(has(told_of(part), "not as long as it should be"));
    part.size = 0;
    part.listed_size = 7;
    CHECK(has(told_of(part), "in two places"));
    part.listed_size.reset();
    part.bytes = "\7\1"; // no deflate
    CHECK_FALSE(told_of(part).empty());
    part = {"words.toml", "12345"};
    part.local_name = "bundle.toml";
    CHECK(has(told_of(part), "in two places"));
}

TEST_CASE("Too much is refused: a file, all files, their number, their compression") {
    const std::string large(std::size_t{256} * 1024, 'a');
    CHECK(has(told(hostile_zip({{"bundle.toml", large + "a"}})), "larger than 256 KiB"));
    CHECK(try_unpack(hostile_zip({{"bundle.toml", large}})));
    CHECK(has(told(deflated_zip({{"bundle.toml", large}})), "more than 100 times"));
    CHECK(try_unpack(deflated_zip({{"bundle.toml", letters(200'000)}})));
    CHECK(try_unpack(deflated_zip({{"bundle.toml", std::string(60'000, 'a')}})));

    std::vector<ZipPart> many(20'001);
    for (std::size_t i = 0; i < many.size(); ++i)
        many[i].name = "pages/p" + std::to_string(i) + ".toml";
    CHECK(has(told(hostile_zip(many)), "20,000"));
    many.pop_back();
    CHECK(try_unpack(hostile_zip(many)));

    // Ten times less than it says it is, 300 times over: 75 MiB.
    std::vector<ZipPart> bombs;
    for (int i = 0; i < 300; ++i) {
        bombs.push_back({"pages/p" + std::to_string(i) + ".toml", std::string(3000, 'x'), 8});
        bombs.back().size = 256 * 1024;
    }
    CHECK(has(told(hostile_zip(bombs)), "64 MiB"));
}

TEST_CASE("Entries that lie over one another are refused") {
    std::vector<ZipPart> parts = {{"bundle.toml", "same"}, {"words.toml", "same"}};
    parts[1].local_at = 0;
    CHECK(has(told(hostile_zip(parts)), "one after the other"));
    parts[1].local_at = 0xfffffff0;
    CHECK(has(told(hostile_zip(parts)), "one after the other"));
}

TEST_CASE("Anything before, in or after a zip file that is not of it is refused") {
    const std::vector<ZipPart> parts = {{"bundle.toml", "id = 1"}};
    const std::string good = hostile_zip(parts);
    REQUIRE(try_unpack(good));
    ZipEnd end;
    CHECK(has(told("x" + good), "no plain zip"));
    CHECK(has(told(good + "x"), "no plain zip"));
    CHECK(has(told(good + good), "no plain zip"));
    CHECK(has(told(""), "no plain zip"));
    CHECK(has(told("id = 1\n"), "no plain zip"));
    end.comment = "hello";
    CHECK(has(told(hostile_zip(parts, end)), "no plain zip"));
    end = {};
    end.before = std::string("PK\6\7", 4) + std::string(16, '\0');
    CHECK(has(told(hostile_zip(parts, end)), "no plain zip"));
    end = {};
    end.disk = 1;
    CHECK(has(told(hostile_zip(parts, end)), "no plain zip"));
    for (const unsigned count : {0U, 2U, 20'000U, 0xffffU}) {
        end = {};
        end.count = static_cast<std::uint16_t>(count);
        CHECK_FALSE(told(hostile_zip(parts, end)).empty());
    }
    end = {};
    end.shift = 5; // a program in front, and all places moved by its length
    CHECK(has(told("12345" + hostile_zip(parts, end)), "one after the other"));
    CHECK(has(told(hostile_zip({})), "no files"));
    CHECK(has(told(hostile_zip({{"bundle.toml", good}})), "no plain zip")); // two ends to choose from
}
