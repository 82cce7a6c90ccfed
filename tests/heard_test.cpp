// What is seen is heard: on every screen, in every language and size of text, and in whose voice.
#include <algorithm>
#include <array>
#include <cctype>
#include <iterator>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "base/character_kinds.h"
#include "base/utf8.h"
#include "preview/shown_texts_internal.h"
#include "speech/read_out_internal.h"
#include "speech/spoken_item.h"
#include "support/drawn_screens.h"
#include "support/font_files.h"
#include "support/said_words.h"
#include "support/sanitized.h"
#include "support/shipped_bundle.h"

namespace heard_test {

using namespace signpost;

namespace {

const std::vector<int> heard_sizes = test::sanitized ? std::vector{0} : std::vector{0, 2};

bool has_private_character(const std::string& text) { // an icon
    const std::u32string all = to_utf32(text);
    return std::any_of(all.begin(), all.end(),
                       [](char32_t c) { return (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000; });
}

Visit visit_at(const test::DrawnScreen& drawn) {
    Visit visit;
    visit.here = drawn.place;
    visit.language = drawn.language;
    return visit;
}

void add_unsaid(const test::DrawnScreen& drawn, const Bundle& bundle, std::set<std::string>& unsaid) {
    if (is_for_staff(drawn.place.screen))
        return;
    const Visit visit = visit_at(drawn);
    const test::SaidWords said(drawn.frame.items, bundle, visit);
    for (const test::SetText& text : drawn.texts)
        for (const std::string& word : test::words_of(text.text))
            if (!has_private_character(word) && !said.have(word))
                unsaid.insert(drawn.name + ": " + word);
}

// The first 2,000 bytes of them, a line for each.
std::string in_lines(const std::set<std::string>& words) {
    std::string lines;
    for (const std::string& word : words)
        if (lines.size() < 2000)
            lines += word + '\n';
    return lines;
}

// "" where every word is said.
std::string unsaid_words(const BundlePtr& bundle, int text_size) {
    TtfFonts fonts(test::font_files());
    std::set<std::string> unsaid;
    test::for_each_screen(bundle, fonts, {.text_size = text_size},
                          [&](const test::DrawnScreen& drawn) { add_unsaid(drawn, *bundle, unsaid); });
    return in_lines(unsaid);
}

// The words of a text, in small letters: runs of letters; a number is of every language.
std::set<std::string> words_in_small(const std::string& text) {
    std::set<std::string> words;
    std::u32string word;
    for (const char32_t c : to_utf32(text + ' ')) {
        if (is_any_letter(c)) {
            word += small_letter(c);
        } else if (!word.empty() && !is_unseen(c)) {
            words.insert(to_utf8(std::exchange(word, {})));
        }
    }
    return words;
}

using WordsByLanguage = std::map<LanguageCode, std::set<std::string>>;

// All words that the bundle's files have in each language, as they stand there and as they are said.
WordsByLanguage words_by_language(const BundleFiles& files, const Bundle& bundle) {
    WordsByLanguage words;
    for (const preview::ShownText& text : preview::gather_texts(files)) {
        const LanguageCode language = text.language.empty() ? bundle.default_language : text.language;
        const auto said = bundle.say.find(language);
        const std::string as = said == bundle.say.end() ? text.words : with_said_as(text.words, said->second);
        words[language].merge(words_in_small(text.words));
        words[language].merge(words_in_small(language == "en" ? english_read_out(as) : as));
    }
    for (const Language& language : bundle.languages)
        words[language.code].merge(words_in_small(language.name));
    for (const auto& [id, contact] : bundle.contacts)
        for (auto& [code, all] : words)
            for (const char letter : contact.text_word) // it is spelt
                all.merge(words_in_small(std::string(1, letter)));
    return words;
}

// "" where each word of each utterance is one of its language, and a number alone is the visitor's.
void add_misvoiced(const test::DrawnScreen& drawn, const Bundle& bundle, const WordsByLanguage& words,
                   std::set<std::string>& wrong) {
    const Visit visit = visit_at(drawn);
    const ItemReader reader(bundle, visit, {});
    for (const Item& item : drawn.frame.items)
        for (const Utterance& said : reader.label(item)) {
            const std::set<std::string> letters = words_in_small(said.text);
            const std::set<std::string>& known = words.at(said.language);
            const bool is_known = std::all_of(letters.begin(), letters.end(),
                                              [&](const std::string& word) { return known.contains(word); });
            if (!is_known || (letters.empty() && said.language != drawn.language))
                wrong.insert(drawn.name + ": " + said.language + ": " + said.text);
        }
}

enum class Script { latin, arabic, gurmukhi, other };

Script script_of(const std::string& text) {
    for (const char32_t c : to_utf32(text)) {
        if (c >= 0x0600 && c <= 0x06FF)
            return Script::arabic;
        if (c >= 0x0A00 && c <= 0x0A7F)
            return Script::gurmukhi;
        if (c < 0x250 && std::isalpha(static_cast<int>(c < 128 ? c : 'a')) != 0)
            return Script::latin;
    }
    return Script::other;
}

} // namespace

TEST_CASE("Every word that is drawn on a visitor's screen is said, in every language and size of text") {
    for (const BundlePtr& bundle :
         {read_bundle_with_drafts(test::shipped_files()).value(), test::thirteen_languages()})
        for (const int size : heard_sizes)
            CHECK(unsaid_words(bundle, size) == "");
}

TEST_CASE("Each text is said in the voice of its own language") {
    TtfFonts fonts(test::font_files());
    const BundlePtr bundle = read_bundle_with_drafts(test::shipped_files()).value();
    std::set<std::string> wrong;
    test::for_each_screen(bundle, fonts, {}, [&](const test::DrawnScreen& drawn) {
        const Visit visit = visit_at(drawn);
        const ItemReader reader(*bundle, visit, {});
        if (is_for_staff(drawn.place.screen))
            return;
        for (const Item& item : drawn.frame.items)
            for (const Utterance& said : reader.label(item)) {
                const bool own = said.language == "ur" || said.language == "pa";
                const Script script = script_of(said.text);
                if ((said.language == "en" && (script == Script::arabic || script == Script::gurmukhi)) ||
                    (own && script == Script::latin))
                    wrong.insert(drawn.name + ": " + said.language + ": " + said.text);
            }
    });
    CHECK(in_lines(wrong) == "");
}

TEST_CASE("Nothing is said in a language that does not have its words, on no screen and in no question") {
    TtfFonts fonts(test::font_files());
    const BundleFiles files = test::shipped_files();
    const BundlePtr bundle = read_bundle_with_drafts(files).value();
    const WordsByLanguage words = words_by_language(files, *bundle);
    std::set<std::string> wrong;
    const auto look_at = [&](const test::DrawnScreen& drawn) {
        if (!is_for_staff(drawn.place.screen))
            add_misvoiced(drawn, *bundle, words, wrong);
    };
    test::for_each_screen(bundle, fonts, {}, look_at);
    test::for_each_question(bundle, fonts, {}, look_at);
    CHECK(in_lines(wrong) == "");
}

} // namespace heard_test
