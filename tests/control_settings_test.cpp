// Settings and keys from the office to the kiosk by stick, as it is typed and as the services do it.
#include <filesystem>
#include <string>

#include <doctest/doctest.h>

#include "disk/disk_files.h"
#include "settings/settings.h"
#include "store/outcome.h"
#include "support/office.h"

using namespace signpost;
using test::has;
using test::Office;
using test::Said;
namespace fs = std::filesystem;
using Brought = AlsoBrought::State;

namespace {

const std::string up = "ActiveState=active\nNRestarts=0\n";

// An office with a key, and a kiosk that takes settings and keys from a stick.
class Kiosk : public Office {
public:
    explicit Kiosk(const std::string& rights = "[\"settings\", \"keys\"]") {
        make_stick(*this, "2");
        write("kiosk.toml",
              read("kiosk.toml") + "screen_mm = [476, 268]\nstick_also_brings = " + rights + "\n");
        fs::remove(path("stick/site.zip"));
        fs::remove(path("stick/site.zip.minisig"));
        program_answer = [](const std::string& line) { return has(line, "show") ? up : ""; };
    }
    Said sign_settings(const std::string& text, const std::string& whom = "ripley",
                       const std::string& key = "office.key") {
        write("stick/new.toml", text);
        return type({"sign-settings", at("stick/new.toml"), "--for", whom, "-k", at(key)});
    }
    Said import() { return type({"import", at("stick")}); }
    Said take() { return type({"take-offered", "--state", at("state")}); }
    [[nodiscard]] ImportNotice notice() {
        DiskFiles files;
        const auto read = read_notice(Store(files, at("store")));
        REQUIRE(read);
        return *read;
    }
    [[nodiscard]] int idle() const {
        const auto settings = load_settings(path("kiosk.toml"));
        REQUIRE(settings);
        return static_cast<int>(settings->idle_warning.count() / 1000);
    }
    // In with the stick, and what became of it.
    AlsoBrought bring() {
        static_cast<void>(import());
        static_cast<void>(take());
        REQUIRE(notice().also.size() == 1);
        return notice().also.front();
    }
};

AlsoBrought settings(Brought state, std::optional<Reason> reason = {}) {
    return {.kind = NoteKind::settings, .state = state, .reason = reason};
}

} // namespace

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

TEST_CASE("A stick cannot widen what a stick may do") {
    Kiosk kiosk("[\"settings\"]");
    const Said made = kiosk.sign_settings("stick_also_brings = [\"settings\", \"keys\"]\n");
    CHECK(made.code == 0);
    CHECK(has(made.out,
              "A kiosk that has another value for one of these refuses the whole: stick_also_brings."));
    CHECK(kiosk.bring() == settings(Brought::refused, Reason::by_hand_alone));
    CHECK(has(kiosk.read("kiosk.toml"), "stick_also_brings = [\"settings\"]\n"));
}

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
        for (int start = 0; start < 2; ++start)
            CHECK_THROWS_AS(kiosk.take(), PowerCut);
        kiosk.program_answer = [](const std::string&) { return up; };
        CHECK(has(kiosk.take().out, "settings: refused\n"));
        CHECK(kiosk.idle() == 90);
        CHECK(kiosk.notice().also == AllBrought{settings(Brought::refused, Reason::did_not_start)});
    }
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
    CHECK(kiosk.type({"sign-settings", kiosk.at("kiosk.toml"), "-k", kiosk.at("office.key")}).code == 2);
    kiosk.write("new.conf", "idle_warning_s = 90\n");
    CHECK(has(
        kiosk.type({"sign-settings", kiosk.at("new.conf"), "--for", "all", "-k", kiosk.at("office.key")}).err,
        "Kiosks would not see new.conf"));
    CHECK(kiosk.sign_settings("kiosk_id = \"belper\"\n", "all").code == 1);
    CHECK(kiosk.sign_settings("kiosk_id = \"belper\"\n", "ripley,belper").code == 1);
    CHECK(kiosk.sign_settings("kiosk_id = \"belper\"\n", "ripley").code == 0);
}

TEST_CASE("What was taken cannot be read: nothing is taken, and nothing is lost") {
    Kiosk kiosk;
    REQUIRE(kiosk.sign_settings("idle_warning_s = 120\n").code == 0);
    REQUIRE(kiosk.import().code == 0);
    kiosk.write("state/state.toml", "settings_serial = ");
    const Said said = kiosk.take();
    CHECK(said.code == 3);
    CHECK(has(said.err, "Which settings and key this kiosk had last cannot be read"));
    CHECK(kiosk.idle() == 90);
}
