// What a bundle is told all in all: the sample, what ships, and a bundle with mistakes.
#include "review/warnings.h"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "content/words.h"
#include "support/day.h"
#include "support/review_lines.h"
#include "support/sample_bundle.h"
#include "support/shipped_bundle.h"

using namespace signpost;
using test::line_of;
using test::lines_of;
using test::review_day;

namespace {

// The keys of all words that visitors read and that want a translation.
std::vector<std::string> visitors_words() {
    std::vector<std::string> keys;
    for (const WordSpec& word : word_specs())
        if (word.read_by != WordSpec::ReadBy::staff && !word.in_figures)
            keys.emplace_back(word.key);
    return keys;
}

// What is told of a translation that has these two words alone.
std::string all_but_back_and_hide() {
    std::vector<std::string> missing = visitors_words();
    std::erase(missing, "back");
    std::erase(missing, "hide");
    std::string told = std::to_string(missing.size()) + " words have no translation into اردو (ur): ";
    for (const std::string& key : missing)
        told += key + (key == missing.back() ? ". " : ", ");
    return told + "Add a line for each, such as " + missing.front() + " = \"…\".";
}

} // namespace

TEST_CASE("The sample has these warnings, in the order of files and lines") {
    std::string all;
    for (const std::string& line : lines_of(test::small_bundle()))
        all += line + "\n";
    CHECK(
        all ==
        "not-translated bundle.toml:2:9: The title, Start and the cover have no translation into اردو "
        "(ur). Add bundle.ur.toml with title and [start], and [cover] if you like.\n"
        "never-checked! contacts.toml:1:1: No person has checked the contact \"police-999\". Make sure of "
        "it, then add checked with the day and checked_by with your name.\n"
        "drama-number! contacts.toml:11:13: \"0808 157 0123\" is a number for films and plays: nobody "
        "answers it. Put the real number in its place, or delete the contact.\n"
        "never-checked! contacts.toml:19:11: Nobody's name stands beside the day on which \"sample-line\" "
        "was "
        "checked. Add checked_by = \"…\" with the name of the person who made sure of it.\n"
        "never-checked! contacts.toml:22:1: No person has checked the contact \"sample-text\". Make sure "
        "of it, then add checked with the day and checked_by with your name.\n"
        "not-translated contacts.ur.toml:1:1: 2 contacts have no translation into اردو (ur): sample-line, "
        "sample-text. Add a part for each, such as [sample-line], with name and what_for.\n"
        "not-translated contacts.ur.toml:1:1: The contact \"police-999\" leaves out cost. Translate what "
        "is left out: until then visitors read it in English.\n"
        "not-translated pages/cannot-speak.toml:1:9: This page has no translation into اردو (ur). Add "
        "pages/cannot-speak.ur.toml. Until then visitors read it in English.\n"
        "differs! pages/harassment.ur.toml:3:8: This leaves out (contact:sample-line), (page:stalking), "
        "which "
        "pages/harassment.toml has. Write it where it belongs.\n"
        "not-translated pages/keep-a-record.toml:1:9: This page has no translation into اردو (ur). Add "
        "pages/keep-a-record.ur.toml. Until then visitors read it in English.\n"
        "beyond-guide pages/keep-a-record.toml:5:8: This page has 480 words. Make two pages of it, and join "
        "them with next: 140 words are the most.\n"
        "not-translated pages/stalking.toml:1:9: This page has no translation into اردو (ur). Add "
        "pages/stalking.ur.toml. Until then visitors read it in English.\n"
        "never-checked! pages/stalking.toml:15:1: No person has checked the figure \"stalking.figure-1\". "
        "Make sure of it, then add checked with the day and checked_by with your name.\n"
        "not-translated words.ur.toml:1:1: " +
            all_but_back_and_hide() + "\n");
}

TEST_CASE("Files that a language lacks altogether are told once, at the original") {
    BundleFiles files = test::small_bundle();
    files.erase("words.ur.toml");
    files.erase("contacts.ur.toml");
    const std::vector<std::string> lines = lines_of(files);
    const std::string keys = std::to_string(visitors_words().size());
    for (const std::string& line :
         {"not-translated words.toml:1:1: The words on buttons have no translation into اردو (ur). Add "
          "words.ur.toml with each of the " +
              keys + " keys.",
          std::string(
              "not-translated contacts.toml:1:1: The contacts have no translation into اردو (ur). Add "
              "contacts.ur.toml with what each of them is for.")})
        CHECK_MESSAGE(std::count(lines.begin(), lines.end(), line) == 1, line);
}

TEST_CASE("What ships has no warning but that its places are samples, and that nobody has checked its facts, "
          "nor read "
          "its drafts") {
    const BundleFiles files = test::shipped_files();
    const BundlePtr bundle = test::read_good(files);
    std::size_t facts = bundle->contacts.size();
    for (const auto& [id, page] : bundle->pages)
        facts += page.text.original.figures.size();
    const Findings findings = review(files, *bundle, test::day("2026-11-22"));
    CHECK(findings.size() == facts + bundle->drafts.size() + bundle->sites.size());
    for (const Finding& finding : findings) {
        const bool is_sample =
            finding.kind == Finding::Kind::sample && finding.problem.file.starts_with("sites/");
        const bool is_expected = is_sample || finding.kind == Finding::Kind::never_checked ||
                                 finding.kind == Finding::Kind::draft_language;
        CHECK_MESSAGE(is_expected, to_text(finding.problem));
        CHECK(finding.problem.line > 0);
        CHECK(finding.problem.column > 0);
    }
}

TEST_CASE("a bundle with mistakes is looked over as far as it can be read") {
    BundleFiles files = test::small_bundle();
    const std::vector<std::string> before = lines_of(files);
    std::string& bundle_toml = files["bundle.toml"];
    bundle_toml.replace(bundle_toml.find("serial"), 6, "serail");
    const PartOfBundle part = read_part_of_bundle(files);
    REQUIRE_FALSE(part.problems.empty());
    std::vector<std::string> expected;
    for (const std::string& line : before)
        if (!line.starts_with("not-") && !line.starts_with("differs"))
            expected.push_back(line);
    std::vector<std::string> found;
    for (const Finding& finding : review_part(files, part, review_day))
        found.push_back(line_of(finding));
    CHECK(found == expected);
}

TEST_CASE("a line with a mistake gets no warning as well") {
    BundleFiles files = test::small_bundle();
    std::string& contacts = files["contacts.toml"];
    contacts.replace(contacts.find("0808 157 0123"), 13, "0808 157 01x3");
    const PartOfBundle part = read_part_of_bundle(files);
    REQUIRE(part.problems.size() == 1);
    for (const Finding& finding : review_part(files, part, review_day)) {
        const bool same =
            finding.problem.file == part.problems[0].file && finding.problem.line == part.problems[0].line;
        CHECK_FALSE(same);
    }
}

TEST_CASE("whichever line is missing, what is left can be looked over") {
    for (const auto& [file, text] : test::small_bundle()) {
        for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1) {
            BundleFiles files = test::small_bundle();
            files[file].erase(at, text.find('\n', at) + 1 - at);
            const PartOfBundle part = read_part_of_bundle(files);
            for (const Finding& finding : review_part(files, part, review_day))
                CHECK(finding.problem.line > 0);
        }
        BundleFiles files = test::small_bundle();
        files.erase(file);
        CHECK_NOTHROW((void)review_part(files, read_part_of_bundle(files), review_day));
    }
}
