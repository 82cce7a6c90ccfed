// kioskctl, as it is typed: what it prints, what it writes, how it ends.
#include "cli/outside.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "cli/kiosk_options_internal.h"
#include "source/load_files.h"
#include "store/receipt.h"
#include "support/day.h"
#include "support/office.h"

using namespace signpost;
using test::has;
using test::make_stick;
using test::Office;
using test::Said;
namespace fs = std::filesystem;

namespace {

// The names in kioskctl's own list of its commands, a line each: "  new         Makes a bundle …".
std::vector<std::string> commands_in(const std::string& help) {
    std::vector<std::string> names;
    std::istringstream lines(help.substr(help.find("\nSubcommands:\n") + 1));
    std::string line;
    std::getline(lines, line);
    while (std::getline(lines, line) && line.starts_with("  "))
        if (line[2] != ' ')
            names.push_back(line.substr(2, line.find(' ', 2) - 2));
    return names;
}

} // namespace

TEST_CASE("Every command explains itself; wrong words end with 2") {
    Office office;
    CHECK(office.type({"--version"}).out == "kioskctl 1.2.3\n");
    const std::vector<std::string> commands = commands_in(office.type({"--help"}).out);
    for (const char* known : {"new", "check", "sign", "import", "rollback", "doctor", "console", "setting"})
        CHECK_MESSAGE(std::count(commands.begin(), commands.end(), known) == 1, std::string(known));
    for (const std::string& command : commands) {
        INFO(command);
        const Said help = office.type({command, "--help"});
        CHECK(help.code == 0);
        CHECK(has(help.out, "kioskctl " + command));
        CHECK(has(help.out, "--help"));
        CHECK(office.type({command, "--nonsense"}).code == 2);
    }
    CHECK(office.type({}).code == 2);
    CHECK(office.type({"chekc", "x"}).code == 2);
    CHECK(office.type({"check", "x", "--on", "tomorrow"}).code == 2);
}

TEST_CASE("A new bundle is named after its folder, and has nothing wrong but what is yet to be written and "
          "checked") {
    Office office;
    const Said made = office.type({"new", office.at("Ripley Library")});
    CHECK(made.code == 0);
    const auto bundle = load_files(office.path("Ripley Library")).and_then(read_bundle);
    REQUIRE_MESSAGE(bundle, to_text(bundle ? Problems{} : bundle.error()));
    CHECK((*bundle)->id == "ripley-library");
    CHECK((*bundle)->made == test::day("2026-11-22"));
    const Said checked = office.type({"check", office.at("Ripley Library")});
    CHECK(checked.code == 0);
    CHECK(has(checked.out, "5 files, 0 errors, 10 warnings."));
    CHECK(has(checked.out, "\"Put your hours here\" was to be replaced"));
    CHECK_FALSE(has(checked.out, "cannot read \"Put your hours here\""));
    CHECK(office.type({"check", office.at("Ripley Library"), "--strict"}).code == 1);
    const Said again = office.type({"new", office.at("Ripley Library")});
    CHECK(again.code == 1);
    CHECK(has(again.err, "There is something in that folder already."));
}

TEST_CASE("pack makes the same bytes each time, and nothing of a bundle that does not hold together") {
    Office office;
    REQUIRE(office.type({"new", office.at("site")}).code == 0);
    CHECK(office.type({"pack", office.at("site"), "-o", office.at("a.zip")}).code == 0);
    CHECK(office.type({"pack", office.at("site"), "-o", office.at("b.zip")}).code == 0);
    CHECK(office.read("a.zip") == office.read("b.zip"));
    CHECK(office.type({"pack", office.at("site"), "-o", office.at("c.tar")}).code == 2);
    office.change("site/bundle.toml", "serial = 1", "serial = x");
    CHECK(office.type({"pack", office.at("site"), "-o", office.at("d.zip")}).code == 1);
    CHECK_FALSE(fs::exists(office.path("d.zip")));
    office.change("site/bundle.toml", "serial = x", "serial = 1");
    office.change("site/bundle.toml", "contact = \"police-999\"", "contact = \"police-101\"");
    const Said danger = office.type({"pack", office.at("site"), "-o", office.at("d.zip")});
    CHECK(danger.code == 1);
    CHECK(has(danger.err, "Visitors in danger would call 101"));
    CHECK_FALSE(fs::exists(office.path("d.zip")));
}

TEST_CASE("A bundle comes from the office to the kiosk, and the receipt goes back") {
    Office office;
    make_stick(office, "2");
    CHECK(has(office.type({"status"}).out,
              "nothing was installed; the kiosk shows what it came with, serial 1"));
    const Said first = office.type({"import", office.at("stick")});
    CHECK(first.code == 0);
    CHECK(first.out == "Information updated from site.zip: serial 1 before, 2 now.\n");
    CHECK(office.type({"import", office.at("stick")}).out == "site.zip is already installed: serial 2.\n");
    CHECK(has(office.type({"status"}).out, "site, serial 2, not yet shown on the screen"));
    CHECK(has(office.type({"history"}).out, "2026-11-22T09:30:00Z  installed"));
    CHECK(has(office.read("stick/signpost/receipts/ripley.toml"), "serial_after = 2"));
    CHECK(
        has(office.type({"fleet", office.at("stick/signpost/receipts")}).out, "to mend")); // it has no screen
    CHECK(has(office.type({"fleet", office.at("stick"), "--newest", "3"}).out, "behind"));
    CHECK(has(office.type({"fleet", office.at("stick"), "--csv"}).out, "ripley,to mend,2,"));
    office.today = "2027-03-01";
    CHECK(has(office.type({"fleet", office.at("stick"), "--json"}).out, "\"state\": \"not seen\""));
}

TEST_CASE("A receipt names the place that the settings name, else the one that staff chose; so does fleet") {
    Office office;
    make_stick(office, "2");
    const auto site_in_receipt = [&] {
        CHECK(office.type({"import", office.at("stick")}).code == 0);
        const std::string receipt = office.read("stick/signpost/receipts/ripley.toml");
        const auto at = receipt.find("site = \"");
        return at == receipt.npos ? "" : receipt.substr(at + 8, receipt.find('"', at + 8) - at - 8);
    };
    CHECK(site_in_receipt().empty());
    office.write("store/site.toml", "site = \"ripley\"\n");
    CHECK(site_in_receipt() == "ripley");
    CHECK(has(office.type({"fleet", office.at("stick"), "--csv"}).out, ",ripley,2,0,"));
    office.write("kiosk.toml", office.read("kiosk.toml") + "site = \"belper\"\n");
    CHECK(site_in_receipt() == "belper");
}

TEST_CASE("A stick that cannot be used changes nothing, and says why with its code") {
    Office office;
    make_stick(office, "3");
    REQUIRE(office.type({"import", office.at("stick")}).code == 0);
    make_stick(office, "2");
    const Said older = office.type({"import", office.at("stick")});
    CHECK(older.code == 1);
    CHECK(has(older.err, "Code 10: site.zip has serial 2; this kiosk has had serial 3 already."));
    CHECK(older.out == "Nothing was changed: serial 3.\n");
    CHECK(office.type({"import", office.at("stick"), "--allow-downgrade"}).code == 0);
    fs::remove(office.path("stick/site.zip.minisig"));
    CHECK(has(office.type({"import", office.at("stick")}).err, "Code 4: "));
    fs::remove(office.path("stick/site.zip"));
    CHECK(has(office.type({"import", office.at("stick")}).err, "Code 1: "));
    CHECK(has(office.type({"import", office.at("stick"), "--json"}).out, "\"code\": 1"));
    CHECK(office.type({"import", office.at("stick"), "--config", office.at("none.toml")}).code == 2);
}

TEST_CASE("rollback goes back, one version at a time, and at last to what the kiosk came with") {
    Office office;
    for (const char* serial : {"2", "3"}) {
        make_stick(office, serial);
        REQUIRE(office.type({"import", office.at("stick")}).code == 0);
    }
    CHECK(office.type({"rollback"}).out == "Went back to serial 2. The kiosk shows it within a second.\n");
    CHECK(has(office.type({"rollback"}).out, "Went back to the content that the kiosk came with."));
    CHECK(has(office.type({"status"}).out, "the kiosk shows what it came with, serial 1"));
    const Said machine = office.type({"rollback", "--json"});
    CHECK(machine.code == 1);
    CHECK(has(machine.out, "There is no earlier content to go back to."));
    for (const char* command : {"status", "history", "rollback"}) {
        CHECK(office.type({command, "--store", office.at("typo")}).code == 2);
        CHECK(has(office.type({command, "--json", "--store", office.at("typo")}).out,
                  "There is no store here."));
    }
    CHECK_FALSE(fs::exists(office.path("typo")));
    const Said none = office.type({"rollback"});
    CHECK(none.code == 1);
    CHECK(has(none.err, "There is no earlier content to go back to."));
}

TEST_CASE("The drop folder is emptied of what was installed, and what was refused is set aside") {
    Office office;
    make_stick(office, "2");
    office.write("kiosk.toml", office.read("kiosk.toml") + "inbox = \"stick\"\n");
    CHECK(office.type({"import", office.at("stick")}).code == 0);
    CHECK_FALSE(fs::exists(office.path("stick/site.zip")));
    make_stick(office, "1");
    CHECK(office.type({"import", office.at("stick")}).code == 1);
    CHECK(fs::exists(office.path("stick/site.zip.refused")));
    CHECK_FALSE(fs::exists(office.path("stick/signpost/receipts")));
}

TEST_CASE("whoever asks for JSON gets one value, whatever went wrong") {
    Office office;
    const std::string nowhere = office.at("nowhere");
    std::ofstream(office.path("bad.toml")) << "store = 5\n";
    fs::create_directory(office.path("empty"));
    const std::vector<std::vector<std::string>> commands{
        {"check", nowhere},
        {"diff", nowhere, nowhere},
        {"facts", office.at("empty")},
        {"verify", nowhere + ".zip", "--key", nowhere},
        {"status", "--config", office.at("bad.toml")},
        {"history", "--config", nowhere},
        {"rollback", "--config", office.at("bad.toml")},
        {"import", nowhere, "--config", office.at("bad.toml")},
        {"doctor", "--config", office.at("bad.toml")},
        {"fleet", office.at("empty")}};
    for (std::vector<std::string> command : commands) {
        CAPTURE(command.front());
        command.emplace_back("--json");
        const Said said = office.type(command);
        CHECK(said.code != 0);
        CHECK(nlohmann::json::accept(said.out));
        CHECK(said.err.empty());
    }
}

TEST_CASE("what root does to a store is done as the store's owner") {
    Office office;
    std::ofstream(office.path("kiosk.toml")) << "content = \"site\"\nstore = \"store\"\n";
    (void)office.type({"import", office.at("stick")});
    CHECK(office.owner_asked == office.at("store"));
    office.owner_answer = false;
    const Said refused = office.type({"import", office.at("stick")});
    CHECK(refused.code == 3);
    CHECK(has(refused.err, "This store belongs to another user"));
}

TEST_CASE("a kiosk that was given no name has one of its own") {
    CHECK(own_name("ripley.library.example", "3f9a2c41d0be") == "ripley");
    for (const char* common : {"kiosk", "debian", "localhost.localdomain", "signpost", "", "not_a name"})
        CHECK(own_name(common, "3f9a2c41d0be") == "kiosk-3f9a2c");
    CHECK(own_name("kiosk", "") == "kiosk");
}

TEST_CASE("a command that is not there, and names that are none, are told plainly") {
    Office office;
    const Said bogus = office.type({"chekc", "x"});
    CHECK(bogus.code == 2);
    CHECK(bogus.err ==
          "There is no command \"chekc\". Did you mean \"check\"? kioskctl --help lists them all.\n");
    CHECK(office.type({"keygen", ""}).code == 2);
    REQUIRE(office.type({"new", office.at("site")}).code == 0);
    for (const char* unseen : {".zip", ".e.zip", "SITE.ZIP"})
        CHECK(office.type({"pack", office.at("site"), "-o", office.at(unseen)}).code == 2);
    REQUIRE(office.type({"pack", office.at("site"), "-o", office.at("site.zip")}).code == 0);
    const Said no_key = office.type({"check", office.at("site.zip")});
    CHECK(has(no_key.out, "Name the public key: --key NAME.pub."));
    CHECK(has(no_key.out, "Nothing was looked at.\n"));
    fs::rename(office.path("site.zip"), office.path("SITE.ZIP"));
    CHECK(has(office.type({"check", office.at("SITE.ZIP")}).out, "ends in .zip, in small letters"));
}

TEST_CASE("setting prints one setting as a word, for scripts") {
    Office office;
    std::ofstream(office.path("kiosk.toml")) << "content = \"bundle\"\n";
    CHECK(office.type({"setting", "display_server"}).out == "none\n");
    std::ofstream(office.path("cage.toml")) << "content = \"bundle\"\ndisplay_server = \"cage\"\n";
    CHECK(office.type({"setting", "display_server", "--config", office.at("cage.toml")}).out == "cage\n");
    std::ofstream(office.path("x11.toml")) << "content = \"bundle\"\ndisplay_server = \"x11\"\n";
    CHECK(office.type({"setting", "display_server", "--config", office.at("x11.toml")}).out == "x11\n");
    CHECK(office.type({"setting", "power_key"}).out == "poweroff\n");
    std::ofstream(office.path("key.toml")) << "content = \"bundle\"\npower_key = \"ignore\"\n";
    CHECK(office.type({"setting", "power_key", "--config", office.at("key.toml")}).out == "ignore\n");
    std::ofstream(office.path("wrong.toml")) << "content = \"bundle\"\ndisplay_server = \"wayland\"\n";
    const Said wrong = office.type({"setting", "display_server", "--config", office.at("wrong.toml")});
    CHECK(wrong.code == 2);
    CHECK(wrong.out.empty());
    CHECK(wrong.err.find("wrong.toml:2:18: \"display_server\" cannot be \"wayland\".") != std::string::npos);
    CHECK(office.type({"setting", "staff_pin_hash"}).code == 2);
}

TEST_CASE("a store on what is not mounted is told, and is not taken for an empty one") {
    Office office;
    make_stick(office, "2");
    office.change("kiosk.toml", "store = \"store\"", "store = \"away/store\"");
    for (const char* command : {"status", "history", "rollback"}) {
        const Said said = office.type({command});
        CHECK(said.code == 2);
        CHECK(said.err == office.at("kiosk.toml") + ": \"store\" is " + office.at("away/store") +
                              ", and there is no " + office.at("away") +
                              ". Mount what it lies on, make that folder, or mend \"store\".\n");
    }
    CHECK(office.type({"import", office.at("stick")}).code == 2);
    CHECK_FALSE(fs::exists(office.path("away")));
    fs::create_directories(office.path("away"));
    CHECK(office.type({"import", office.at("stick")}).code == 0);
}
