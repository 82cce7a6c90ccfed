// What people do with the guides in their hands must work with what the kiosk does.
#include <fstream>
#include <iterator>
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
