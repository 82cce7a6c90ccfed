// kioskctl fleet, as it is typed: the table of many kiosks, and what it cannot tell apart.
#include "cli/outside.h"

#include <algorithm>
#include <filesystem>
#include <string>

#include <doctest/doctest.h>

#include "store/receipt.h"
#include "support/day.h"
#include "support/office.h"

using namespace signpost;
using test::has;
using test::make_stick;
using test::Office;
using test::Said;
namespace fs = std::filesystem;

TEST_CASE("fleet tells two computers of one name apart, and says that they have one name") {
    Office office;
    make_stick(office, "2");
    office.computer_id = "3f9a2c41d0be";
    REQUIRE(office.type({"import", office.at("stick")}).code == 0);
    CHECK(office.type({"fleet", office.at("stick")}).code == 0);
    office.computer_id = "77aa01000000";
    REQUIRE(office.type({"import", office.at("stick")}).code == 0);
    const Said said = office.type({"fleet", office.at("stick"), "--csv"});
    CHECK(said.code == 1);
    CHECK(has(said.out, ",3f9a2c41d0be,"));
    CHECK(has(said.out, ",77aa01000000,"));
    CHECK(said.err ==
          office.at("stick") +
              ": Several computers have the name \"ripley\": 3f9a2c41d0be, 77aa01000000. Give each a "
              "kiosk_id of its own in its settings. Where one of them is gone or was installed anew, "
              "move the receipt with its \"machine\" out of this folder.\n");
    CHECK(has(office.type({"fleet", office.at("stick"), "--json"}).out, "\"machine\": \"77aa01000000\""));
}

TEST_CASE("fleet says where a name may stand for several kiosks") {
    Office office;
    fs::create_directories(office.path("sticks"));
    Receipt receipt;
    receipt.kiosk_id = "kiosk";
    receipt.time = test::moment("2026-11-20T10:00:00Z");
    office.write("sticks/one.toml", write_receipt(receipt));
    const Said said = office.type({"fleet", office.at("sticks")});
    CHECK(said.code == 1);
    CHECK(said.err ==
          office.at("sticks") +
              ": \"kiosk\" is a name that many computers have, and a receipt does not say of which "
              "it is: this may be several kiosks. Give each of them a kiosk_id of its own in its "
              "settings, and fetch a new receipt of each. Then move the receipts without "
              "\"machine\" out of this folder.\n");
    receipt.computer_id = "3f9a2c41d0be";
    office.write("sticks/two.toml", write_receipt(receipt));
    receipt.computer_id = "77aa01000000";
    office.write("sticks/three.toml", write_receipt(receipt));
    CHECK(has(
        office.type({"fleet", office.at("sticks")}).err,
        "Several computers have the name \"kiosk\": one that is not known, 3f9a2c41d0be, 77aa01000000. "));
}

TEST_CASE("fleet says which signed settings a kiosk has, in every form; what is not known is empty") {
    Office office;
    Receipt receipt;
    receipt.kiosk_id = "ripley";
    receipt.time = test::moment("2026-11-20T10:00:00Z");
    office.write("sticks/one.toml", write_receipt(receipt));
    const auto as = [&](const char* form) { return office.type({"fleet", office.at("sticks"), form}).out; };
    CHECK(has(as("--csv"), ",,,\r\n"));
    CHECK(has(as("--json"), "\"settings_serial\": null"));
    CHECK_FALSE(has(as("--prometheus"), "signpost_kiosk_settings_serial{"));
    receipt.condition.settings = SignedSettings{.serial = 20261122093000, .changed = true};
    office.write("sticks/one.toml", write_receipt(receipt));
    CHECK(has(office.type({"fleet", office.at("sticks")}).out, "20261122093000  yes"));
    CHECK(has(as("--csv"), ",20261122093000,yes\r\n"));
    CHECK(has(as("--json"), "\"settings_changed\": true"));
    CHECK(has(as("--json"), "\"settings_serial\": 20261122093000"));
    CHECK(has(as("--prometheus"),
              "signpost_kiosk_settings_serial{kiosk=\"ripley\",machine=\"\",site=\"\"} 20261122093000\n"));
    CHECK(has(as("--prometheus"),
              "signpost_kiosk_settings_changed{kiosk=\"ripley\",machine=\"\",site=\"\"} 1\n"));
}

TEST_CASE("fleet wants a number of days that can be") {
    Office office;
    CHECK(office.type({"fleet", office.at("."), "--days", "-5"}).code == 2);
}

TEST_CASE("fleet tells of folders that lie too deep, and finds no fault with the receipts for them") {
    Office office;
    make_stick(office, "2");
    REQUIRE(office.type({"import", office.at("stick")}).code == 0);
    fs::create_directories(office.path("stick/photos/2025/may/beach/best"));
    const Said said = office.type({"fleet", office.at("stick")});
    CHECK(said.code == 0);
    CHECK(has(said.out, "to mend")); // this computer has no screen
    CHECK(has(said.err, "stick/photos/2025/may/beach/best: This folder lies too deep"));
    const Said json = office.type({"fleet", office.at("stick"), "--json"});
    CHECK(json.code == 0);
    CHECK(has(json.out, "This folder lies too deep"));
    fs::create_directories(office.path("deep/1/2/3/4/5"));
    CHECK(office.type({"fleet", office.at("deep")}).code == 1); // no receipt at all
}

TEST_CASE("fleet --expect has a row for each kiosk of the list, and says which is not in it") {
    Office office;
    make_stick(office, "2");
    REQUIRE(office.type({"import", office.at("stick")}).code == 0);
    office.write("kiosks.csv", "kiosk_id,site\r\nripley,Ripley\r\nbelper,Belper\r\n");
    const Said said =
        office.type({"fleet", office.at("stick"), "--expect", office.at("kiosks.csv"), "--csv"});
    CHECK(said.code == 0);
    CHECK(has(said.out, "\nbelper,no receipt,,,,,,,,,,,,,,,,,,\r\n"));
    CHECK(has(said.out, "\nripley,to mend,2,"));
    CHECK(said.err.empty());
    const Said json =
        office.type({"fleet", office.at("stick"), "--expect", office.at("kiosks.csv"), "--json"});
    CHECK(has(json.out, "\"days_ago\": null"));
    CHECK(has(json.out, "\"result\": null"));

    office.write("kiosks.csv", "belper\n");
    const Said other = office.type({"fleet", office.at("stick"), "--expect", office.at("kiosks.csv")});
    CHECK(other.code == 0);
    CHECK(other.err ==
          office.at("kiosks.csv") +
              ": The kiosk \"ripley\" is not in this list. Add a line for it, or compare the name "
              "with its kiosk_id.\n");
    CHECK(office.type({"fleet", office.at("keys"), "--expect", office.at("kiosks.csv")}).code ==
          1); // no receipt
    CHECK(office.type({"fleet", office.at("stick"), "--expect", office.at("none.csv")}).code == 2);
    office.write("kiosks.csv", "belper\nbelper\nripley");
    CHECK(office.type({"fleet", office.at("stick"), "--expect", office.at("kiosks.csv")}).code == 1);
}

TEST_CASE("fleet counts a receipt once, whatever its copies are called") {
    Office office;
    make_stick(office, "2");
    office.computer_id = "3f9a2c41d0be";
    REQUIRE(office.type({"import", office.at("stick")}).code == 0);
    const std::string receipt = office.read("stick/signpost/receipts/ripley.toml");
    for (const char* copy : {"ripley (1).toml", "RIPLEY~1.TOML", "old/ripley - Copy.toml"})
        office.write(std::string("stick/signpost/receipts/") + copy, receipt);
    const Said said = office.type({"fleet", office.at("stick"), "--csv"});
    CHECK(said.code == 0);
    CHECK(std::count(said.out.begin(), said.out.end(), '\n') == 2); // the heading, and a row
    fs::remove(office.path("stick/signpost/receipts/ripley.toml"));
    fs::remove_all(office.path("stick/signpost/receipts/old"));
    fs::remove(office.path("stick/signpost/receipts/ripley (1).toml"));
    CHECK(has(office.type({"fleet", office.at("stick")}).out, "to mend")); // FAT's short name alone
}

TEST_CASE("fleet says where one computer is a copy of another") {
    Office office;
    Receipt receipt;
    receipt.kiosk_id = "ripley";
    receipt.computer_id = "3f9a2c41d0be";
    receipt.time = test::moment("2026-11-20T10:00:00Z");
    receipt.count = ReceiptCount{.number = 4, .since = test::moment("2026-01-01T00:00:00Z"), .starts = 1};
    office.write("sticks/one.toml", write_receipt(receipt));
    CHECK(office.type({"fleet", office.at("sticks")}).code == 0);
    receipt.free_mib = 7;
    office.write("sticks/two.toml", write_receipt(receipt));
    const Said said = office.type({"fleet", office.at("sticks")});
    CHECK(said.code == 1);
    CHECK(has(said.err, "Two receipts of \"ripley\" have one counter and differ"));
    CHECK(has(said.err, "systemd-machine-id-setup"));
}
