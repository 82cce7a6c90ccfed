// kioskctl doctor, as it is typed.
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "support/made_up_computer.h"
#include "support/office.h"

using namespace signpost;
using test::has;
using test::make_stick;
using test::Office;
using test::Said;

namespace {

// A kiosk that took its content from a stick and has a PIN, but has shown nothing yet.
void make_kiosk(Office& office, const test::MadeUpComputer& computer) {
    make_stick(office, "2");
    office.write("kiosk.toml",
                 office.read("kiosk.toml") +
                     "bottom_edge_mm = 700\nstaff_pin_hash = \"$argon2id$v=19$m=1,t=1,p=1$a$b\"\n");
    REQUIRE(office.type({"import", office.at("stick")}).code == 0);
    office.computer = computer.root();
}

// Every fact of the site checked, until 2027.
void check_facts(Office& office) {
    REQUIRE(office.type({"new", office.at("checked")}).code == 0);
    const auto ledger = nlohmann::json::parse(office.type({"facts", office.at("checked"), "--json"}).out);
    for (const auto& fact : ledger["facts"])
        REQUIRE(office
                    .type({"facts", office.at("checked"), "--confirm", fact["id"], "--by", "Jo", "--on",
                           "2026-11-20"})
                    .code == 0);
}

} // namespace

TEST_CASE("doctor: a kiosk that is well, on one screen, ends with 0") {
    Office office;
    const test::MadeUpComputer computer;
    make_kiosk(office, computer);
    const Said said = office.type({"doctor"});
    CAPTURE(said.out);
    CHECK(said.code == 0);
    CHECK(said.err.empty());
    CHECK(has(said.out, "Kiosk ripley, Signpost 1.2.3\n\n"));
    CHECK(has(said.out,
              "\nok    touch panel  ILITEK Multi-Touch, several fingers; kiosk --measure tries it\n"));
    CHECK(has(said.out, "\nnote  file system  can be written to (ext4), as on any installed kiosk\n"));
    CHECK(has(said.out, "\nThis kiosk is well; 3 notes.\n"));
    CHECK_FALSE(has(said.out, "\x1b"));
    std::istringstream lines(said.out);
    std::string line;
    int count = 0;
    for (; std::getline(lines, line); ++count)
        CHECK(line.size() <= 80);
    CHECK(count <= 25); // the rows of a bare console
}

TEST_CASE("doctor: what is to be mended comes last, with what to do, and ends with 1") {
    Office office;
    const test::MadeUpComputer computer;
    make_kiosk(office, computer);
    computer.remove("sys/class/input");
    computer.write("proc/sys/kernel/sysrq", "438\n");
    const Said said = office.type({"doctor"});
    CAPTURE(said.out);
    CHECK(said.code == 1);
    CHECK(
        said.out.ends_with("\n"
                           "mend  touch panel  None is seen.\n"
                           "                   -> Look at its USB cable, try another socket, then start the\n"
                           "                      computer anew.\n"
                           "mend  locks        The SysRq keys work.\n"
                           "                   -> As root: signpost-lockdown on. What it leaves alone\n"
                           "                      because it is not ours, it says.\n"
                           "\n"
                           "2 things to mend, marked \"mend\" above; 3 notes.\n"));
}

TEST_CASE("doctor: colours are never alone, and are there only for a terminal") {
    Office office;
    const test::MadeUpComputer computer;
    make_kiosk(office, computer);
    computer.remove("sys/class/input");
    office.colour = true;
    const Said said = office.type({"doctor"});
    CAPTURE(said.out);
    CHECK(has(said.out, "\x1b[32mok    \x1b[0mclock"));
    CHECK(has(said.out, "\x1b[33mnote  \x1b[0mfile system"));
    CHECK(has(said.out, "\x1b[1;31mmend  \x1b[0mtouch panel"));
}

TEST_CASE("doctor: settings that are wrong are told, everything else is told too, and it ends with 2") {
    Office office;
    const test::MadeUpComputer computer;
    office.computer = computer.root();
    office.write("kiosk.toml", "rotation = true\n");
    const Said said = office.type({"doctor"});
    CAPTURE(said.out);
    CHECK(said.code == 2);
    CHECK(has(said.out, "mend  settings"));
    CHECK(has(said.out, "kiosk.toml:1:12:"));
    CHECK(has(said.out, "ok    touch panel"));
    CHECK(office.type({"doctor", "--config", office.at("nowhere.toml")}).code == 2);
}

TEST_CASE("doctor: JSON has every line, in one order, whatever was found") {
    Office office;
    const test::MadeUpComputer computer;
    make_kiosk(office, computer);
    computer.remove("sys/class/input");
    const Said said = office.type({"doctor", "--json"});
    CHECK(said.code == 1);
    const auto json = nlohmann::json::parse(said.out);
    CHECK(json["kiosk"] == "ripley");
    CHECK(json["version"] == "1.2.3");
    CHECK(json["time"] == "2026-11-22T09:30:00Z");
    CHECK(json["mend"] == 1);
    CHECK(json["notes"] == 3);
    std::string names;
    for (const auto& check : json["checks"])
        names += check["name"].get<std::string>() + ",";
    CHECK(
        names ==
        "settings,display,letters,room,reach,touch panel,fonts,content,facts,keys,staff PIN,free space,clock,"
        "file system,service,watchdog,locks,Debian,sound,");
    CHECK(json["checks"][5] ==
          nlohmann::json{
              {"name", "touch panel"},
              {"state", "mend"},
              {"seen", "None is seen."},
              {"remedy", "Look at its USB cable, try another socket, then start the computer anew."}});
}

TEST_CASE("doctor: before the first start, a kiosk that does not run is no fault") {
    Office office;
    const test::MadeUpComputer computer;
    make_kiosk(office, computer);
    computer.remove("sys/fs/cgroup/system.slice/signpost-kiosk.service");
    CHECK(office.type({"doctor"}).code == 1);
    CHECK(office.type({"doctor", "--before-start"}).code == 0);
}

TEST_CASE("doctor: a clock behind the program or the content is to be set") {
    Office office;
    const test::MadeUpComputer computer;
    make_kiosk(office, computer);
    office.today = "2026-11-19"; // the program is of the 20th
    const Said said = office.type({"doctor"});
    CAPTURE(said.out);
    CHECK(said.code == 1);
    CHECK(has(said.out, "mend  clock        2026-11-19 09:30 UTC, before this kiosk and its content were\n"
                        "                   made (2026-11-22).\n"));
}

TEST_CASE("doctor: facts that are due, and content that is broken") {
    Office office;
    const test::MadeUpComputer computer;
    office.computer = computer.root();
    check_facts(office);
    office.write("kiosk.toml", "content = \"checked\"\n");
    CHECK(has(office.type({"doctor"}).out, "numbers and figures: each checked, none is due\n"));
    office.today = "2029-11-22";
    CHECK(has(office.type({"doctor"}).out, "due to be checked again"));
    office.write("checked/bundle.toml", "id =\n");
    const Said broken = office.type({"doctor"});
    CHECK(broken.code == 1);
    CHECK(has(broken.out, "mend  content      It cannot be read: bundle.toml:1:"));
}
