// 41 receipts of a county's kiosks, in fleet/: doubled names, wrong clocks, kiosks that never reported. What
// `kioskctl fleet` must say of them is fleet/expected.tsv, line by line.
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "support/office.h"

using namespace signpost;
using test::has;
using test::Office;
using test::Said;

namespace {

const std::string county = std::string(SIGNPOST_SOURCE_DIR) + "/tests/fleet";

std::vector<std::string> lines_in(std::istream&& text) {
    std::vector<std::string> lines;
    for (std::string line; std::getline(text, line);)
        if (!line.starts_with('#'))
            lines.push_back(line);
    return lines;
}

// state, kiosk, machine, serial, days ago; without the reason
std::vector<std::string> expected() {
    std::vector<std::string> rows = lines_in(std::ifstream(county + "/expected.tsv"));
    for (std::string& row : rows)
        row.erase(row.rfind('\t'));
    return rows;
}

Said fleet_as(Office& office, const std::string& form) {
    std::vector<std::string> words{"fleet", county + "/receipts", "--expect", county + "/kiosks.csv",
                                   "--on",  "2026-11-28"};
    if (!form.empty())
        words.push_back(form);
    return office.type(words);
}

std::string or_dash(const nlohmann::json& value) {
    if (value.is_null() || (value.is_string() && value.get<std::string>().empty()))
        return "-";
    return value.is_string() ? value.get<std::string>() : value.dump();
}

std::string row_of(const nlohmann::json& kiosk) {
    std::string row = kiosk["state"].get<std::string>();
    for (const char* key : {"kiosk_id", "machine", "serial", "days_ago"})
        row += "\t" + or_dash(kiosk[key]);
    return row;
}

const char* const summary = "38 kiosks: 3 failed, 1 rolled back, 3 no receipt, 5 clock wrong, 2 not seen, "
                            "5 behind, 2 to mend, 17 up to date.";

} // namespace

TEST_CASE("The table of a county's 41 receipts is right, line by line") {
    Office office;
    const Said said = fleet_as(office, "--json");
    CHECK(said.code == 1); // two names are doubled, and one is nobody's
    const auto report = nlohmann::json::parse(said.out);
    const std::vector<std::string> wanted = expected();
    REQUIRE(report["kiosks"].size() == wanted.size());
    for (std::size_t i = 0; i < wanted.size(); ++i)
        CHECK(row_of(report["kiosks"][i]) == wanted[i]);
    CHECK(report["summary"]["clock wrong"] == 5);
    CHECK(report["problems"].size() == 5);
}

TEST_CASE("As text the worst come first, and the last line sums up; doubled and unknown names are told") {
    Office office;
    const Said said = fleet_as(office, "");
    const std::vector<std::string> lines = lines_in(std::istringstream(said.out));
    const std::vector<std::string> wanted = expected();
    REQUIRE(lines.size() == wanted.size() + 3);
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        std::istringstream row(wanted[i]);
        std::string state;
        std::string kiosk;
        std::getline(row, state, '\t');
        std::getline(row, kiosk, '\t');
        CHECK(lines[i + 1].starts_with(kiosk + " "));
        CHECK(has(lines[i + 1], "  " + state + "  "));
    }
    CHECK(lines.back() == summary);
    CHECK(has(said.err, "Several computers have the name \"kiosk\": "));
    CHECK(has(said.err, "Several computers have the name \"sandiacre\": "));
    CHECK(has(said.err, "\"debian\" is a name that many computers have"));
    CHECK(has(said.err, "The kiosk \"debian\" is not in this list."));
}

TEST_CASE("As a spreadsheet each kiosk is a line, with what it says of itself") {
    Office office;
    const std::vector<std::string> lines = lines_in(std::istringstream(fleet_as(office, "--csv").out));
    REQUIRE(lines.size() == expected().size() + 1);
    CHECK(lines[0] == "KIOSK,STATE,SERIAL,SEEN,DAYS AGO,PROGRAM,FREE MIB,LAST START,MACHINE,CODE,MESSAGE,"
                      "SITE,COUNTER,STARTS,DISK,CELSIUS,DEBIAN,TO MEND,SETTINGS,CHANGED SINCE\r");
    CHECK(has(lines[2], "ashbourne,failed,12,2026-11-25T10:00:00Z,3,0.2.0,20480,"));
    CHECK(has(lines[2], ",ashbourne,4,2,failing,46,2026-11-05,,,\r"));
    CHECK(has(lines[21],
              ",88,2026-11-05,\"clock: 2026-11-26 10:00 UTC, off. touch panel: There is none.\",,\r"));
}

TEST_CASE("For Prometheus each series stands once, below its type, and the last line ends") {
    Office office;
    const std::string text = fleet_as(office, "--prometheus").out;
    REQUIRE(text.ends_with("\n"));
    std::set<std::string> series;
    std::string type;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("# HELP "))
            continue;
        if (line.starts_with("# TYPE ")) {
            REQUIRE(line.ends_with(" gauge"));
            type = line.substr(7, line.size() - 13);
            CHECK(series.insert(type).second);
            continue;
        }
        const auto end = line.rfind("} ");
        REQUIRE(end != std::string::npos);
        CHECK(line.starts_with(type + "{"));
        CHECK(series.insert(line.substr(0, end)).second);
        CHECK(line.find_first_not_of("0123456789", end + 2) == std::string::npos);
    }
    CHECK(has(text, "\nsignpost_fleet_kiosks{state=\"clock wrong\"} 5\n"));
    CHECK(has(text,
              "\nsignpost_kiosk_state{kiosk=\"bolsover\",machine=\"\",site=\"\",state=\"no receipt\"} 1\n"));
    CHECK(has(text, "\nsignpost_kiosk_content_serial{kiosk=\"sandiacre\",machine=\"\",site=\"\"} 11\n"));
    CHECK(has(text, "signpost_kiosk_receipt_timestamp_seconds{kiosk=\"sandiacre\",machine=\"0a0000000001\","
                    "site=\"sandiacre\"} 1795687200\n"));
    CHECK_FALSE(has(text, "signpost_kiosk_content_serial{kiosk=\"bolsover\"")); // not known: no line
}
