// Files that are read where they lie.
#include "disk/mapped_files.h"

#include <filesystem>
#include <fstream>
#include <string>

#include <doctest/doctest.h>

#include "support/temporary_folder.h"

using namespace signpost;

namespace {

std::string text_of(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

void write(const std::filesystem::path& file, const std::string& text) { std::ofstream(file) << text; }

} // namespace

TEST_CASE("a file's bytes are there, and stay as they were when another takes its place") {
    const test::TemporaryFolder folder;
    const std::filesystem::path file = folder.path() / "letters.ttf";
    write(file, "first");
    MappedFiles files;
    const auto bytes = files.of(file);
    CHECK(text_of(bytes) == "first");
    write(folder.path() / "new", "second, and longer");
    std::filesystem::rename(folder.path() / "new", file);
    CHECK(text_of(bytes) == "first");
    CHECK(files.of(file).data() == bytes.data()); // and it is not mapped again
    MappedFiles others;
    CHECK(text_of(others.of(file)) == "second, and longer");
}

TEST_CASE("what is no file with bytes in it has none, until it is one") {
    const test::TemporaryFolder folder;
    const std::filesystem::path file = folder.path() / "letters.ttf";
    MappedFiles files;
    CHECK(files.of(file).empty());
    CHECK(files.of(folder.path()).empty());
    write(file, "");
    CHECK(files.of(file).empty());
    write(file, "letters");
    CHECK(text_of(files.of(file)) == "letters");
}
