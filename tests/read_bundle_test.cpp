#include <doctest/doctest.h>

#include <algorithm>

#include "support/day.h"
#include "support/sample_bundle.h"

using namespace signpost;
using signpost::test::changed;
using signpost::test::problems_of;
using signpost::test::read_good;
using signpost::test::small_bundle;

namespace {

std::string text_of(const RichText& rich) {
    std::string text;
    for (const Block& block : rich)
        for (const Span& span : block.spans)
            text += span.text;
    return text;
}

} // namespace

TEST_CASE("The sample bundle is read whole") {
    const BundlePtr bundle = test::small_bundle_read();
    CHECK(bundle->id == "sample");
    CHECK(bundle->serial == 3);
    CHECK(bundle->made == test::day("2026-05-31"));
    CHECK(bundle->default_language == "en");
    REQUIRE(bundle->languages.size() == 2);
    CHECK(bundle->languages[1].code == "ur");
    CHECK(bundle->languages[1].right_to_left);
    CHECK(bundle->topics == std::vector<std::string>{"harassment", "stalking", "keep-a-record"});
    CHECK(bundle->emergency_contact == "police-999");
    CHECK(bundle->emergency_page == "cannot-speak");
    CHECK(bundle->contact_order == std::vector<std::string>{"police-999", "sample-line", "sample-text"});
    CHECK(bundle->start.original.button == "Choose a topic");
    CHECK(bundle->cover.original.hours.at(1).open == "Closed");
    CHECK(bundle->cover.original.notices.at(0).lines.size() == 2);
    CHECK(bundle->contact("sample-line")->provenance.review_by == test::day("2026-11-01"));
    CHECK(bundle->contact("sample-text")->text_number == "60777");
    CHECK(bundle->page("stalking")->icon == "eye");
    CHECK(bundle->page("stalking")->text.original.figures.at(0).value == "18.1%");
    CHECK(bundle->page("none") == nullptr);
    CHECK(bundle->contact("none") == nullptr);
    CHECK(bundle->language("xx").code == "en");
}

TEST_CASE("Placeholders become the numbers of contacts.toml") {
    const BundlePtr bundle = test::small_bundle_read();
    CHECK(text_of(bundle->page("stalking")->text.original.body) ==
          "Stalking is a crime.What to doCall 999 if you are in danger now.Text HELP to 60777.");
    const std::string harassment = text_of(bundle->page("harassment")->text.original.body);
    CHECK(harassment.ends_with("or call Sample Helpline on 0808 157 0123."));
    const std::string urdu = text_of(bundle->page("harassment")->text.in("ur").body);
    CHECK(urdu.find("0808 157 0123") != urdu.npos);
    CHECK(bundle->words.original[static_cast<std::size_t>(Word::call)] == "Call 999");
}

TEST_CASE("What is not translated is the original's") {
    const BundlePtr bundle = test::small_bundle_read();
    const auto word = [&](const char* language, Word which) {
        return bundle->words.in(language)[static_cast<std::size_t>(which)];
    };
    CHECK(word("ur", Word::back) == "واپس");
    CHECK(word("ur", Word::finish) == "Finish");
    CHECK(word("en", Word::hide) == "Hide this page");
    CHECK(word("en", Word::idle_countdown) == "This closes in {count} seconds.");
    CHECK(bundle->contact("police-999")->text.in("ur").name == "پولیس");
    CHECK(bundle->contact("police-999")->text.in("ur").cost == "Free");
    CHECK(bundle->page("harassment")->text.has("ur"));
    CHECK_FALSE(bundle->page("stalking")->text.has("ur"));
    CHECK(bundle->page("stalking")->text.in("ur").title == "What is stalking?");
    CHECK_FALSE(bundle->title.has("ur"));
}

TEST_CASE("A bundle may be as small as this") {
    BundleFiles files = small_bundle();
    for (const char* file : {"contacts.ur.toml", "pages/harassment.ur.toml", "words.toml", "words.ur.toml"})
        files.erase(file);
    std::string& text = files["bundle.toml"];
    text.erase(text.find("[[languages]]"), text.find("[emergency]") - text.find("[[languages]]"));
    text.erase(text.find("default_language"), text.find("topics") - text.find("default_language"));
    const BundlePtr bundle = read_good(files);
    CHECK(bundle->default_language == "en");
    CHECK(bundle->languages.at(0).name == "English");
    CHECK(bundle->words.original == built_in_words());
}

TEST_CASE("The default language comes first, wherever it stands") {
    BundleFiles files = changed("bundle.toml", "default_language = \"en\"", "default_language = \"ur\"");
    for (const char* file : {"contacts.ur.toml", "pages/harassment.ur.toml", "words.ur.toml"})
        files.erase(file);
    CHECK(read_good(files)->languages.at(0).code == "ur");
}

TEST_CASE("Translations of Start and Cover keep what they leave out") {
    const BundlePtr bundle = read_good(changed("bundle.ur.toml", "", "[start]\ntitle = \"آغاز\"\n"));
    CHECK(bundle->start.in("ur").title == "آغاز");
    CHECK(bundle->start.in("ur").button == "Choose a topic");
    CHECK(bundle->cover.in("ur").hours.size() == 2);
}

TEST_CASE("A line end in a plain text is a space") {
    const BundlePtr bundle = read_good(
        changed("bundle.toml", "\"Find out what you can do.\"", "\"\"\"\nFind out\n  what.\n\"\"\""));
    CHECK(bundle->start.original.subtitle == "Find out what.");
}

TEST_CASE("Numbers that are no telephone numbers may be typed") {
    for (const char* text : {"In 1999 there were 9990 of them.", "It cost £999, or 101.5 each.",
                             "A 101-year-old.", "At 10:101 on 01/02/999.", "101%", "Room B999", "page-999",
                             "0.101", "1,999 people", "116,123 people", "116 times"}) {
        CAPTURE(std::string(text));
        CHECK(problems_of(changed("bundle.toml", "Find out what you can do.", text)).empty());
    }
}

TEST_CASE("Telephone numbers are found however they are typed") {
    for (const char* text :
         {"Call 999.", "(999)", "999", "Call 999, or not", "08081570123", "0808 157 0123", "0808-157-0123",
          "01632960123", "(01632) 960 123", "+44 1632 960123", "0808\\u00a0157\\u00a00123", "text 60777!",
          "۹۹۹", "拨打999报警", "116 123", "116123", "0800 1111", "0800-1111"}) {
        CAPTURE(std::string(text));
        CHECK(problems_of(changed("bundle.toml", "Find out what you can do.", text))
                  .starts_with("bundle.toml:"));
    }
    CHECK(problems_of(changed("pages/stalking.toml", "Stalking is a crime.", "Call 0808 **157** 0123."))
              .starts_with("pages/stalking.toml:7:6: Telephone numbers live in contacts.toml alone"));
}

TEST_CASE("The built-in bundle holds together and leads nowhere") {
    const BundlePtr bundle = built_in_bundle();
    CHECK(bundle->id == "built-in");
    CHECK(bundle->serial == 0);
    CHECK(bundle->topics.empty());
    CHECK(bundle->contact(bundle->emergency_contact)->telephone == "999");
    CHECK(bundle->contact("police-101")->telephone == "101");
    REQUIRE(bundle->page(bundle->emergency_page) != nullptr);
    for (const std::string& id : bundle->page(bundle->emergency_page)->contacts)
        CHECK(bundle->contact(id) != nullptr);
    CHECK(bundle->contact_order.size() == bundle->contacts.size());
    CHECK(bundle->language("pl").code == "en");
    for (const WordSpec& spec : word_specs()) {
        std::string word = bundle->words.original[static_cast<std::size_t>(spec.word)];
        for (const std::string_view placeholder : filled_when_shown(spec.keeps))
            word = with_value(word, placeholder, "");
        CHECK(word.find_first_of("{}") == word.npos);
    }
}

TEST_CASE("Keys, words and icons are complete") {
    CHECK(word_specs().front().key == "back");
    CHECK(word_specs()[static_cast<std::size_t>(Word::staff_reload_none)].key == "staff_reload_none");
    CHECK(word_specs().back().key == "broken_staff");
    for (const std::string& word : built_in_words())
        CHECK_FALSE(word.empty());
    CHECK(std::is_sorted(icon_names().begin(), icon_names().end()));
}
