// The examples of assets/README.md: whoever copies one into the content that ships gets what the guide says,
// and loses nothing that is there.
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include <doctest/doctest.h>

#include "review/warnings.h"
#include "support/day.h"
#include "support/shipped_bundle.h"

using namespace signpost;

namespace {

const std::string& admins_guide() {
    static const std::string text = [] {
        std::ifstream in(SIGNPOST_SOURCE_DIR "/assets/README.md");
        return std::string(std::istreambuf_iterator<char>(in), {});
    }();
    return text;
}

// The first example behind these words.
std::string example_behind(const std::string& words) {
    const std::string fence = "```toml\n";
    const std::size_t at = admins_guide().find(words);
    REQUIRE_MESSAGE(at != std::string::npos, words);
    const std::size_t begin = admins_guide().find(fence, at) + fence.size();
    return admins_guide().substr(begin, admins_guide().find("```", begin) - begin);
}

// With an example as a file that nothing has yet.
void add_file(BundleFiles& files, const std::string& path, const std::string& text) {
    CHECK_MESSAGE(files.emplace(path, text).second, path);
}

void replace(std::string& text, const std::string& from, const std::string& to) {
    REQUIRE_MESSAGE(text.find(from) != std::string::npos, from);
    text.replace(text.find(from), from.size(), to);
}

// Warnings that the example itself brings, beside those that an example has to have: nobody reads it out, its
// number is made up, no page leads to it, and a translation by hand has no note of its original.
void check_example(const BundleFiles& files) {
    const PartOfBundle part = read_part_of_bundle(files);
    REQUIRE_MESSAGE(part.problems.empty(), to_text(part.problems));
    const std::set<Finding::Kind> usual{Finding::Kind::sample,         Finding::Kind::never_checked,
                                        Finding::Kind::drama_number,   Finding::Kind::not_linked,
                                        Finding::Kind::not_translated, Finding::Kind::draft_language,
                                        Finding::Kind::origin_unknown};
    for (const Finding& finding : review(files, *part.bundle, test::day("2027-01-20")))
        CHECK_MESSAGE((usual.contains(finding.kind) || finding.kind == Finding::Kind::review_due),
                      to_text(finding.problem));
}

} // namespace

TEST_CASE("The page of the guide can be added, and its translation into a language that is not there yet") {
    BundleFiles files = test::shipped_files();
    add_file(files, "pages/at-a-club.toml", example_behind("Make the file `bundle/pages/at-a-club.toml`"));
    check_example(files);
    files["bundle.toml"] += "\n" + example_behind("## Add a translation");
    add_file(files, "pages/at-a-club.sk.toml", example_behind("it is `bundle/pages/at-a-club.sk.toml`"));
    add_file(files, "words.sk.toml", example_behind("`bundle/words.sk.toml`"));
    add_file(files, "contacts.sk.toml", example_behind("`bundle/contacts.sk.toml`"));
    check_example(files);
}

TEST_CASE("The contact of the guide can be added, with its hours for people, as data, and with both") {
    BundleFiles files = test::shipped_files();
    const std::string contact = example_behind("## Add a contact");
    CHECK_FALSE(test::shipped_bundle()->contacts.contains("sample-helpline"));
    const std::string shipped = files["contacts.toml"];
    const std::string checked = example_behind("Then add the day on which you rang");
    const std::string open = example_behind("**When somebody answers.**");
    files["contacts.toml"] = shipped + "\n" + contact + checked;
    check_example(files);
    files["contacts.toml"] += open;
    check_example(files);
    const std::size_t hours = contact.find("hours = ");
    REQUIRE(hours != std::string::npos);
    files["contacts.toml"] = shipped + "\n" + contact.substr(0, hours) +
                             contact.substr(contact.find('\n', hours) + 1) + checked + open;
    check_example(files);
}

TEST_CASE("The place of the guide can be added, and its hours and notices can stand in any place") {
    BundleFiles files = test::shipped_files();
    const std::string place = example_behind("Make the file `bundle/sites/ripley.toml`");
    add_file(files, "sites/ripley.toml", place);
    check_example(files);
    const std::string notice = example_behind("Change the notices, or add one");
    add_file(files, "sites/alfreton.toml",
             "name = \"Alfreton library\"\n[cover]\n" +
                 example_behind("Write when it is open, below `[cover]`") + notice);
    std::string& dated = files["sites/alfreton.toml"];
    replace(dated, "2026-12-24", "2027-12-24");
    replace(dated, "2026-12-24", "2027-12-24");
    check_example(files);
}
