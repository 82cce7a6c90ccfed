// What is to be recorded is what is heard: each text that the kiosk says of a screen is in the list.
#include <doctest/doctest.h>

#include <map>
#include <regex>
#include <set>

#include "content/recordings.h"
#include "speech/spoken_item.h"
#include "support/drawn_screens.h"
#include "support/font_files.h"
#include "support/sanitized.h"
#include "support/shipped_bundle.h"
#include "tour/script.h"

using namespace signpost;

namespace {

// A list of one language is made of what all visitors see of it: with each language more the time grows
// twice.
BundlePtr spoken_bundle() {
    if (test::sanitized)
        return test::shipped_bundle();
    Bundle bundle = *test::shipped_with_drafts();
    std::erase_if(bundle.languages, [](const Language& language) {
        return language.code != "en" && language.code != "pl" && language.code != "ur";
    });
    return std::make_shared<const Bundle>(std::move(bundle));
}
const std::vector<int> script_sizes = test::sanitized ? std::vector{0} : std::vector{0, 2};

// Of leaves: "1 of 3", "1 z 3", "1 / 3" between marks that keep it in order.
bool is_count(const std::string& label) {
    return std::regex_match(label, std::regex("\\D*[0-9]+ [^ 0-9]{1,6} [0-9]+[^0-9 ]*"));
}

Glass a_glass() {
    const NamedGlass named = glass_called("15.6").value();
    return choose_glass(named.px, {.size = named.mm}, {}).glass;
}

} // namespace

TEST_CASE("Every text of every screen is in the list, in each language, with the key of its recording") {
    const BundlePtr bundle = spoken_bundle();
    TtfFonts fonts(test::font_files());
    std::map<LanguageCode, std::set<std::string>> listed;
    for (const Language& language : bundle->languages)
        for (const ScriptLine& line : script_of(bundle, language.code, a_glass(), test::font_files())) {
            CHECK(line.key == recording_key(line.text));
            CHECK_FALSE(line.seen.empty());
            CHECK_FALSE(is_count(line.text));
            CHECK(listed[language.code].insert(line.text).second); // each once
        }
    std::set<std::string> missing;
    for (const int size : script_sizes)
        test::for_each_screen(bundle, fonts, {.text_size = size}, [&](const test::DrawnScreen& drawn) {
            if (is_for_staff(drawn.place.screen) || !is_led_to(drawn.place, *bundle))
                return;
            Visit visit;
            visit.here = drawn.place;
            visit.language = drawn.language;
            const ItemReader reader(*bundle, visit, {});
            for (const Item& item : drawn.frame.items)
                if (item.role != Role::mark && item.role != Role::clock && !turns_leaves(item))
                    for (const Utterance& said : reader.label(item))
                        if (!listed[said.language].contains(said.text))
                            missing.insert(drawn.name + ": " + said.language + ": " + said.text);
        });
    std::string first;
    for (const std::string& text : missing)
        if (first.size() < 2000)
            first += text + '\n';
    CHECK_MESSAGE(missing.empty(), first);
}

TEST_CASE("The voice's own words are in the list, and nothing that is put together while it is said") {
    const BundlePtr bundle = test::shipped_bundle();
    std::set<std::string> texts;
    for (const ScriptLine& line : script_of(bundle, "en", a_glass(), test::font_files()))
        texts.insert(line.text);
    for (const char* text : {"button", "link", "heading", "That is all on this page.", "Practice is over."})
        CHECK_MESSAGE(texts.contains(text), text);
    for (const std::string& text : texts)
        CHECK_MESSAGE(text.find('{') == text.npos, text);
}

TEST_CASE("A list comes through a pipe as it was") {
    const Script script{{"0e5751c026e543b2", "Get help, \"now\"", "home"}, {"1", "\u017Cycie", "page-a"}};
    CHECK(script_from(to_lines(script)) == script);
    CHECK(script_from("warning: something else\n" + to_lines(script)) == script);
    CHECK(script_from("").empty());
    CHECK(script_from(to_lines({{"1", "a\tb\nc", "x"}})) == Script{{"1", "a b c", "x"}});
}
