// What computers make of a stick and of the names on it: the screen's code, and what staff are told.
#include <doctest/doctest.h>

#include "bundle_file/public_keys.h"
#include "store/outcome.h"
#include "support/importing_kiosk.h"

namespace stick_names_test {

using namespace signpost;
using namespace signpost::test;
using namespace signpost::test::importing;
using Kiosk = ImportingKiosk;

namespace {

Refusal refusal_of(Kiosk& kiosk) {
    const ImportOutcome outcome = kiosk.run();
    REQUIRE(outcome.refusal);
    return *outcome.refusal;
}

} // namespace

TEST_CASE(
    "A stick that could not be mounted for its format is told with that format, and a code of its own") {
    Kiosk kiosk;
    kiosk.from = "/not-mounted";
    for (const auto& [format, cause] : {std::pair{"ntfs", "The stick is formatted as NTFS."},
                                        std::pair{"BitLocker", "The stick is encrypted with BitLocker."},
                                        std::pair{"hfsplus", "The stick is formatted as hfsplus."}}) {
        CAPTURE(std::string(format));
        kiosk.format = format;
        const Refusal refusal = refusal_of(kiosk);
        CHECK(code_of(refusal.reason) == 15);
        CHECK(refusal.cause == cause);
        CHECK(refusal.remedy == "Kiosks read FAT32 and exFAT alone. Use a stick that is formatted so. "
                                "Formatting this one deletes everything on it.");
        CHECK(read_notice({kiosk.files, store})->reason == Reason::wrong_format);
    }
}

TEST_CASE("A stick of the right format that is damaged, or of no format, cannot be read") {
    Kiosk kiosk;
    kiosk.from = "/not-mounted";
    for (const char* format : {"", "vfat", "exfat"}) {
        kiosk.format = format;
        CHECK(refusal_of(kiosk).reason == Reason::unreadable);
    }
}

TEST_CASE("A signature to whose name .txt was added is named, with the name that it should have") {
    Kiosk kiosk;
    put_pair(kiosk.files, stick + "/b.zip", serial(6));
    kiosk.files.put(stick + "/b.zip.minisig.txt", *kiosk.files.bytes_of(stick + "/b.zip.minisig"));
    kiosk.files.remove(stick + "/b.zip.minisig");
    const Refusal refusal = refusal_of(kiosk);
    CHECK(refusal.reason == Reason::no_signature);
    CHECK(refusal.cause == "The signature has the name b.zip.minisig.txt.");
    CHECK(refusal.remedy == "Give it the name b.zip.minisig: a program has added .txt to it.");
}

TEST_CASE("A bundle file whose name kiosks do not look for is named, with the name that it should have") {
    for (const auto& [name, meant] : {std::pair{"b.ZIP", "b.zip"}, std::pair{"b.zip.txt", "b.zip"},
                                      std::pair{"signpost/B.Zip", "B.zip"}}) {
        CAPTURE(std::string(name));
        Kiosk kiosk;
        put_pair(kiosk.files, stick + "/" + name, serial(6));
        const Refusal refusal = refusal_of(kiosk);
        CHECK(refusal.reason == Reason::nothing_found);
        CHECK(refusal.remedy == "Give it the name " + std::string(meant) +
                                    ": a kiosk looks for names that end in .zip, in small letters.");
    }
}

TEST_CASE("A key whose name kiosks do not look for is named, with the name that it should have") {
    MemoryFiles files;
    for (const char* name : {"Office.PUB", "office.pub.txt", "notes.txt", ".office.pub.txt"})
        files.put(std::string("/keys/") + name, "x");
    const KeysThere there = read_keys(files, "/keys");
    CHECK(there.keys.empty());
    CHECK(to_text(there.problems) ==
          "Office.PUB: A kiosk reads the keys whose names end in .pub, in small letters. Give it the name "
          "office.pub.\n"
          "office.pub.txt: A kiosk reads the keys whose names end in .pub, in small letters. Another file "
          "has that "
          "name, or is meant to have it: office.pub. Keep the right one under that name, and the other "
          "outside of "
          "this folder.\n");
}

} // namespace stick_names_test
