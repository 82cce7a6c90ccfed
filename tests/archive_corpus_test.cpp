// Zip files that chance damaged, and those with which fuzzing begins.
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <string>

#include <doctest/doctest.h>

#include "bundle_file/archive.h"
#include "support/deflated_zip.h"
#include "support/hostile_zip.h"
#include "support/sample_bundle.h"
#include "support/signed_file.h"

using namespace signpost;
using test::deflated_zip;
using test::hostile_zip;
using test::ZipEnd;
using test::ZipPart;

namespace {

std::filesystem::path zip_corpus() {
    return std::filesystem::path(SIGNPOST_SOURCE_DIR) / "tests/fuzz/corpus/zip";
}

Accepted<BundleFiles> unpacked(const std::string& zip) { return unpack(test::signed_file(zip), "site.zip"); }

} // namespace

TEST_CASE("A signed file of random bytes, or one cut off anywhere, is refused and harms nothing") {
    const std::string good = deflated_zip(test::small_bundle());
    for (std::size_t size = 0; size < good.size(); size += 7)
        CHECK_FALSE(unpacked(good.substr(0, size)));
    std::mt19937 random(11); // NOLINT(bugprone-random-generator-seed): the same each time
    const BundleFiles whole = *unpacked(good);
    for (int i = 0; i < 2000; ++i) {
        std::string changed = good;
        changed[random() % changed.size()] = static_cast<char>(random());
        const auto files = unpacked(changed);
        if (files) // a time or a permission: the content is what it was
            CHECK(*files == whole);
    }
}

// tests/fuzz/corpus/zip: what begins with "good" is taken, the rest is refused.
TEST_CASE("The zip files with which fuzzing begins are told apart") {
    int seen = 0;
    for (const auto& entry : std::filesystem::directory_iterator(zip_corpus())) {
        std::ostringstream bytes;
        bytes << std::ifstream(entry.path(), std::ios::binary).rdbuf();
        CHECK_MESSAGE(unpacked(bytes.str()).has_value() ==
                          entry.path().filename().string().starts_with("good"),
                      entry.path().string());
        ++seen;
    }
    CHECK(seen >= 10);
}

// Run by hand when a kind is added: unit_tests -ns -tc="*hostile zip files are written*"
TEST_CASE("The hostile zip files are written anew" * doctest::skip()) {
    const auto write = [](const std::string& name, const std::string& bytes) {
        std::ofstream(zip_corpus() / name, std::ios::binary) << bytes;
    };
    const BundleFiles files = {{"bundle.toml", "id = \"leeds\"\n"},
                               {"pages/help.toml", "title = \"Help\"\n"}};
    const ZipPart first = {"bundle.toml", "id = 1"};
    ZipPart second = {"words.toml", "12345"};
    write("good-packed.zip", *pack(files));
    write("good-deflated.zip", deflated_zip(files, true));
    write("bad-link.zip", hostile_zip({first, {"words.toml", "/etc/passwd", 0, 0, 0120777}}));
    write("bad-dots.zip", hostile_zip({first, {"../words.toml", "x"}}));
    write("bad-nul.zip", hostile_zip({first, {std::string("words.toml\0x", 12), "x"}}));
    write("bad-twin.zip", hostile_zip({first, first}));
    write("bad-encrypted.zip", hostile_zip({first, {"words.toml", "x", 0, 1}}));
    write("bad-folder.zip", hostile_zip({{"leeds/bundle.toml", "x"}}));
    write("bad-ratio.zip", deflated_zip({{"bundle.toml", std::string(std::size_t{256} * 1024, 'a')}}));
    write("bad-two-ends.zip", hostile_zip({{"bundle.toml", hostile_zip({first})}}));
    second.listed_size = 7;
    write("bad-sizes.zip", hostile_zip({first, second}));
    second.listed_size.reset();
    second.local_at = 0;
    write("bad-overlap.zip", hostile_zip({first, second}));
    ZipEnd end;
    end.before = std::string("PK\6\7", 4) + std::string(16, '\0');
    write("bad-zip64.zip", hostile_zip({first}, end));
}
