// Two people's copies of a file beside each other, called as the page calls it, and what is taken of theirs.
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "support/office_calls.h"

namespace {

using nlohmann::json;

const std::string both_began =
    "# Ours.\ntitle = \"Keep a record\"\nsummary = \"Write\" # short\nbody = \"\"\"\nOne.\n\"\"\"\n";

std::string copy_with(std::string text, const std::string& from, const std::string& to) {
    return text.replace(text.find(from), from.size(), to);
}

json compared_rows(const std::string& mine, const std::string& theirs, const std::string& before = "",
                   const std::string& file = "pages/record.toml") {
    return json::parse(office_compare(file.c_str(), mine.c_str(), theirs.c_str(), before.c_str())).at("rows");
}

std::string taken_over(const std::string& text, const std::string& file, const std::string& table,
                       const std::string& theirs) {
    const json change{{"file", file}, {"do", "take"}, {"table", table}, {"theirs", theirs}};
    return json::parse(office_edit(text.c_str(), change.dump().c_str())).at("text");
}

} // namespace

TEST_CASE("Two copies: each field that differs, and who changed it where the version before is there") {
    const std::string mine = copy_with(both_began, "Keep a record", "Keep a diary");
    const std::string theirs =
        copy_with(copy_with(both_began, "Keep a record", "Keep notes"), "One.", "Two.");
    const json alone = compared_rows(mine, theirs);
    REQUIRE(alone.size() == 2);
    CHECK(alone[0].at("key") == "title");
    CHECK(alone[0].at("mine") == json::array({"Keep a diary"}));
    CHECK(alone[0].at("theirs") == json::array({"Keep notes"}));
    CHECK(alone[0].at("changed") == "");
    CHECK_FALSE(alone[0].contains("base"));
    const json known = compared_rows(mine, theirs, both_began);
    CHECK(known[0].at("changed") == "both");
    CHECK(known[0].at("base") == json::array({"Keep a record"}));
    CHECK(known[1].at("key") == "body");
    CHECK(known[1].at("changed") == "theirs");
    CHECK(compared_rows(theirs, both_began, both_began)[0].at("changed") == "mine");
    CHECK(compared_rows(both_began, copy_with(both_began, "# Ours.", "# Theirs.")).empty());
    CHECK(compared_rows(copy_with(both_began, "summary = \"Write\" # short\n", ""), both_began)[0]
              .at("mine")
              .is_null());
}

TEST_CASE("Two copies: a part that only one has is told whole, and a list of another length too") {
    const std::string contacts = "[police-999]\nname = \"Police\"\n";
    const std::string more = contacts + "\n# Rung in May.\n[samaritans]\nname = \"Samaritans\"\n";
    const json added = compared_rows(contacts, more, contacts, "contacts.toml");
    REQUIRE(added.size() == 1);
    CHECK(added[0].at("table") == "samaritans");
    CHECK(added[0].at("key") == "");
    CHECK(added[0].at("mine").is_null());
    CHECK(added[0].at("theirs") == json::array({"# Rung in May.\n[samaritans]\nname = \"Samaritans\""}));
    CHECK(added[0].at("changed") == "theirs");
    const std::string figures = "\n[[figures]]\nvalue = \"1\"\n\n[[figures]]\nvalue = \"2\"\n";
    const json list = compared_rows(both_began, both_began + figures);
    REQUIRE(list.size() == 1);
    CHECK(list[0].at("table") == "figures");
}

TEST_CASE("Two copies: what is taken of theirs comes as they wrote it, and all else stays") {
    const std::string mine =
        "# Mine.\n[police-999]\nname = \"Police\" # as they say\n\n# Mine, too.\n[bank]\nname = \"B\"\n";
    const std::string theirs =
        "[police-999]\nname = \"P\"\n\n# Rung in May.\n[samaritans]\nname = \"Samaritans\"\n";
    CHECK(taken_over(mine, "contacts.toml", "samaritans", theirs) ==
          mine + "\n# Rung in May.\n[samaritans]\nname = \"Samaritans\"\n");
    CHECK(taken_over(mine, "contacts.toml", "bank", theirs) ==
          "# Mine.\n[police-999]\nname = \"Police\" # as they say\n\n");
    const std::string one =
        both_began + "\n# First.\n[[figures]]\nvalue = \"1\"\n\n[[figures]]\nvalue = \"2\"\n";
    const std::string other = both_began + "\n[[figures]]\nvalue = \"3\" # new\n";
    CHECK(taken_over(one, "pages/record.toml", "figures", other) ==
          both_began + "\n[[figures]]\nvalue = \"3\" # new\n");
    CHECK(taken_over(other, "pages/record.toml", "figures", one) == one);
    CHECK(taken_over(other, "pages/record.toml", "figures", both_began) == both_began + "\n");
}

TEST_CASE("A copy that cannot be read says so") {
    const json told =
        json::parse(office_compare("pages/record.toml", both_began.c_str(), "title = \"Keep\n", ""));
    CHECK(told.at("problems").front().at("line") == 1);
}
