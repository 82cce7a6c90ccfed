// Which file of a stick is taken.
#include <doctest/doctest.h>

#include "store/stick.h"
#include "support/importing_kiosk.h"

namespace stick_choice_test {

using namespace signpost;
using namespace signpost::test;
using namespace signpost::test::importing;
using Kiosk = ImportingKiosk;

TEST_CASE("Of several bundle files the highest good serial is taken, whatever else is there") {
    Kiosk kiosk;
    put_pair(kiosk.files, stick + "/a.zip", serial(7));
    put_pair(kiosk.files, stick + "/b.zip", serial(6));
    put_pair(kiosk.files, stick + "/c.zip", serial(9, "broken"));
    put_pair(kiosk.files, stick + "/signpost/a.zip", serial(8));
    kiosk.files.put(stick + "/holiday.zip", "pictures");
    const ImportOutcome outcome = kiosk.run();
    CHECK(outcome.serial_after == 8);
    REQUIRE(outcome.passed_over.size() == 2);
    CHECK(outcome.passed_over[0].reason == Reason::broken_content);
    CHECK(outcome.passed_over[1].reason == Reason::no_signature);
}

TEST_CASE("When none is good, the one that came furthest is told") {
    Kiosk kiosk;
    kiosk.files.put(stick + "/a.zip", "pictures");
    put_pair(kiosk.files, stick + "/b.zip", serial(4));
    put_pair(kiosk.files, stick + "/c.zip", serial(9, "broken"));
    CHECK(kiosk.refused() == 10);
}

TEST_CASE("One file can be named") {
    Kiosk kiosk;
    put_pair(kiosk.files, stick + "/a.zip", serial(7));
    put_pair(kiosk.files, stick + "/b.zip", serial(6));
    kiosk.from = stick + "/b.zip";
    CHECK(kiosk.run().serial_after == 6);
    kiosk.files.put(stick + "/notes.txt", "");
    kiosk.from = stick + "/notes.txt";
    CHECK(kiosk.refused() == 1);
}

TEST_CASE("Who has too many bundle files on a stick is told to delete none of them") {
    Kiosk kiosk;
    for (int i = 0; i < 9; ++i)
        put_pair(kiosk.files, stick + "/site" + std::to_string(i) + ".zip", serial(7));
    const auto found = Stick(kiosk.files, stick).find_bundle_files();
    REQUIRE_FALSE(found);
    CHECK(found.error().reason == Reason::too_large);
    CHECK(found.error().remedy ==
          "Leave the newest one there, and move the others off the stick into a folder of your own.");
}

TEST_CASE("A stick with thousands of files gets one line, unless the bundle has its own folder") {
    Kiosk kiosk;
    for (int i = 0; i < 1001; ++i)
        kiosk.files.put(stick + "/picture" + std::to_string(i), "");
    put_pair(kiosk.files, stick + "/b.zip", serial(6));
    CHECK(kiosk.refused() == 3);
    put_pair(kiosk.files, stick + "/signpost/b.zip", serial(7));
    CHECK(kiosk.run().serial_after == 7);
}

TEST_CASE("Names from a stick are shown in safe characters") {
    CHECK(safe_name("west-shire_2.zip") == "west-shire_2.zip");
    CHECK(safe_name("a\n\x1B[31mb\xFF\xC3\xA9.zip") == "a???31mb??.zip");
    CHECK(safe_name(std::string(500, 'a')).size() == 60);
}

TEST_CASE("On one stick the bundle that withdraws another wins over it") {
    Kiosk kiosk;
    put_pair(kiosk.files, stick + "/a-wrong.zip", serial(9));
    put_pair(kiosk.files, stick + "/b-right.zip", {"sample", 6, 9, ""});
    CHECK(kiosk.run().serial_after == 6);
    // And its word is kept: the stick with the wrong one alone changes nothing any more.
    kiosk.files.remove(stick + "/b-right.zip");
    kiosk.files.remove(stick + "/b-right.zip.minisig");
    CHECK(kiosk.refused() == 10);
    put_pair(kiosk.files, stick + "/c-next.zip", serial(10));
    CHECK(kiosk.run().serial_after == 10);
    // What once replaced others is an old bundle now.
    kiosk.files.remove(stick + "/c-next.zip");
    kiosk.files.remove(stick + "/c-next.zip.minisig");
    put_pair(kiosk.files, stick + "/b-right.zip", {"sample", 6, 9, ""});
    CHECK(kiosk.refused() == 10);
}

} // namespace stick_choice_test
