// Where the words on a screen come from.
#include "preview/word_places_internal.h"

#include <functional>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "source/load_files.h"
#include "support/drawn_screens.h"
#include "support/font_files.h"
#include "support/sample_bundle.h"
#include "support/shipped_bundle.h"

using namespace signpost;
using preview::WordPlaces;
using preview::WordsInSight;

namespace {

std::vector<std::string> places_of(const WordPlaces& words, const WordsInSight& asked) {
    std::vector<std::string> places;
    for (const preview::WordPlace& place : words.of(asked))
        places.push_back(to_text(place));
    return places;
}

std::string nearest_to(const WordsInSight& asked) {
    const std::vector<std::string> places = places_of(WordPlaces(test::small_bundle()), asked);
    return places.empty() ? "" : places.front();
}

} // namespace

TEST_CASE("A text that is a label has its file, line, column and key") {
    CHECK(nearest_to({"Choose a topic", "", ""}) == "bundle.toml:24:11 (start.button)");
    CHECK(nearest_to({"Story time", "", ""}) == "bundle.toml:39:10 (cover.notices.1.title)");
    CHECK(nearest_to({"Every Tuesday at 10am.", "", ""}) == "bundle.toml:40:11 (cover.notices.1.lines.1)");
    CHECK(nearest_to({"Sample Helpline", "", ""}) == "contacts.toml:9:9 (sample-line.name)");
}

TEST_CASE("A block of a page's text is found at its line, whatever is bold or a link in it") {
    const std::string page = "pages/harassment.toml";
    CHECK(nearest_to({"Harassment is behaviour that happens again and again and leaves you upset or afraid.",
                      "", ""}) == page + ":7:1 (body)");
    CHECK(nearest_to({"damage to your things", "", ""}) == page + ":13:3 (body)");
}

TEST_CASE("Words that fill a gap or stand inside a text are found with it") {
    const std::string last = "pages/harassment.toml:15:1 (body)";
    CHECK(nearest_to({"Read about stalking, or call Sample Helpline on 0808\u00A0157\u00A00123.", "", ""}) ==
          last);
    CHECK(nearest_to({"or call Sample Helpline", "", ""}) == last);
    BundleFiles files = test::small_bundle();
    files["pages/stalking.toml"] = "body = \"\"\"\n1. Use the {police-999} app.\n2. Murmur it.\n\"\"\"\n";
    const WordPlaces words(files);
    CHECK(places_of(words, {"999 app", "", ""}).at(0) == "pages/stalking.toml:2:4 (body)");
    CHECK(places_of(words, {"2. Murmur it.", "", ""}).at(0) == "pages/stalking.toml:3:4 (body)");
}

TEST_CASE("A label that is made of several texts has the place of each, and of no other") {
    BundleFiles files = test::small_bundle();
    files["pages/help.toml"] = "title = \"People who help\"\nsummary = \"Free, and near you\"\n";
    files["bundle.toml"] += "\nx = [\"help\"]\n";
    files["pages/report.toml"] = "title = \"you\"\nsummary = \"{police-999}, {police-999} and more\"\n";
    CHECK(places_of(WordPlaces(files), {"People who help. Free, and near you", "", "bundle.toml"}) ==
          std::vector<std::string>{"pages/help.toml:2:12 (summary)", "pages/help.toml:1:10 (title)"});
}

TEST_CASE("A number is found however it is grouped or held together") {
    CHECK(nearest_to({"\u20680808 157\u00A00123\u2069", "", ""}) ==
          "contacts.toml:11:14 (sample-line.telephone)");
    CHECK(nearest_to({"999", "", ""}) == "contacts.toml:4:14 (police-999.telephone)");
}

TEST_CASE("A translation's words are in its own file, and the file in sight goes first") {
    CHECK(nearest_to({"پولیس", "ur", ""}) == "contacts.ur.toml:2:9 (police-999.name)");
    BundleFiles files = test::small_bundle();
    files["pages/stalking.toml"] = "title = \"Same words\"\n";
    files["pages/harassment.toml"] = "\ntitle = \"Same words\"\n";
    const std::vector<std::string> both =
        places_of(WordPlaces(files), {"Same words", "", "pages/stalking.toml"});
    CHECK(both ==
          std::vector<std::string>{"pages/stalking.toml:1:10 (title)", "pages/harassment.toml:2:10 (title)"});
}

TEST_CASE("The program's own words say which key changes them, and lose that where a file has it") {
    BundleFiles files = test::small_bundle();
    files.erase("words.toml");
    CHECK(places_of(WordPlaces(files), {"Back", "", ""}) ==
          std::vector<std::string>{"words of the program (back in words.toml changes them)"});
    files["words.toml"] = "back = \"Back\"\n";
    CHECK(places_of(WordPlaces(files), {"Back", "", ""}) ==
          std::vector<std::string>{"words.toml:1:9 (back)"});
}

TEST_CASE("What no file says has no place, and a file that cannot be read is no place") {
    CHECK(nearest_to({"14:35", "", ""}).empty());
    CHECK(nearest_to({"", "", ""}).empty());
    BundleFiles files = test::small_bundle();
    files["pages/stalking.toml"] = "title = \"Lost words";
    CHECK(WordPlaces(files).of({"Lost words", "", ""}).empty());
}

namespace {

void for_each_item_that_ships(const std::function<void(const Place&, const Item&)>& look) {
    TtfFonts fonts(test::font_files());
    REQUIRE(fonts.usable());
    test::for_each_screen(test::shipped_bundle(), fonts, {}, [&](const test::DrawnScreen& drawn) {
        for (const Item& item : drawn.frame.items)
            if (item.role != Role::clock && item.role != Role::mark)
                look(drawn.place, item);
    });
}

WordPlaces words_that_ship() { return WordPlaces(load_files(SIGNPOST_SOURCE_DIR "/assets/bundle").value()); }

bool is_made_by_the_program(Screen screen) {
    return screen == Screen::cover || screen == Screen::staff || screen == Screen::staff_pin ||
           screen == Screen::staff_clock;
}

void check_none(const std::set<std::string>& labels) {
    for (const std::string& label : labels)
        MESSAGE(label);
    CHECK(labels.empty());
}

} // namespace

TEST_CASE("Every heading, text, link and button of the content that ships has a place") {
    const WordPlaces words = words_that_ship();
    std::set<std::string> lost;
    std::set<std::string> looked_for;
    for_each_item_that_ships([&](const Place& place, const Item& item) {
        if (!is_made_by_the_program(place.screen) && looked_for.insert(item.label).second &&
            words.of({item.label, "", ""}).empty())
            lost.insert(item.label);
    });
    check_none(lost);
}

TEST_CASE("What a page that ships says is placed in its own file, or where contacts and words are") {
    const WordPlaces words = words_that_ship();
    std::set<std::string> wrong;
    for_each_item_that_ships([&](const Place& place, const Item& item) {
        if (place.screen != Screen::page || (item.role != Role::text && item.role != Role::heading))
            return;
        const std::string own = "pages/" + place.id + ".toml";
        const auto places = words.of({item.label, "", own});
        const std::string file = places.empty() ? "" : places.front().file;
        if (file != own && file != "contacts.toml" && file != "words.toml")
            wrong.insert(own + ": " + item.label + ": " + file);
    });
    check_none(wrong);
}
