// The program and Debian anew by a stick that the office signed: what is agreed to, and what is refused. What
// copies and installs them is in tests/stick_program_test.sh.
#include <cstdlib>
#include <filesystem>
#include <string>

#include <doctest/doctest.h>

#include "bundle_file/fingerprint.h"
#include "support/settings_kiosk.h"

using namespace signpost;
using test::has;
using test::Said;
using Brought = AlsoBrought::State;
namespace fs = std::filesystem;

namespace {

AlsoBrought program(Brought state, std::optional<Reason> reason = {}) {
    return {.kind = NoteKind::program, .state = state, .reason = reason};
}

// With a stick of make-usb's.
class ProgramKiosk : public test::SettingsKiosk {
public:
    explicit ProgramKiosk(const std::string& rights = "[\"program\"]") : SettingsKiosk(rights) {
        computer = path("computer");
        lay_stick("1111  ./install\n");
    }
    void lay_stick(const std::string& list) {
        write("stick/SHA256SUMS", list);
        write("stick/program.sums", b2sum(list) + "  SHA256SUMS\n");
    }
    Said sign(const std::string& whom = "ripley", const std::string& key = "office.key") {
        return type({"sign-program", at("stick/program.sums"), "--for", whom, "-k", at(key)});
    }
    // As the system's services do it, the importer's first.
    Said import_and_agree() {
        static_cast<void>(import());
        return agree();
    }
    Said agree() { return type({"agree-program", at("stick"), "--state", at("state")}); }
    Said ended(const std::string& how) { return type({"program-ended", how, "--state", at("state")}); }
    [[nodiscard]] AlsoBrought told() {
        REQUIRE(notice().also.size() == 1);
        return notice().also.front();
    }
    [[nodiscard]] bool is_agreed() const { return fs::exists(path("state/program.sums")); }
};

} // namespace

TEST_CASE("A signed stick is agreed to, and its sums are left for who copies it; installed, it counts") {
    ProgramKiosk kiosk;
    const Said made = kiosk.sign();
    CHECK(made.code == 0);
    CHECK(has(made.out, "Kiosks take them whose own settings have \"program\" in stick_also_brings."));
    CHECK(kiosk.import().code == 0);
    CHECK(kiosk.told() == program(Brought::offered));
    CHECK_FALSE(kiosk.is_agreed());
    CHECK(kiosk.take().out.empty()); // the service for settings and keys has nothing to do with it
    CHECK(kiosk.agree().code == 0);
    CHECK(kiosk.read("state/program.sums") == kiosk.read("stick/program.sums"));
    CHECK(kiosk.told() == program(Brought::offered));
    CHECK(kiosk.ended("taken").code == 0);
    CHECK_FALSE(kiosk.is_agreed());
    CHECK(kiosk.told() == program(Brought::taken));
    CHECK(kiosk.import_and_agree().code == 1);
    CHECK(kiosk.told() == program(Brought::current));
    CHECK_FALSE(kiosk.is_agreed()); // nothing is copied for nothing
}

TEST_CASE("A stick that was pulled out too soon is told, and is taken when it comes again") {
    ProgramKiosk kiosk;
    REQUIRE(kiosk.sign().code == 0);
    REQUIRE(kiosk.import_and_agree().code == 0);
    CHECK(kiosk.ended("2").code == 0);
    CHECK(kiosk.told() == program(Brought::refused, Reason::unreadable));
    CHECK_FALSE(kiosk.is_agreed());
    CHECK(kiosk.import_and_agree().code == 0);
    CHECK(kiosk.is_agreed());
}

TEST_CASE("What was agreed to counts no more once the kiosk's settings or keys say otherwise") {
    ProgramKiosk kiosk;
    REQUIRE(kiosk.sign().code == 0);
    REQUIRE(kiosk.import_and_agree().code == 0); // and then nobody copied it
    SUBCASE("the right was taken away") { kiosk.change("kiosk.toml", "[\"program\"]", "[]"); }
    SUBCASE("the key was taken away") {
        fs::rename(kiosk.path("keys/office.pub"), kiosk.path("office.gone"));
    }
    SUBCASE("the stick has lost its signature") { fs::remove(kiosk.path("stick/program.sums.minisig")); }
    CHECK(kiosk.import_and_agree().code == 1);
    CHECK_FALSE(kiosk.is_agreed());
}

TEST_CASE("Nothing was agreed to: an end of it tells nothing") {
    ProgramKiosk kiosk;
    CHECK(kiosk.ended("taken").code == 0);
    CHECK(kiosk.ended("13").code == 0);
    CHECK_FALSE(fs::exists(kiosk.path("store/notice.toml")));
    for (const char* how : {"", "took", "0", "1000", "-1", "2x"})
        CHECK(kiosk.ended(how).code == 2);
}

TEST_CASE("By default a kiosk takes no program from a stick, whatever else it takes") {
    for (const char* rights : {"[]", "[\"settings\", \"keys\"]"}) {
        ProgramKiosk kiosk(rights);
        REQUIRE(kiosk.sign("all").code == 0);
        CHECK(has(kiosk.import().err, "Code 16: This kiosk takes no program from a stick."));
        CHECK(kiosk.told() == program(Brought::refused, Reason::not_allowed));
        CHECK(kiosk.agree().code == 1);
        CHECK_FALSE(kiosk.is_agreed());
    }
}

TEST_CASE("A stick of a stranger, for others, older, or changed since is not agreed to") {
    ProgramKiosk kiosk;
    REQUIRE(kiosk.type({"keygen", kiosk.at("stranger"), "--no-password"}).code == 0);
    REQUIRE(kiosk.sign("all", "stranger.key").code == 0);
    CHECK(kiosk.import_and_agree().code == 1);
    CHECK(kiosk.told() == program(Brought::refused, Reason::wrong_signature));
    REQUIRE(kiosk.sign("alfreton").code == 0);
    CHECK(has(kiosk.import().err, "Code 1: ")); // nothing for this one
    CHECK(kiosk.agree().code == 1);
    REQUIRE(kiosk.sign().code == 0);
    kiosk.write("stick/SHA256SUMS", "2222  ./install\n");
    CHECK(
        has(kiosk.import().err, "Code 2: program.sums is of another stick, or this one was changed since."));
    CHECK(has(kiosk.agree().err, "Code 2: program.sums is of another stick"));
    fs::remove(kiosk.path("stick/SHA256SUMS"));
    CHECK(has(kiosk.import().err, "Code 2: "));
    CHECK(kiosk.agree().code == 1);
    CHECK_FALSE(kiosk.is_agreed());
}

TEST_CASE("An older stick is refused after a newer one was installed") {
    ProgramKiosk kiosk;
    REQUIRE(kiosk.sign().code == 0);
    const std::string old_signature = kiosk.read("stick/program.sums.minisig");
    kiosk.lay_stick("3333  ./install\n");
    kiosk.today = "2026-11-23";
    REQUIRE(kiosk.sign().code == 0);
    REQUIRE(kiosk.import_and_agree().code == 0);
    REQUIRE(kiosk.ended("taken").code == 0);
    kiosk.lay_stick("1111  ./install\n");
    kiosk.write("stick/program.sums.minisig", old_signature);
    CHECK(kiosk.import_and_agree().code == 1);
    CHECK(kiosk.told() == program(Brought::refused, Reason::older));
    CHECK_FALSE(kiosk.is_agreed());
}

TEST_CASE("While something is being installed, no other stick is agreed to") {
    ProgramKiosk kiosk;
    REQUIRE(kiosk.sign().code == 0);
    kiosk.write("computer/var/cache/signpost-install/agreed", "");
    CHECK(kiosk.import_and_agree().code == 1);
    CHECK(kiosk.told() == program(Brought::refused, Reason::busy));
    CHECK_FALSE(kiosk.is_agreed());
    fs::remove(kiosk.path("computer/var/cache/signpost-install/agreed"));
    CHECK(kiosk.import_and_agree().code == 0);
    CHECK(kiosk.told() == program(Brought::offered));
}

TEST_CASE("What is known of the last stick is damaged: nothing is taken, and it is told") {
    ProgramKiosk kiosk;
    REQUIRE(kiosk.sign().code == 0);
    kiosk.write("state/program.toml", "installed_serial = \"x\"\n");
    const Said said = kiosk.import_and_agree();
    CHECK(said.code == 1);
    CHECK(has(said.err, "Code 13: What this kiosk had last by stick is not known. See the lines below."));
    CHECK(has(said.err, "program.toml: Which program this kiosk had last by stick cannot be read"));
    CHECK_FALSE(kiosk.is_agreed());
    CHECK(kiosk.ended("taken").code == 3);
}

TEST_CASE("The office signs nothing but what make-usb wrote, beside the list that it was made of") {
    ProgramKiosk kiosk;
    kiosk.write("stick/program.sums", "hello\n");
    const Said said = kiosk.sign();
    CHECK(said.code == 1);
    CHECK(has(said.err,
              "program.sums is not what make-usb writes. Sign the program.sums that make-usb wrote at "
              "the stick's top.\n"));
    kiosk.lay_stick("1111  ./install\n");
    kiosk.write("stick/SHA256SUMS", "changed\n");
    CHECK(kiosk.sign().code == 1);
    CHECK_FALSE(fs::exists(kiosk.path("stick/program.sums.minisig")));
}

TEST_CASE("The office may type the file's name alone, in the stick's own folder") {
    ProgramKiosk kiosk;
    const fs::path before = fs::current_path();
    fs::current_path(kiosk.path("stick"));
    const Said said =
        kiosk.type({"sign-program", "program.sums", "--for", "all", "-k", kiosk.at("office.key")});
    fs::current_path(before);
    CHECK(said.err == "");
    CHECK(said.code == 0);
}

TEST_CASE("What is signed is what b2sum prints and checks") {
    ProgramKiosk kiosk;
    const std::string check = "cd '" + kiosk.at("stick") + "' && b2sum --check --status program.sums";
    CHECK(std::system(check.c_str()) == 0); // NOLINT(cert-env33-c)
    kiosk.write("stick/SHA256SUMS", "changed\n");
    CHECK(std::system(check.c_str()) != 0); // NOLINT(cert-env33-c)
}
