// What people do with the guides in their hands must work with what the kiosk does.
#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "support/text.h"

using signpost::test::has;

namespace {

std::string file(const std::string& path) {
    std::ifstream in(std::string(SIGNPOST_SOURCE_DIR "/") + path);
    REQUIRE_MESSAGE(in.good(), path);
    return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace

TEST_CASE(
    "Each guide that sends somebody off with a stick says how it must be formatted, as the kiosk mounts it") {
    CHECK(has(file("config/libexec/stick"), "mount -t vfat,exfat "));
    for (const char* path : {"README.md", "assets/README.md", "config/README.md", "scripts/README.md",
                             "scripts/usb/README.txt"}) {
        CAPTURE(std::string(path));
        const std::string guide = file(path);
        REQUIRE(has(guide, "stick"));
        CHECK(has(guide, "FAT32"));
        CHECK(has(guide, "exFAT"));
    }
}

TEST_CASE("Each guide for a stick with content refuses NTFS and BitLocker, and warns before it tells how to "
          "format") {
    for (const char* path :
         {"assets/README.md", "config/README.md", "scripts/README.md", "scripts/usb/README.txt"}) {
        CAPTURE(std::string(path));
        const std::string guide = file(path);
        CHECK(has(guide, "NTFS"));
        CHECK(has(guide, "BitLocker"));
        const std::size_t warning = guide.find("ormatting deletes everything");
        const std::size_t how = guide.find("Format...");
        CHECK(how != std::string::npos);
        CHECK(warning < how);
    }
}

namespace {

// As the compiler reads them: a long name is written as several texts.
std::string with_names_joined(const std::string& source) {
    return std::regex_replace(source, std::regex("\"\\s*\n\\s*\""), "");
}

} // namespace

TEST_CASE("Each test that the statement of accessibility names is there, by that very name") {
    const std::string statement = file("config/accessibility.md");
    const std::regex named("`([a-z_]+_test)`: ((\\*[^*]+\\*(, )?)+)");
    const std::regex name("\\*([^*]+)\\*");
    int names = 0;
    for (std::sregex_iterator row(statement.begin(), statement.end(), named), end; row != end; ++row) {
        const std::string tests = with_names_joined(file("tests/" + (*row)[1].str() + ".cpp"));
        const std::string listed = (*row)[2];
        for (std::sregex_iterator one(listed.begin(), listed.end(), name); one != end; ++one, ++names)
            CHECK_MESSAGE(tests.find("\"" + (*one)[1].str() + "\"") != std::string::npos, (*one)[1].str());
    }
    CHECK(names >= 35);
    for (const char* journey : {"heard-from-headphones-to-number", "the-question-is-heard"}) {
        CHECK(has(statement, "tests/cases/" + std::string(journey)));
        CHECK_FALSE(file("tests/cases/" + std::string(journey) + "/journey.txt").empty());
    }
}

namespace {

// EN 301 549 V3.2.1: clause 5 whole, and of 11 what visitors meet.
constexpr std::array clauses{"5.1.2.1",    "5.1.2.2",   "5.1.3.1",   "5.1.3.2",    "5.1.3.3",    "5.1.3.4",
                             "5.1.3.5",    "5.1.3.6",   "5.1.3.7",   "5.1.3.8",    "5.1.3.9",    "5.1.3.10",
                             "5.1.3.11",   "5.1.3.12",  "5.1.3.13",  "5.1.3.14",   "5.1.3.15",   "5.1.3.16",
                             "5.1.4",      "5.1.5",     "5.1.6.1",   "5.1.6.2",    "5.1.7",      "5.2",
                             "5.3",        "5.4",       "5.5.1",     "5.5.2",      "5.6.1",      "5.6.2",
                             "5.7",        "5.8",       "5.9",       "11.1.1.1.2", "11.1.3.1.2", "11.1.3.2.2",
                             "11.1.3.3",   "11.1.3.4",  "11.1.4.1",  "11.1.4.2",   "11.1.4.3",   "11.1.4.4.2",
                             "11.1.4.10",  "11.1.4.11", "11.1.4.12", "11.1.4.13",  "11.2.1.1.1", "11.2.1.2",
                             "11.2.1.4.1", "11.2.2.1",  "11.2.2.2",  "11.2.3.1",   "11.2.4.3",   "11.2.4.4",
                             "11.2.4.6",   "11.2.4.7",  "11.2.5.1",  "11.2.5.2",   "11.2.5.3.2", "11.2.5.4",
                             "11.3.1.1.2", "11.3.2.1",  "11.3.2.2",  "11.4.1.3",   "11.5.1",     "11.5.2"};

struct StatementRow {
    std::string clauses; // "5.3" or "5.1.2.1, 5.1.2.2"
    std::string judgement;
};

std::vector<StatementRow> statement_rows() {
    const std::string statement = file("config/accessibility.md");
    const std::regex row("\n\\| ([0-9][0-9., to]*)(?: \\([^)]*\\))? \\| [^|]* \\| ([^|]*) \\|");
    std::vector<StatementRow> rows;
    for (std::sregex_iterator one(statement.begin(), statement.end(), row), end; one != end; ++one)
        rows.push_back({(*one)[1], (*one)[2]});
    return rows;
}

} // namespace

TEST_CASE("The statement of accessibility judges each clause once, by one of five words") {
    const std::vector<StatementRow> rows = statement_rows();
    const std::set<std::string> judgements{"Yes", "In part", "No", "Not here", "Site"};
    for (const StatementRow& row : rows)
        CHECK_MESSAGE(judgements.contains(row.judgement), row.clauses << ": " << row.judgement);
    for (const std::string clause : clauses) {
        const auto judges = [&](const StatementRow& row) {
            return has(", " + row.clauses + ",", ", " + clause + ",");
        };
        CHECK_MESSAGE(std::count_if(rows.begin(), rows.end(), judges) == 1, clause);
    }
}

TEST_CASE("Each file of the code that the guide to it names is there") {
    const std::string guide = file("kiosk/README.md");
    const std::regex name("`((?:kiosk/)?[a-z_]+/[a-z0-9_]+\\.(?:cpp|h))`"); // not "review/diff_PART.cpp"
    int named = 0;
    for (std::sregex_iterator at(guide.begin(), guide.end(), name); at != std::sregex_iterator(); ++at) {
        const std::string path = (*at)[1];
        const auto is_there = [&](const std::string& folder) {
            return std::filesystem::exists(std::filesystem::path(SIGNPOST_SOURCE_DIR) / folder / path);
        };
        CAPTURE(path);
        CHECK((is_there("kiosk/") || is_there("")));
        ++named;
    }
    CHECK(named > 150);
}
