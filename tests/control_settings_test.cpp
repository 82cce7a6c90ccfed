// Settings from the office to the kiosk by stick, as it is typed and as the services do it: what is taken,
// and what is refused.
#include <filesystem>
#include <string>

#include <doctest/doctest.h>

#include "support/settings_kiosk.h"

using namespace signpost;
using test::has;
using test::Said;
using test::settings;
using Brought = AlsoBrought::State;
using Kiosk = test::SettingsKiosk;
namespace fs = std::filesystem;

TEST_CASE("Signed settings come by stick, are tried out and stay; what they leave out is as it was") {
    Kiosk kiosk;
    const Said made = kiosk.sign_settings("idle_warning_s = 120\n");
    CHECK(made.code == 0);
    CHECK(has(made.out,
              "Signed for ripley. Both files go on the stick, side by side: new.toml and new.toml.minisig"));
    CHECK(has(kiosk.read("stick/new.toml.minisig"),
              "trusted comment: signpost settings 20261122093000 for ripley\n"));
    const Said found = kiosk.import();
    CHECK(found.code == 0);
    CHECK(
        has(kiosk.read("stick/signpost/receipts/ripley.toml"), "result = \"already installed\"\ncode = 0\n"));
    CHECK(kiosk.notice().also == AllBrought{settings(Brought::offered)});
    CHECK(kiosk.idle() == 90); // the importer may not write there
    const std::string before = kiosk.read("kiosk.toml");
    const Said taken = kiosk.take();
    CHECK(taken.code == 0);
    CHECK(taken.out == "settings: taken\n");
    CHECK(kiosk.idle() == 120);
    CHECK(load_settings(kiosk.path("kiosk.toml"))->screen_mm == MmSize{476, 268});
    CHECK(kiosk.read("kiosk.toml.before") == before);
    CHECK(kiosk.notice().also == AllBrought{settings(Brought::taken)});
    CHECK(kiosk.notice().reason == Reason::nothing_found); // there was no content on it
    CHECK(kiosk.programs_run.front() == "/usr/bin/systemctl try-restart signpost-kiosk.service");
    CHECK(kiosk.paused >= std::chrono::seconds(10));
    CHECK_FALSE(fs::exists(kiosk.path("store/offered/new.toml")));
    CHECK(kiosk.take().out.empty()); // nothing is left to do
    CHECK(kiosk.bring() == settings(Brought::current));
}

TEST_CASE("Content and settings on one stick are told in one notice") {
    Kiosk kiosk;
    make_stick(kiosk, "3");
    REQUIRE(kiosk.sign_settings("idle_warning_s = 120\n", "all").code == 0);
    CHECK(kiosk.import().code == 0);
    CHECK(kiosk.take().code == 0);
    CHECK(kiosk.notice().result == ImportResult::installed);
    CHECK(kiosk.notice().serial_after == 3);
    CHECK(kiosk.notice().also == AllBrought{settings(Brought::taken)});
    CHECK(has(kiosk.type({"status"}).out, ", installed\n              settings: taken\n"));
    CHECK(has(kiosk.type({"import", kiosk.at("stick"), "--json"}).out, "\"state\": \"offered\""));
}

TEST_CASE("A kiosk whose settings say nothing takes content alone, and says so") {
    Kiosk kiosk("[]");
    REQUIRE(kiosk.sign_settings("idle_warning_s = 120\n").code == 0);
    const Said said = kiosk.import();
    CHECK(said.code == 1);
    CHECK(has(said.err, "Code 16: This kiosk takes no settings from a stick. At the kiosk, by hand, put "
                        "\"settings\" into stick_also_brings."));
    CHECK(kiosk.notice().also == AllBrought{settings(Brought::refused, Reason::not_allowed)});
    CHECK(has(kiosk.type({"status"}).out, ", no content\n              settings: refused, code 16\n"));
    CHECK(has(kiosk.type({"status", "--json"}).out,
              "\"also\": [\n      {\n        \"code\": 16,\n        \"kind\": \"settings\","));
    // Whoever is in the place of the importer gets no further.
    fs::create_directories(kiosk.path("store/offered"));
    for (const char* name : {"new.toml", "new.toml.minisig"})
        fs::copy(kiosk.path("stick") / name, kiosk.path("store/offered") / name);
    CHECK(kiosk.take().code == 1);
    CHECK(kiosk.idle() == 90);
    CHECK_FALSE(fs::exists(kiosk.path("store/offered/new.toml.minisig")));
    CHECK(has(kiosk.import().err, "Code 16: "));
}

TEST_CASE("Settings for another kiosk are passed over without a word; those for all are not") {
    Kiosk kiosk;
    REQUIRE(kiosk.sign_settings("idle_warning_s = 120\n", "alfreton,belper").code == 0);
    CHECK(has(kiosk.import().err, "Code 1: "));
    CHECK(kiosk.notice().also.empty());
    REQUIRE(kiosk.sign_settings("idle_warning_s = 120\n", "alfreton,RIPLEY").code == 0);
    CHECK(kiosk.bring() == settings(Brought::taken));
}

TEST_CASE("Changed, unsigned, and signed by nobody here: refused on both sides") {
    Kiosk kiosk;
    REQUIRE(kiosk.sign_settings("idle_warning_s = 120\n").code == 0);
    kiosk.write("stick/new.toml", "idle_warning_s = 121\n");
    CHECK(kiosk.bring() == settings(Brought::refused, Reason::wrong_signature));
    REQUIRE(kiosk.type({"keygen", kiosk.at("other"), "--no-password"}).code == 0);
    REQUIRE(kiosk.sign_settings("idle_warning_s = 120\n", "all", "other.key").code == 0);
    CHECK(kiosk.bring() == settings(Brought::refused, Reason::wrong_signature));
    fs::create_directories(kiosk.path("store/offered"));
    for (const char* name : {"new.toml", "new.toml.minisig"})
        fs::copy(kiosk.path("stick") / name, kiosk.path("store/offered") / name);
    CHECK(has(kiosk.take().err, "Code 5: new.toml was signed with the key"));
    fs::remove(kiosk.path("stick/new.toml.minisig"));
    CHECK(has(kiosk.import().err, "Code 1: ")); // a file of somebody's
    CHECK(kiosk.notice().also.empty());
    CHECK(kiosk.idle() == 90);
}

TEST_CASE("What was signed as something else is no settings file") {
    Kiosk kiosk;
    REQUIRE(kiosk.sign_settings("idle_warning_s = 120\n").code == 0);
    kiosk.write("stick/new.pub", kiosk.read("stick/new.toml"));
    kiosk.write("stick/new.pub.minisig", kiosk.read("stick/new.toml.minisig"));
    fs::remove(kiosk.path("stick/new.toml"));
    const Said said = kiosk.import();
    CHECK(has(said.err, "Code 5: new.pub was signed, but not as what it is."));
}

TEST_CASE("A broken settings file never takes the place of a good one") {
    Kiosk kiosk;
    const Said office = kiosk.sign_settings("idle_warning_s = 5\n");
    CHECK(office.code == 1);
    CHECK(has(office.err, "new.toml:1:18: \"idle_warning_s\" is 5. Choose a number from 10 to 600."));
    CHECK_FALSE(fs::exists(kiosk.path("stick/new.toml.minisig")));
    kiosk.kiosk_answer = false; // a key that no keyboard has
    CHECK(has(kiosk.sign_settings("up_key = \"F99\"\n").err,
              "The kiosk beside this program does not take these settings"));
    kiosk.kiosk_answer = true;
    REQUIRE(kiosk.sign_settings("up_key = \"F99\"\n").code == 0);
    kiosk.kiosk_answer = false;
    CHECK(kiosk.bring() == settings(Brought::refused, Reason::wrong_settings));
    kiosk.kiosk_answer = true;
    REQUIRE(kiosk.sign_settings("power_key = \"ignore\"\n").code == 0);
    CHECK(kiosk.bring() == settings(Brought::refused, Reason::by_hand_alone));
    CHECK(has(kiosk.import().err, "new.toml:1:1: No stick may change \"power_key\"."));
}

TEST_CASE("One stick may have the settings of forty kiosks, one file for each") {
    Kiosk kiosk;
    for (int i = 10; i < 50; ++i) {
        const std::string name = "stick/a" + std::to_string(i) + ".toml";
        kiosk.write(name, "idle_warning_s = 100\n");
        REQUIRE(kiosk
                    .type({"sign-settings", kiosk.at(name), "--for", "kiosk-" + std::to_string(i), "-k",
                           kiosk.at("office.key")})
                    .code == 0);
    }
    REQUIRE(kiosk.sign_settings("idle_warning_s = 120\n").code == 0); // the last by its name
    CHECK(kiosk.bring() == settings(Brought::taken));
    CHECK(kiosk.idle() == 120);
}

TEST_CASE("More settings for one kiosk than are looked at are told") {
    Kiosk kiosk;
    REQUIRE(kiosk.sign_settings("idle_warning_s = 120\n").code == 0);
    for (int i = 100; i < 301; ++i)
        for (const char* ending : {".toml", ".toml.minisig"})
            kiosk.write("stick/a" + std::to_string(i) + ending,
                        kiosk.read("stick/new.toml" + std::string(ending + 5)));
    CHECK(has(kiosk.import().err, "Code 3: The stick has more than 200 files for this kiosk beside"));
}

TEST_CASE(
    "Of two settings for one kiosk on a stick the newer counts, and the older is told; a copy is none") {
    Kiosk kiosk;
    kiosk.write("stick/first.toml", "cover_return_s = 60\n");
    REQUIRE(kiosk
                .type({"sign-settings", kiosk.at("stick/first.toml"), "--for", "all", "-k",
                       kiosk.at("office.key"), "--serial", "20261121093000"})
                .code == 0);
    REQUIRE(kiosk.sign_settings("idle_warning_s = 120\n").code == 0);
    const Said said = kiosk.import();
    CHECK(said.code == 1);
    CHECK(has(said.err, "Code 10: first.toml is older than new.toml on this stick"));
    CHECK(kiosk.take().code == 0);
    CHECK(kiosk.notice().also ==
          AllBrought{settings(Brought::refused, Reason::older), settings(Brought::taken)});
    CHECK(kiosk.idle() == 120);
    fs::remove(kiosk.path("stick/first.toml.minisig"));
    fs::create_directories(kiosk.path("stick/signpost"));
    for (const char* name : {"new.toml", "new.toml.minisig"})
        fs::copy(kiosk.path("stick") / name, kiosk.path("stick/signpost") / name);
    CHECK(kiosk.bring() == settings(Brought::current));
}

TEST_CASE("Whoever signs an empty PIN hears that") {
    Kiosk kiosk;
    CHECK(has(kiosk.sign_settings("staff_pin_hash = \"\"\n").out, "staff_pin_hash is empty"));
    CHECK_FALSE(has(kiosk.sign_settings("idle_warning_s = 90\n").out, "staff_pin_hash"));
}

TEST_CASE("A stick cannot widen what a stick may do") {
    Kiosk kiosk("[\"settings\"]");
    const Said made = kiosk.sign_settings("stick_also_brings = [\"settings\", \"keys\"]\n");
    CHECK(made.code == 0);
    CHECK(has(made.out,
              "A kiosk that has another value for one of these refuses the whole: stick_also_brings."));
    CHECK(kiosk.bring() == settings(Brought::refused, Reason::by_hand_alone));
    CHECK(has(kiosk.read("kiosk.toml"), "stick_also_brings = [\"settings\"]\n"));
}

TEST_CASE("A receipt says which signed settings the kiosk has, and whether they were changed since") {
    Kiosk kiosk;
    kiosk.computer = kiosk.path("computer");
    const auto receipt = [&] {
        fs::create_directories(kiosk.path("computer/var/lib"));
        fs::remove_all(kiosk.path("computer/var/lib/signpost-settings"));
        if (fs::exists(kiosk.path("state")))
            fs::copy(kiosk.path("state"), kiosk.path("computer/var/lib/signpost-settings"));
        static_cast<void>(kiosk.import());
        return kiosk.read("stick/signpost/receipts/ripley.toml");
    };
    CHECK_FALSE(has(receipt(), "settings_"));
    REQUIRE(kiosk.sign_settings("idle_warning_s = 120\n").code == 0);
    CHECK(kiosk.bring() == settings(Brought::taken));
    CHECK(has(receipt(), "settings_serial = 20261122093000\nsettings_changed = false\n"));
    kiosk.change("kiosk.toml", "idle_warning_s = 120", "idle_warning_s = 77");
    CHECK(has(receipt(), "settings_serial = 20261122093000\nsettings_changed = true\n"));
    kiosk.write("state/state.toml", "settings_serial = 20261122093000\nsettings_hash = \"aa\"\n");
    CHECK(has(receipt(), "settings_changed = false\n")); // an older program did not write down what they were
    kiosk.write("state/state.toml", "settings_serial = ");
    CHECK_FALSE(has(receipt(), "settings_"));
}

TEST_CASE("Settings from a stick can be read by whom the old ones could, at every moment") {
    Kiosk kiosk;
    const auto mode = [&](const char* name) { return fs::status(kiosk.path(name)).permissions(); };
    constexpr auto not_by_all = fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read;
    fs::permissions(kiosk.path("kiosk.toml"), not_by_all);
    REQUIRE(kiosk.sign_settings("idle_warning_s = 120\n").code == 0);
    SUBCASE("they stay") { CHECK(kiosk.bring() == settings(Brought::taken)); }
    SUBCASE("they go back") {
        kiosk.program_answer = [&](const std::string&) {
            CHECK(mode("kiosk.toml") == not_by_all);
            return "ActiveState=failed\nNRestarts=0\n";
        };
        CHECK(kiosk.bring() == settings(Brought::refused, Reason::did_not_start));
    }
    CHECK(mode("kiosk.toml") == not_by_all);
    CHECK(mode("kiosk.toml.before") == not_by_all);
}
