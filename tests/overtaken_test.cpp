// Visitors read the original where a fact in it is another than when it was translated; and no draft at all.
#include <algorithm>

#include <doctest/doctest.h>

#include "content/origin.h"
#include "content/read_bundle.h"
#include "review/warnings.h"
#include "support/day.h"
#include "support/sample_bundle.h"
#include "support/text.h"

using namespace signpost;

namespace {

std::string origins_part(const std::string& key, const std::string& original) {
    return "\n[translated_from]\n\"" + key + "\" = \"" + to_text(origin_of(original)) + "\"\n";
}

// The sample, where this text of this translation was made from `original`.
BundleFiles translated_from(const std::string& file, const std::string& key, const std::string& original) {
    BundleFiles files = test::small_bundle();
    files.at(file) += origins_part(key, original);
    return files;
}

BundleFiles as_draft() {
    return test::changed("bundle.toml", "reviewed_by = \"J. Porter\"\nreviewed_on = 2026-05-30\n", "");
}

} // namespace

namespace {

std::string told_of_origins(const BundleFiles& files) {
    std::string told;
    for (const Finding& finding : review(files, *test::read_good(files), test::day("2026-06-01")))
        if (finding.kind == Finding::Kind::origin_unknown)
            told += to_text(finding.problem) + "\n";
    return told;
}

} // namespace

TEST_CASE("A text that does not say which original it was made from is told, where others do") {
    CHECK(told_of_origins(test::small_bundle()).empty()); // written by hand, as the guide shows
    BundleFiles files = test::small_bundle();
    const std::string back = "\"back\" = \"" + to_text(origin_of("Back")) + "\"\n";
    const std::string hide = "\"hide\" = \"" + to_text(origin_of("Hide this page")) + "\"\n";
    files.at("words.ur.toml") += "\n[translated_from]\n" + back + hide;
    files.erase("contacts.ur.toml");
    CHECK(
        told_of_origins(files) ==
        "pages/harassment.ur.toml:1:1: Nothing here says from which original these texts were translated: "
        "when "
        "that changes, nobody is told. If the part [translated_from] was deleted, put it back from an older "
        "copy of this file. If there never was one: kioskctl translate export --to ur, have the texts marked "
        "there looked at, and import the file again.\n");
    files.erase("pages/harassment.ur.toml");
    CHECK(told_of_origins(files).empty());
    std::string& words = files.at("words.ur.toml");
    words.replace(words.find(back), back.size(), "");
    CHECK(told_of_origins(files).starts_with(
        "words.ur.toml:1:8: Nothing here says from which original back was translated: when that changes, "
        "nobody "
        "is told. If a line below [translated_from] was deleted, put it back"));
    words += "\"back\" = \"3603c656\"\n"; // half of it
    CHECK(test::has(told_of_origins(files), "words.ur.toml:1:8: "));
}

TEST_CASE("A page whose number, placeholder or link has changed is shown as the original") {
    const auto has_page = [](const std::string& key, const std::string& original) {
        const auto files = translated_from("pages/harassment.ur.toml", key, original);
        return test::read_good(files)->page("harassment")->text.has("ur");
    };
    CHECK(has_page("title", "What is harassment?"));
    CHECK(has_page("title", "What harassment is")); // words alone: the translation still holds
    CHECK_FALSE(has_page("title", "What are 2 kinds of harassment?"));
    CHECK_FALSE(has_page("body", "Call {sample-line}."));
    CHECK_FALSE(has_page("figures.1.label", "of women")); // which the page has no more
}

TEST_CASE("A contact, a word and the cover likewise, each by itself") {
    const auto contact = translated_from("contacts.ur.toml", "police-999.what_for", "When 2 are in danger");
    CHECK_FALSE(test::read_good(contact)->contact("police-999")->text.has("ur"));
    const auto words =
        test::read_good(translated_from("words.ur.toml", "back", "Back to page 1"))->words.in("ur");
    CHECK(words[static_cast<std::size_t>(Word::back)] == "Back");
    CHECK(words[static_cast<std::size_t>(Word::hide)] == "یہ صفحہ چھپائیں");
    BundleFiles files = test::small_bundle();
    files["bundle.ur.toml"] = "[start]\nbutton = \"چھوئیں\"\n\n[cover]\nbutton = \"دوبارہ\"\n" +
                              origins_part("cover.button", "Local information 24");
    const BundlePtr bundle = test::read_good(files);
    CHECK(bundle->cover.in("ur").button == "Local information");
    CHECK(bundle->start.in("ur").button == "چھوئیں");
}

TEST_CASE("A figure that is new in the original is no mistake in a translation of the tools") {
    BundleFiles files = translated_from("pages/harassment.ur.toml", "title", "What is harassment?");
    files.at("pages/harassment.toml") +=
        "\n[[figures]]\nvalue = \"1 in 5\"\nlabel = \"of women\"\nsource = \"A survey\"\n";
    CHECK_FALSE(test::read_good(files)->page("harassment")->text.has("ur"));
    files.at("pages/harassment.ur.toml") = test::small_bundle().at("pages/harassment.ur.toml");
    CHECK(test::problems_of(files).starts_with("pages/harassment.ur.toml:1:1: The page has 1 [[figures]]"));
}

TEST_CASE("A page of which every text waits is not translated yet") {
    BundleFiles files = test::small_bundle();
    files["pages/stalking.ur.toml"] = "[not_shown_yet]\ntitle = \"تعاقب\"\n";
    CHECK_FALSE(test::read_good(files)->page("stalking")->text.has("ur"));
}

TEST_CASE("A language that nobody has reviewed is no choice for visitors, and none of its words is read") {
    BundleFiles files = as_draft();
    files["words.ur.toml"] = "this is no TOML";
    const BundlePtr kiosk = test::read_good(files);
    REQUIRE(kiosk->languages.size() == 1);
    CHECK(kiosk->languages.front().code == "en");
    REQUIRE(kiosk->drafts.size() == 1);
    CHECK(kiosk->drafts.front().code == "ur");
    CHECK_FALSE(kiosk->page("harassment")->text.has("ur"));
    CHECK_FALSE(kiosk->words.has("ur"));
    CHECK(test::read_good(test::small_bundle())->languages.size() == 2);
}

TEST_CASE("Whoever writes a draft sees it, and goes on seeing it as it changes") {
    const BundleFiles files = as_draft();
    const BundlePtr desk = read_bundle_with_drafts(files).value();
    CHECK(desk->languages.size() == 2);
    CHECK(desk->page("harassment")->text.has("ur"));
    const KnownBundle known{digests_of(files), desk};
    CHECK(reread_bundle(files, digests_of(files), known).value()->languages.size() == 2);
    CHECK(reread_bundle(files, digests_of(files), {digests_of(files), test::read_good(files)})
              .value()
              ->languages.size() == 1);
    BundleFiles broken = files;
    broken["words.ur.toml"] = "this is no TOML";
    CHECK_FALSE(read_bundle_with_drafts(broken).has_value());
}

TEST_CASE("A reviewer who is nobody is told, in whichever words, and nobody can sign the language") {
    const auto told_of = [](const std::string& name) {
        const auto files = test::changed("bundle.toml", "\"J. Porter\"", ("\"" + name + "\"").c_str());
        const Findings found = review(files, *test::read_good(files), test::day("2026-06-01"));
        return std::any_of(found.begin(), found.end(), [](const Finding& finding) {
            return finding.kind == Finding::Kind::not_reviewed; // which kioskctl sign refuses
        });
    };
    for (const char* nobody : {"A. Sample", "J. Sample", "TBC", "name here", "Name here", "J. Bloggs",
                               "Joe Bloggs", "the translator", "Jane Doe", "A. N. Other", "A N Other",
                               "to be confirmed", "[name]", "A native speaker", "ChatGPT"})
        CHECK_MESSAGE(told_of(nobody), nobody);
    for (const char* person : {"J. Porter", "Maria Nowak", "Doe-eun Kim", "S. Tester", "T. Adminson",
                               "Ann Other-Hill", "Me Thi Nguyen"})
        CHECK_MESSAGE(!told_of(person), person);
}

TEST_CASE("Who has reviewed a language, and when, stand together") {
    const std::string both = "reviewed_by = \"J. Porter\"\nreviewed_on = 2026-05-30\n";
    CHECK(test::problems_of(test::changed("bundle.toml", both, "reviewed_by = \"J. Porter\"\n")) ==
          "bundle.toml:15:15: reviewed_by stands here without reviewed_on. Add the day on which that person "
          "had read "
          "all of the language, for example: reviewed_on = 2026-05-31\n");
    CHECK(test::problems_of(test::changed("bundle.toml", both, "reviewed_on = 2026-05-30\n")) ==
          "bundle.toml:15:15: reviewed_on stands here without reviewed_by. Add who read all of the language "
          "on that day: reviewed_by with that person's name.\n");
}
