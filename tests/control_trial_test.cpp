// Settings on trial: older ones, a kiosk that does not come up, a power cut; and keys by stick.
#include <filesystem>
#include <string>

#include <doctest/doctest.h>

#include "support/settings_kiosk.h"

using namespace signpost;
using test::has;
using test::Said;
using test::settings;
using test::up;
using Brought = AlsoBrought::State;
using Kiosk = test::SettingsKiosk;
namespace fs = std::filesystem;

TEST_CASE("Older settings are refused, and another file of the same serial; a newer one is taken") {
    Kiosk kiosk;
    REQUIRE(kiosk.sign_settings("idle_warning_s = 100\n").code == 0);
    const std::string old_text = kiosk.read("stick/new.toml");
    const std::string old_signature = kiosk.read("stick/new.toml.minisig");
    kiosk.today = "2026-11-23";
    REQUIRE(kiosk.sign_settings("idle_warning_s = 120\n").code == 0);
    CHECK(kiosk.bring() == settings(Brought::taken));
    kiosk.write("stick/new.toml", old_text);
    kiosk.write("stick/new.toml.minisig", old_signature);
    CHECK(kiosk.bring() == settings(Brought::refused, Reason::older));
    REQUIRE(kiosk.sign_settings("idle_warning_s = 130\n").code == 0); // on the same second
    CHECK(kiosk.bring() == settings(Brought::refused, Reason::changed_twin));
    CHECK(kiosk.idle() == 120);
}

TEST_CASE("The old settings come back where the kiosk does not come up with the new ones") {
    Kiosk kiosk;
    REQUIRE(kiosk.sign_settings("idle_warning_s = 120\n").code == 0);
    const std::string before = kiosk.read("kiosk.toml");
    SUBCASE("it hangs") {
        kiosk.program_answer = [](const std::string&) { return "ActiveState=activating\nNRestarts=0\n"; };
    }
    SUBCASE("it ends again and again") {
        kiosk.program_answer = [starts = 0](const std::string&) mutable {
            return "ActiveState=active\nNRestarts=" + std::to_string(++starts / 3) + "\n";
        };
    }
    SUBCASE("nobody can be asked") {
        kiosk.program_answer = [](const std::string&) { return ""; };
    }
    CHECK(kiosk.bring() == settings(Brought::refused, Reason::did_not_start));
    CHECK(kiosk.read("kiosk.toml") == before);
    CHECK(kiosk.programs_run.back() == "/usr/bin/systemctl try-restart signpost-kiosk.service");
    kiosk.program_answer = [](const std::string&) { return up; }; // its display was off
    CHECK(kiosk.bring() == settings(Brought::taken));
}

TEST_CASE("While somebody has closed the kiosk, new settings wait for it") {
    Kiosk kiosk;
    REQUIRE(kiosk.sign_settings("idle_warning_s = 120\n").code == 0);
    kiosk.program_answer = [looks = 0](const std::string&) mutable {
        return ++looks < 500 ? "ActiveState=inactive\nNRestarts=0\n" : up;
    };
    CHECK(kiosk.bring() == settings(Brought::taken));
    CHECK(kiosk.paused > std::chrono::seconds(450));
}

TEST_CASE(
    "The power goes while settings are on trial: the next start ends the trial, the third takes them back") {
    Kiosk kiosk;
    REQUIRE(kiosk.sign_settings("idle_warning_s = 120\n").code == 0);
    CHECK(kiosk.import().code == 0);
    struct PowerCut {};
    kiosk.program_answer = [](const std::string& line) -> std::string {
        if (has(line, "show"))
            throw PowerCut{};
        return "";
    };
    CHECK_THROWS_AS(kiosk.take(), PowerCut);
    CHECK(kiosk.idle() == 120);
    SUBCASE("it comes up") {
        kiosk.program_answer = [](const std::string&) { return up; };
        CHECK(kiosk.take().out == "settings: taken\n");
        CHECK(kiosk.idle() == 120);
        CHECK(kiosk.notice().also == AllBrought{settings(Brought::taken)});
    }
    SUBCASE("the power goes again and again") {
        for (int start = 0; start < 2; ++start) {
            CHECK(kiosk.start().code == 0);
            CHECK_THROWS_AS(kiosk.take(), PowerCut);
        }
        kiosk.program_answer = [](const std::string&) { return up; };
        CHECK(has(kiosk.start().out, "settings: refused\n"));
        CHECK(kiosk.take().out.empty());
        CHECK(kiosk.idle() == 90);
        CHECK(kiosk.notice().also == AllBrought{settings(Brought::refused, Reason::did_not_start)});
    }
}

TEST_CASE("Settings that freeze the computer with the first picture go back before the third") {
    Kiosk kiosk;
    REQUIRE(kiosk.sign_settings("idle_warning_s = 120\n").code == 0);
    CHECK(kiosk.import().code == 0);
    struct Freeze {};
    kiosk.program_answer = [](const std::string&) -> std::string { throw Freeze{}; };
    CHECK_THROWS_AS(kiosk.take(), Freeze);
    CHECK(kiosk.start().code == 0);
    CHECK(kiosk.start().code == 0);
    CHECK(kiosk.idle() == 120);
    const Said third = kiosk.start(); // and no kiosk was asked for, which waits for this
    CHECK(third.code == 1);
    CHECK(has(third.err, "Code 19: "));
    CHECK(kiosk.idle() == 90);
    CHECK(kiosk.notice().also == AllBrought{settings(Brought::refused, Reason::did_not_start)});
    CHECK(kiosk.start().out.empty()); // no trial: nothing is counted
}

TEST_CASE("What somebody changes by hand during a trial stays, whatever comes of the trial") {
    Kiosk kiosk;
    REQUIRE(kiosk.sign_settings("idle_warning_s = 120\n").code == 0);
    std::string answer = up;
    SUBCASE("the kiosk comes up") {}
    SUBCASE("it does not") { answer = "ActiveState=failed\nNRestarts=0\n"; }
    kiosk.program_answer = [&](const std::string& line) -> std::string {
        if (has(line, "try-restart") && kiosk.idle() == 120)
            kiosk.change("kiosk.toml", "idle_warning_s = 120", "idle_warning_s = 77");
        return answer;
    };
    CHECK(kiosk.bring() == settings(Brought::refused, Reason::busy));
    CHECK(kiosk.idle() == 77);
    CHECK(kiosk.take().out.empty());
}

TEST_CASE("The service asks the kiosk of the whole text before it is tried out") {
    Kiosk kiosk;
    REQUIRE(kiosk.sign_settings("idle_warning_s = 120\n").code == 0);
    REQUIRE(kiosk.import().code == 0);
    kiosk.kiosk_answer = false;
    kiosk.settings_asked.clear();
    const Said said = kiosk.take();
    CHECK(said.code == 1);
    CHECK(has(said.err, "Code 18: "));
    CHECK(kiosk.settings_asked == std::vector<std::string>{kiosk.at("kiosk.toml.offered")});
    CHECK_FALSE(fs::exists(kiosk.path("kiosk.toml.offered")));
    CHECK(kiosk.idle() == 90);
    CHECK(kiosk.programs_run.empty());
}

TEST_CASE("A serial that is no moment, or still to come, never shuts out what is signed later") {
    Kiosk kiosk;
    const auto sign = [&](const std::string& serial) {
        kiosk.write("stick/new.toml", "idle_warning_s = 120\n");
        return kiosk.type({"sign-settings", kiosk.at("stick/new.toml"), "--for", "all", "-k",
                           kiosk.at("office.key"), "--serial", serial});
    };
    for (const char* serial :
         {"9223372036854775807", "202611230930000", "20261199000000", "20261124093000"}) {
        CAPTURE(serial);
        CHECK(has(sign(serial).err, "is no moment up to now"));
    }
    kiosk.today = "2027-11-22"; // the office's clock is a year ahead
    REQUIRE(sign("20271122093000").code == 0);
    kiosk.today = "2026-11-22";
    CHECK(kiosk.bring() == settings(Brought::refused, Reason::wrong_signature));
    kiosk.today = "2025-01-01"; // a clock that cannot be right says nothing of what is to come
    CHECK(has(sign("20241122093000").err, "This computer's clock cannot be right"));
    CHECK(kiosk.idle() == 90);
}

TEST_CASE("What a refusal of an older serial says works when it is followed") {
    Kiosk kiosk;
    kiosk.today = "2026-11-23"; // the office's clock is a day ahead
    REQUIRE(kiosk.sign_settings("idle_warning_s = 100\n").code == 0);
    CHECK(kiosk.bring() == settings(Brought::taken));
    kiosk.today = "2026-11-22";
    REQUIRE(kiosk.sign_settings("idle_warning_s = 120\n").code == 0);
    REQUIRE(kiosk.import().code == 0);
    CHECK(has(kiosk.take().err, "The last serial is still to come by this kiosk's clock."));
    kiosk.today = "2026-11-24";
    REQUIRE(kiosk
                .type({"sign-settings", kiosk.at("stick/new.toml"), "--for", "all", "-k",
                       kiosk.at("office.key"), "--serial", "20261122093000"})
                .code == 0);
    REQUIRE(kiosk.import().code == 0);
    CHECK(has(kiosk.take().err, "Sign it again, with --serial 20261123093001 or higher"));
    REQUIRE(kiosk
                .type({"sign-settings", kiosk.at("stick/new.toml"), "--for", "all", "-k",
                       kiosk.at("office.key"), "--serial", "20261123093001"})
                .code == 0);
    CHECK(kiosk.bring() == settings(Brought::taken));
}

TEST_CASE("A new key, signed by an old one, is taken; what it signs counts from then on") {
    Kiosk kiosk;
    REQUIRE(kiosk.type({"keygen", kiosk.at("second"), "--no-password"}).code == 0);
    kiosk.write("stick/second.pub", kiosk.read("second.pub"));
    const Said made =
        kiosk.type({"sign-key", kiosk.at("stick/second.pub"), "--for", "all", "-k", kiosk.at("office.key")});
    CHECK(made.code == 0);
    CHECK(has(made.out, "Signed for all kiosks."));
    CHECK(kiosk.bring() == AlsoBrought{.kind = NoteKind::key, .state = Brought::taken});
    CHECK(kiosk.read("keys/second.pub") == kiosk.read("second.pub"));
    CHECK(kiosk.bring() == AlsoBrought{.kind = NoteKind::key, .state = Brought::current});
    fs::rename(kiosk.path("stick/second.pub"), kiosk.path("aside.pub"));
    REQUIRE(kiosk.sign_settings("idle_warning_s = 120\n", "all", "second.key").code == 0);
    CHECK(kiosk.bring() == settings(Brought::taken));
    // Somebody takes it away by hand: the stick that brought it does not bring it back.
    fs::remove(kiosk.path("keys/second.pub"));
    CHECK(kiosk.bring() == settings(Brought::refused, Reason::wrong_signature));
    fs::remove(kiosk.path("stick/new.toml"));
    fs::rename(kiosk.path("aside.pub"), kiosk.path("stick/second.pub"));
    CHECK(kiosk.bring() ==
          AlsoBrought{.kind = NoteKind::key, .state = Brought::refused, .reason = Reason::older});
    CHECK_FALSE(fs::exists(kiosk.path("keys/second.pub")));
}

TEST_CASE("A key that came with the kiosk and was renamed to NAME.pub.removed comes back by no stick") {
    Kiosk kiosk;
    REQUIRE(kiosk.type({"keygen", kiosk.at("second"), "--no-password"}).code == 0);
    kiosk.write("stick/second.pub", kiosk.read("second.pub"));
    REQUIRE(
        kiosk.type({"sign-key", kiosk.at("stick/second.pub"), "--for", "all", "-k", kiosk.at("office.key")})
            .code == 0);
    kiosk.write("keys/anybody.pub.removed", kiosk.read("second.pub"));
    CHECK(kiosk.bring() ==
          AlsoBrought{.kind = NoteKind::key, .state = Brought::refused, .reason = Reason::older});
    CHECK_FALSE(fs::exists(kiosk.path("keys/second.pub")));
}

TEST_CASE("A key is refused that is secret, that signs itself, or whose name another key has") {
    Kiosk kiosk;
    REQUIRE(kiosk.type({"keygen", kiosk.at("second"), "--no-password"}).code == 0);
    const auto sign = [&](const std::string& name, const std::string& text) {
        kiosk.write("stick/" + name, text);
        return kiosk.type(
            {"sign-key", kiosk.at("stick/" + name), "--for", "all", "-k", kiosk.at("office.key")});
    };
    CHECK(has(sign("a.pub", kiosk.read("second.key")).err,
              "This is the secret key. It must never leave the office."));
    CHECK(has(sign("a.pub", kiosk.read("office.pub")).err, "This is the key that signs."));
    CHECK(has(sign("a.pub.txt", kiosk.read("second.pub")).err, "Kiosks would not see a.pub.txt"));
    REQUIRE(sign("b.pub", kiosk.read("second.pub") + std::string(5000, '\n')).code == 0);
    CHECK(kiosk.bring() ==
          AlsoBrought{.kind = NoteKind::key, .state = Brought::refused, .reason = Reason::too_large});
    fs::remove(kiosk.path("stick/b.pub.minisig"));
    REQUIRE(sign("office.pub", kiosk.read("second.pub")).code == 0);
    const std::string own = kiosk.read("keys/office.pub");
    CHECK(kiosk.bring() ==
          AlsoBrought{.kind = NoteKind::key, .state = Brought::refused, .reason = Reason::changed_twin});
    CHECK(kiosk.read("keys/office.pub") == own);
}

TEST_CASE("sign-settings wants kiosks that there can be, and a file that they would see") {
    Kiosk kiosk;
    CHECK(kiosk.sign_settings("idle_warning_s = 90\n", "debian").code == 2);
    CHECK(kiosk.sign_settings("idle_warning_s = 90\n", "a b").code == 2);
    CHECK(kiosk.sign_settings("idle_warning_s = 90\n", "all,ripley").code == 2);
    CHECK(kiosk.type({"sign-settings", kiosk.at("kiosk.toml"), "-k", kiosk.at("office.key")}).code == 2);
    kiosk.write("new.conf", "idle_warning_s = 90\n");
    CHECK(has(
        kiosk.type({"sign-settings", kiosk.at("new.conf"), "--for", "all", "-k", kiosk.at("office.key")}).err,
        "Kiosks would not see new.conf"));
    CHECK(kiosk.sign_settings("kiosk_id = \"belper\"\n", "all").code == 1);
    CHECK(kiosk.sign_settings("kiosk_id = \"belper\"\n", "ripley,belper").code == 1);
    CHECK(kiosk.sign_settings("kiosk_id = \"belper\"\n", "ripley").code == 0);
}

TEST_CASE("What was taken cannot be read: nothing is taken, and nothing is tried for ever") {
    Kiosk kiosk;
    REQUIRE(kiosk.sign_settings("idle_warning_s = 120\n").code == 0);
    REQUIRE(kiosk.import().code == 0);
    kiosk.write("state/state.toml", "settings_serial = ");
    const Said said = kiosk.take();
    CHECK(said.code == 3);
    CHECK(has(said.err, "Which settings and key this kiosk had last cannot be read"));
    CHECK(kiosk.notice().also == AllBrought{settings(Brought::refused, Reason::storage)});
    CHECK_FALSE(fs::exists(kiosk.path("store/offered/new.toml.minisig")));
    CHECK(kiosk.read("state/state.toml") == "settings_serial = ");
    CHECK(kiosk.idle() == 90);
}
