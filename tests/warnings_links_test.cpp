// What is told of pages and contacts that no touch leads to.
#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "support/review_lines.h"
#include "support/sample_bundle.h"

using namespace signpost;
using test::lines_of;

TEST_CASE("A page that no touch leads to is told, and one linked from a text is not") {
    BundleFiles files = test::small_bundle();
    const std::string page = "title = \"At work\"\nbody = \"Tell someone.\"\nnext = [\"more\"]\n";
    files["pages/at-work.toml"] = page;
    files["pages/more.toml"] = "title = \"More\"\nbody = \"[Back](page:at-work)\"\n";
    std::vector<std::string> found;
    for (const std::string& line : lines_of(files))
        if (line.starts_with("not-linked"))
            found.push_back(line);
    // They lead to one another, and nothing leads to either.
    CHECK(found ==
          std::vector<std::string>{
              "not-linked pages/at-work.toml:1:9: Visitors cannot get to this page: no tile and no other "
              "page leads "
              "to it. Add \"at-work\" to topics in bundle.toml, or to next in a page, or delete this page.",
              "not-linked pages/more.toml:1:9: Visitors cannot get to this page: no tile and no other page "
              "leads to "
              "it. Add \"more\" to topics in bundle.toml, or to next in a page, or delete this page."});
    std::string& linking = files["pages/cannot-speak.toml"];
    linking.replace(linking.find("Listen."), 7, "[Work](page:at-work)");
    for (const std::string& line : lines_of(files))
        CHECK_FALSE(line.starts_with("not-linked"));
}

TEST_CASE("A contact that no page lists is told; one that a page links to, and the emergency's, are not") {
    BundleFiles files = test::small_bundle();
    files["contacts.toml"] += "\n[lost-line]\nname = \"Lost Line\"\nwhat_for = \"Help\"\nhow = \"Ask.\"\n"
                              "source = \"The sample's author\"\nchecked = 2026-05-01\n";
    const auto lost = [&] {
        std::vector<std::string> found;
        for (const std::string& line : lines_of(files))
            if (line.starts_with("not-linked"))
                found.push_back(line);
        return found;
    };
    CHECK(lost() == std::vector<std::string>{
                        "not-linked contacts.toml:30:1: Visitors cannot get to the contact \"lost-line\": no "
                        "page lists it. Add \"lost-line\" to contacts in a page, or write [its "
                        "name](contact:lost-line) in a page's body, or delete this contact."});
    std::string& linking = files["pages/cannot-speak.toml"];
    linking.replace(linking.find("Listen."), 7, "[Lost Line](contact:lost-line)");
    CHECK(lost().empty());
}

TEST_CASE("A page that a contact leads to can be got to, if the contact can") {
    BundleFiles files = test::small_bundle();
    files["pages/before.toml"] = "title = \"Before you call\"\nbody = \"Take a safe phone.\"\n";
    const auto is_told = [&] {
        const std::vector<std::string> lines = lines_of(files);
        return std::any_of(lines.begin(), lines.end(), [](const std::string& line) {
            return line.starts_with("not-linked pages/before.toml");
        });
    };
    CHECK(is_told());
    std::string& contacts = files["contacts.toml"];
    contacts.replace(contacts.find("hours = \"Any time\""), 0, "next = [\"before\"]\n");
    CHECK_FALSE(is_told());
}

TEST_CASE("A contact that a place wants first, and that no page lists, is told") {
    BundleFiles files = test::small_bundle();
    files["sites/a.toml"] = "name = \"A\"\ncontacts = [\"sample-line\", \"police-999\"]\n[cover]\n";
    std::string told;
    for (const std::string& line : lines_of(files))
        if (line.find("sites/a.toml") != line.npos)
            told += line + "\n";
    CHECK(told ==
          "not-linked sites/a.toml:2:28: No page lists \"police-999\" below Who can help: it comes first "
          "nowhere. Add \"police-999\" to contacts in a page, or take it out of this list.\n");
}
