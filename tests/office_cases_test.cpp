// What office hands typed, word for word: tests/office/cases.tsv says what it is and what is told of it.
#include <cstddef>
#include <fstream>
#include <map>

#include <doctest/doctest.h>

#include "source/load_files.h"
#include "support/office.h"
#include "support/sanitized.h"
#include "support/typed_table.h"

using namespace signpost;
using namespace signpost::test;

namespace {

const std::filesystem::path cases_folder = std::filesystem::path(SIGNPOST_SOURCE_DIR) / "tests/office";

struct OfficeCase {
    std::string bundle; // the folder that it changes
    BundleFiles files;
    std::string told; // "-": nothing
};

BundleFiles bundle_of_office(const std::string& name) {
    auto files = load_files(cases_folder / name);
    REQUIRE(files);
    return *files;
}

void change(BundleFiles& files, const std::string& file, const std::string& from, const std::string& to) {
    std::string& text = files[file];
    const std::size_t at = from.empty() ? 0 : text.find(from);
    REQUIRE_MESSAGE(at != text.npos, file, ": ", from);
    text.replace(at, from.size(), to);
}

std::map<std::string, OfficeCase> office_cases() {
    std::map<std::string, OfficeCase> cases;
    std::ifstream in(cases_folder / "cases.tsv");
    for (std::string line; std::getline(in, line);) {
        if (line.empty() || line.starts_with('#'))
            continue;
        const std::vector<std::string> cells = cells_of(line);
        REQUIRE_MESSAGE(cells.size() == 6, line);
        OfficeCase& one = cases[cells[0]];
        if (one.bundle.empty())
            one = {cells[1], bundle_of_office(cells[1]), cells[5]};
        change(one.files, cells[2], cells[3], cells[4]);
    }
    return cases;
}

std::string checked(const BundleFiles& files) {
    Office office;
    office.today = "2026-11-28";
    for (const auto& [name, text] : files)
        office.write("site/" + name, text);
    const std::string out = office.type({"check", office.at("site"), "--all"}).out;
    return out.substr(0, out.rfind("\n\n")) + "\n"; // without the summary
}

} // namespace

TEST_CASE("What office hands typed is told word for word, and what is no mistake is not") {
    const std::map<std::string, OfficeCase> cases = office_cases();
    CHECK(cases.size() == 132);
    const std::map<std::string, std::string> before{{"shipped", checked(bundle_of_office("shipped"))},
                                                    {"new", checked(bundle_of_office("new"))}};
    std::size_t number = 0;
    for (const auto& [name, one] : cases) {
        if (number++ % one_in != 0)
            continue;
        CAPTURE(name);
        const std::string out = checked(one.files);
        CAPTURE(out);
        if (one.told == "-")
            CHECK(out == before.at(one.bundle));
        else
            CHECK(("\n" + out).find("\n" + one.told + "\n") != out.npos);
    }
}
