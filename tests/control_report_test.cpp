// kioskctl report, as it is typed: a technical report on a stick.
#include <algorithm>
#include <filesystem>
#include <string>

#include <doctest/doctest.h>

#include "support/made_up_computer.h"
#include "support/office.h"

namespace control_report_test {

using namespace signpost;
using test::has;
using test::Office;
using test::Said;
namespace fs = std::filesystem;

namespace {

const std::string settings = "content = \"shipped\"\nstore = \"store\"\nkiosk_id = \"ripley\"\n"
                             "staff_pin_hash = \"$argon2id$v=19$m=1,t=1,p=1$a$secret\"\nsite = \"ripley\"\n";

} // namespace

TEST_CASE("report: one file on the stick, its list first, with all that it lists") {
    Office office;
    const test::MadeUpComputer computer;
    office.computer = computer.root();
    fs::create_directories(office.path("stick"));
    office.write("kiosk.toml", settings);
    const Said said = office.type({"report", office.at("stick")});
    CHECK(said.err.empty());
    REQUIRE(said.code == 0);
    CHECK(has(said.out, "The report is " + office.at("stick/signpost/reports/ripley-2026-11-22.txt")));
    const std::string report = office.read("stick/signpost/reports/ripley-2026-11-22.txt");
    CHECK(report.starts_with("Technical report of the kiosk ripley, Signpost 1.2.3, 2026-11-22T09:30:00Z.\n"
                             "Nothing in it is of a visit: a kiosk keeps nothing of one.\n\nIn this file:\n"
                             "- Doctor: what kioskctl doctor says\n"));
    for (const char* title : {"Doctor", "Content", "Content before", "Settings", "Services", "Kernel",
                              "Kernel's errors", "Packages"}) {
        const std::size_t listed = report.find("\n- " + std::string(title) + ": ");
        const std::size_t there = report.find("\n=== " + std::string(title) + " ===\n");
        CHECK(listed != std::string::npos);
        CHECK(there != std::string::npos);
        CHECK(listed < there);
    }
    CHECK(has(report, "Debian 12.12 as of 2026-11-20"));
    CHECK(has(report, "Nothing was ever installed."));
    CHECK(has(report, "said by /usr/bin/dpkg-query --show\n"));
    CHECK(has(report, "site = \"ripley\"\n"));
}

TEST_CASE("report: neither the staff PIN nor any log but the kernel's is in it") {
    Office office;
    fs::create_directories(office.path("stick"));
    office.write("kiosk.toml", settings);
    REQUIRE(office.type({"report", office.at("stick")}).code == 0);
    const std::string report = office.read("stick/signpost/reports/ripley-2026-11-22.txt");
    CHECK_FALSE(has(report, "argon2"));
    CHECK_FALSE(has(report, "secret"));
    for (const std::string& program : office.programs_run)
        if (has(program, "journalctl"))
            CHECK(has(program, " --dmesg "));
    CHECK(std::count_if(office.programs_run.begin(), office.programs_run.end(),
                        [](const std::string& program) { return has(program, "journalctl"); }) == 1);
}

TEST_CASE("report: settings that cannot be read do not hinder it, and are told in it") {
    Office office;
    fs::create_directories(office.path("stick"));
    office.write("kiosk.toml", "site = 1\nidel_warning_s = 3\n");
    REQUIRE(office.type({"report", office.at("stick")}).code == 0);
    std::string report;
    for (const auto& file : fs::directory_iterator(office.path("stick/signpost/reports")))
        report = office.read("stick/signpost/reports/" + file.path().filename().string());
    CHECK(has(report, "2 mistakes"));
    CHECK(has(report, "idel_warning_s"));
}

TEST_CASE("report: a stick that is none, or cannot be written to, ends with a remedy") {
    Office office;
    office.write("kiosk.toml", settings);
    CHECK(office.type({"report", office.at("nowhere")}).code == 2);
    fs::create_directories(office.path("stick"));
    office.write("stick/signpost", "a file"); // where a folder should be
    const Said said = office.type({"report", office.at("stick")});
    CHECK(said.code == 3);
    CHECK(has(said.err, "The report could not be written: "));
}

} // namespace control_report_test
