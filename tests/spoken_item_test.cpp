// Words of the program beside an author's text: each whole, and in its own voice.
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "speech/spoken_item.h"
#include "support/shipped_bundle.h"

using namespace signpost;

namespace {

const BundlePtr& with_drafts() {
    static const BundlePtr bundle = read_bundle_with_drafts(test::shipped_files()).value();
    return bundle;
}

// As it is said to a visitor at the screen of a contact that nobody translated.
std::string said_to(const LanguageCode& language, const std::string& label, Role role = Role::text) {
    Visit visit;
    visit.language = language;
    visit.here = {Screen::contact, "paladin"};
    Item item;
    item.role = role;
    item.label = label;
    return in_short(ItemReader(*with_drafts(), visit, {}).label(item));
}

std::string word_in(const LanguageCode& language, Word word) {
    return with_drafts()->words.in(language)[static_cast<std::size_t>(word)];
}

} // namespace

TEST_CASE("A word of the program that is a part of another word is none") {
    for (const char* text : {"Paladin", "Derbyshire Dales", "Are they sending you messages?", "Luniversity"})
        CHECK(said_to("ro", text) == std::string("en: ") + text);
}

TEST_CASE("A word with something filled in is the visitor's as a whole") {
    CHECK(said_to("pl", "Ten ekran zamknie się za 30 s.") == "pl: Ten ekran zamknie się za 30 s.");
    CHECK(said_to("ur", with_value(word_in("ur", Word::idle_countdown), "count", "30")) ==
          "ur: یہ 30 سیکنڈ میں بند ہو جائے گا۔");
    for (const char* language : {"ro", "pl", "ur", "pa"}) {
        const std::string opens = with_value(word_in(language, Word::opens_on), "time", "09:00");
        const std::string label = with_value(opens, "day", word_in(language, Word::monday));
        std::string said = label;
        said.replace(said.find("09:00"), 5, "09 00");
        CHECK(said_to(language, label) == language + (": " + said));
    }
}

TEST_CASE("Words of the program beside another text are parted from it, without what parted them there") {
    CHECK(said_to("pl", word_in("pl", Word::text_message) + ": CORE na numer 82055") ==
          "pl: " + word_in("pl", Word::text_message) + " | en: C O R E | pl: na numer 8 2 0 5 5");
    CHECK(said_to("pl", word_in("pl", Word::hours) + "\nFree.") ==
          "pl: " + word_in("pl", Word::hours) + " | en: Free.");
    CHECK(said_to("en", "When: 9am") == "en: When: 9 AM");
}

TEST_CASE("A number alone is said in the visitor's language, and within a sentence in the sentence's") {
    CHECK(said_to("pl", "0808 802 0300", Role::number) == "pl: 0 8 0 8, 8 0 2, 0 3 0 0");
    CHECK(said_to("pl", "0808 802 0300") == "pl: 0 8 0 8, 8 0 2, 0 3 0 0");
    CHECK(said_to("pl", "CORE na numer 82055", Role::number) == "en: C O R E | pl: na numer 8 2 0 5 5");
    CHECK(said_to("pl", "Call 999 now.") == "en: Call 9 9 9 now.");
    CHECK(said_to("en", "999", Role::number) == "en: 9 9 9");
}

TEST_CASE("What is pressed in danger is said digit by digit in every language") {
    CHECK(said_to("en", "There is no 55 step.") == "en: There is no 5 5 step.");
}

TEST_CASE("A name that a voice reads wrongly is said as people say it") {
    CHECK(said_to("en", "Acas tells you about your rights at work.") ==
          "en: A-cass tells you about your rights at work.");
}
