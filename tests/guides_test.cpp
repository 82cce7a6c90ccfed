// What people do with the guides in their hands must work with what the kiosk does.
#include <fstream>
#include <iterator>
#include <regex>
#include <string>

#include <doctest/doctest.h>

#include "support/text.h"

using signpost::test::has;

namespace {

std::string file(const std::string& path) {
    std::ifstream in(std::string(SIGNPOST_SOURCE_DIR "/") + path);
    REQUIRE_MESSAGE(in.good(), path);
    return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace

TEST_CASE(
    "Each guide that sends somebody off with a stick says how it must be formatted, as the kiosk mounts it") {
    CHECK(has(file("config/libexec/stick"), "mount -t vfat,exfat "));
    for (const char* path : {"README.md", "assets/README.md", "config/README.md", "scripts/README.md",
                             "scripts/usb/README.txt"}) {
        CAPTURE(std::string(path));
        const std::string guide = file(path);
        REQUIRE(has(guide, "stick"));
        CHECK(has(guide, "FAT32"));
        CHECK(has(guide, "exFAT"));
    }
}

TEST_CASE("Each guide for a stick with content refuses NTFS and BitLocker, and warns before it tells how to "
          "format") {
    for (const char* path :
         {"assets/README.md", "config/README.md", "scripts/README.md", "scripts/usb/README.txt"}) {
        CAPTURE(std::string(path));
        const std::string guide = file(path);
        CHECK(has(guide, "NTFS"));
        CHECK(has(guide, "BitLocker"));
        const std::size_t warning = guide.find("ormatting deletes everything");
        const std::size_t how = guide.find("Format...");
        CHECK(how != std::string::npos);
        CHECK(warning < how);
    }
}

namespace {

// As the compiler reads them: a long name is written as several texts.
std::string with_names_joined(const std::string& source) {
    return std::regex_replace(source, std::regex("\"\\s*\n\\s*\""), "");
}

} // namespace

TEST_CASE("Each test that the statement of accessibility names is there, by that very name") {
    const std::string statement = file("kiosk/speech/README.md");
    const std::regex named("`([a-z_]+_test)`: ((\\*[^*]+\\*(, )?)+)");
    const std::regex name("\\*([^*]+)\\*");
    int names = 0;
    for (std::sregex_iterator row(statement.begin(), statement.end(), named), end; row != end; ++row) {
        const std::string tests = with_names_joined(file("tests/" + (*row)[1].str() + ".cpp"));
        const std::string listed = (*row)[2];
        for (std::sregex_iterator one(listed.begin(), listed.end(), name); one != end; ++one, ++names)
            CHECK_MESSAGE(tests.find("\"" + (*one)[1].str() + "\"") != std::string::npos, (*one)[1].str());
    }
    CHECK(names >= 12);
    for (const char* journey : {"heard-from-headphones-to-number", "the-question-is-heard"}) {
        CHECK(has(statement, "tests/cases/" + std::string(journey)));
        CHECK_FALSE(file("tests/cases/" + std::string(journey) + "/journey.txt").empty());
    }
}
