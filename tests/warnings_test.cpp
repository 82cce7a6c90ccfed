// What is right but unwise is told with its place, its cause and what to do.
#include "review/warnings.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "content/words.h"
#include "source/load_files.h"
#include "support/day.h"
#include "support/sample_bundle.h"

using namespace signpost;

namespace {

const Date today = test::day("2026-06-01");

std::vector<std::string> lines_of(const BundleFiles& files) {
    std::vector<std::string> lines;
    for (const Finding& finding : review(files, *test::read_good(files), today))
        lines.push_back(std::string(name_of(finding.kind)) + (finding.safety ? "! " : " ") +
                        to_text(finding.problem));
    return lines;
}

// The warnings that a change to one file of the sample adds to those that it has anyway.
std::string added_by(const char* file, const std::string& from, const std::string& to) {
    BundleFiles files = test::small_bundle();
    const std::vector<std::string> before = lines_of(files);
    std::string& text = files[file];
    const std::size_t at = text.find(from);
    REQUIRE_MESSAGE(at != text.npos, "not in ", file, ": ", from);
    text.replace(at, from.size(), to);
    std::string added;
    for (const std::string& line : lines_of(files))
        if (std::find(before.begin(), before.end(), line) == before.end())
            added += line + "\n";
    return added;
}

std::string words(int count) {
    std::string all = "One";
    for (int i = 1; i < count; ++i)
        all += " word";
    return all;
}

// The keys of all words that visitors read and that want a translation.
std::vector<std::string> visitors_words() {
    std::vector<std::string> keys;
    for (const WordSpec& word : word_specs())
        if (word.read_by == WordSpec::ReadBy::visitors && !word.in_figures)
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

TEST_CASE("A sentence has 25 words at most") {
    const auto body = [](const std::string& text) {
        return added_by("pages/cannot-speak.toml", "Listen. Cough or tap the keys if you can.", text);
    };
    CHECK(body(words(25) + ".").empty());
    CHECK(body("Listen.\n\n- **" + words(26) + "**.") ==
          "long-sentence pages/cannot-speak.toml:6:5: The sentence \"One word word word word …\" has 26 "
          "words. Make "
          "two sentences of it: 25 words are the most, and 14 are better.\n");
    // A placeholder is one word, and a link is the words that it shows.
    CHECK(body(words(23) + " {sample-line} [here](contact:sample-line).").empty());
    CHECK(body(words(24) + " [right here](contact:sample-line).").starts_with("long-sentence "));
    CHECK(added_by("contacts.toml", "Any time", "Any time. " + words(26))
              .starts_with("long-sentence contacts.toml:12:20: "));
    CHECK(added_by("words.toml", "back = \"Back\"", "not_translated = \"" + words(26) + "\"")
              .starts_with("long-sentence words.toml:"));
    CHECK(added_by("bundle.toml", "Find out what you can do.", words(26))
              .starts_with("long-sentence bundle.toml:"));
    CHECK(added_by("bundle.toml", "Every Tuesday at 10am.", words(26))
              .starts_with("long-sentence bundle.toml:"));
    CHECK(added_by("pages/stalking.toml", "of women aged 16 to 59 say that they have been stalked", words(26))
              .starts_with("long-sentence pages/stalking.toml:17:10: "));
    CHECK(added_by("pages/harassment.ur.toml", "ہے۔ کال", words(26) + "۔ کال")
              .starts_with("long-sentence pages/harassment.ur.toml:"));
}

TEST_CASE("A page in English is easy to read") {
    std::string hard;
    for (int i = 0; i < 6; ++i)
        hard += "Organisational responsibilities necessitate considerable administrative consideration. ";
    CHECK(added_by("pages/cannot-speak.toml", "Listen.", hard) ==
          "hard-to-read pages/cannot-speak.toml:3:8: This page needs a reader who has studied "
          "(Flesch-Kincaid grade 36.9); write for a child of 9. Write shorter sentences and plainer words; "
          "the longest words are \"organisational\", \"responsibilities\", \"considerable\".\n");
    CHECK(added_by("pages/harassment.ur.toml", "ہے۔ کال", hard + " کال").empty());
}

TEST_CASE("Titles have 40 characters at most, as visitors see them") {
    const std::string forty(40, 'x');
    CHECK(added_by("contacts.toml", "Sample Helpline", forty).empty());
    CHECK(added_by("pages/cannot-speak.toml", "If you cannot speak", forty.substr(10)).empty());
    CHECK(added_by("pages/cannot-speak.toml", "If you cannot speak", forty.substr(9)) ==
          "beyond-guide pages/cannot-speak.toml:1:9: \"" + forty.substr(9) +
              "\" has 31 characters. Shorten it to 30 at most.\n");
    CHECK(added_by("pages/cannot-speak.toml", "If you cannot speak", forty + "é") ==
          "long-title pages/cannot-speak.toml:1:9: \"" + forty +
              "é\" has 41 characters. Shorten it to 40 at most; 30 are better.\n");
    CHECK(added_by("pages/cannot-speak.toml", "If you cannot speak", forty.substr(13) + "{police-999}")
              .empty());
    CHECK(added_by("contacts.toml", "Sample Helpline", forty + "x")
              .starts_with("long-title contacts.toml:9:8: "));
    CHECK(
        added_by("contacts.ur.toml", "پولیس", forty + "x").starts_with("long-title contacts.ur.toml:2:8: "));
}

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

TEST_CASE("Numbers that cannot be, and numbers for films") {
    CHECK(added_by("contacts.toml", "0808 157 0123", "0808 157 012") ==
          "impossible-number! contacts.toml:11:13: \"0808 157 012\" cannot be right. A number that begins "
          "with 0808 "
          "has 11 digits, and this one has 10. Look the number up again, and mend it.\n");
    CHECK(added_by("contacts.toml", "60777", "6077") ==
          "impossible-number! contacts.toml:26:15: \"6077\" cannot be right. A number for texts has 5 to 8 "
          "digits "
          "and begins with 6, 7 or 8, or is a telephone number. Look the number up again, and mend it.\n");
}

TEST_CASE("Facts that nobody vouches for") {
    CHECK(added_by("contacts.toml", "source = \"gov.uk\"", "source = \"To do?\"") ==
          "no-source! contacts.toml:6:10: The contact \"police-999\" has no source. Write in the key source "
          "who says "
          "so.\n");
    CHECK(added_by("contacts.toml", "review_by = 2026-11-01", "review_by = 2026-05-31") ==
          "review-due! contacts.toml:20:13: The contact \"sample-line\" was to be checked again by "
          "2026-05-31. Check "
          "it again, then set checked to the day and review_by to half a year on.\n");
    CHECK(added_by("contacts.toml", "review_by = 2026-11-01", "review_by = 2026-06-01").empty());
    CHECK(added_by("pages/stalking.toml", "source = \"A survey\"", "source = \"-\"") ==
          "no-source! pages/stalking.toml:18:10: The figure \"stalking.figure-1\" has no source. Write in "
          "the key "
          "source who says so.\n");
    CHECK(added_by("contacts.toml", "checked = 2026-05-01", "#") ==
          "never-checked! contacts.toml:8:1: No person has checked the contact \"sample-line\". Make sure of "
          "it, then "
          "add checked with the day and checked_by with your name.\n");
}

TEST_CASE("Days that have not come yet") {
    CHECK(added_by("contacts.toml", "checked = 2026-05-01", "checked = 2026-06-02") ==
          "never-checked! contacts.toml:19:11: The contact \"sample-line\" was checked on 2026-06-02, and it "
          "is only "
          "2026-06-01. Write the day on which somebody made sure of it.\n");
    CHECK(added_by("bundle.toml", "made = 2026-05-31", "made = 2026-06-02") ==
          "odd-date bundle.toml:4:8: The bundle says that it was made on 2026-06-02, and it is only "
          "2026-06-01. Write "
          "the day on which you made this version, and look at the computer's clock.\n");
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

TEST_CASE("A page of more than 140 words is told, and its translations are not") {
    const std::string most = words(140);
    CHECK(added_by("pages/cannot-speak.toml", "Call {police-999}. Listen. Cough or tap the keys if you can.",
                   most)
              .find("beyond-guide") == std::string::npos);
    CHECK(
        added_by("pages/cannot-speak.toml", "Call {police-999}. Listen. Cough or tap the keys if you can.",
                 most + " word")
            .find("beyond-guide pages/cannot-speak.toml:3:8: This page has 141 words. Make two pages of it, "
                  "and join "
                  "them with next: 140 words are the most.\n") != std::string::npos);
    CHECK(added_by("pages/harassment.ur.toml", "ہے۔ کال", words(200) + "۔ کال").find("beyond-guide") ==
          std::string::npos);
}

TEST_CASE("A cover that says of itself that it is a sample is told, and may harm") {
    CHECK(added_by("bundle.toml", "[cover]\n", "[cover]\nsample = true\n") ==
          "sample! bundle.toml:27:10: What stands here is a sample: visitors would read hours that are made "
          "up. "
          "Put in your own title, hours and notices, then delete this line.\n");
    CHECK(added_by("bundle.toml", "[cover]\n", "[cover]\nsample = false\n").empty());
}

TEST_CASE("What ships has no warning but that its hours are a sample, and that nobody has checked its facts, "
          "nor read "
          "its drafts") {
    const auto files = load_files(std::string(SIGNPOST_SOURCE_DIR) + "/assets/bundle");
    REQUIRE(files);
    const BundlePtr bundle = test::read_good(*files);
    std::size_t facts = bundle->contacts.size();
    for (const auto& [id, page] : bundle->pages)
        facts += page.text.original.figures.size();
    const Findings findings = review(*files, *bundle, test::day("2026-11-22"));
    CHECK(findings.size() == facts + bundle->drafts.size() + 1);
    for (const Finding& finding : findings) {
        const bool is_sample = finding.kind == Finding::Kind::sample && finding.problem.file == "bundle.toml";
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
    for (const Finding& finding : review_part(files, part, today))
        found.push_back(std::string(name_of(finding.kind)) + (finding.safety ? "! " : " ") +
                        to_text(finding.problem));
    CHECK(found == expected);
}

TEST_CASE("a line with a mistake gets no warning as well") {
    BundleFiles files = test::small_bundle();
    std::string& contacts = files["contacts.toml"];
    contacts.replace(contacts.find("0808 157 0123"), 13, "0808 157 01x3");
    const PartOfBundle part = read_part_of_bundle(files);
    REQUIRE(part.problems.size() == 1);
    for (const Finding& finding : review_part(files, part, today)) {
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
            for (const Finding& finding : review_part(files, part, today))
                CHECK(finding.problem.line > 0);
        }
        BundleFiles files = test::small_bundle();
        files.erase(file);
        CHECK_NOTHROW((void)review_part(files, read_part_of_bundle(files), today));
    }
}

TEST_CASE("What is left over is quoted by whole words, and never by half a character") {
    const std::string told = added_by("pages/cannot-speak.toml", "Listen.",
                                      "Lorem ipsum ąąąąąąąąąąąąą żżżżżżżżżżżżż and more of it.");
    CHECK(told.find("\"Lorem ipsum ąąąąąąąąąąąąą\" was to be replaced") != std::string::npos);
}
