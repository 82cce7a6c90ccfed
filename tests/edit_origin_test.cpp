#include "edit/edit_origin.h"

#include <string>

#include <doctest/doctest.h>

#include "content/origin.h"
#include "edit/edit_file.h"
#include "edit/edit_take.h"

using namespace signpost;

namespace {

const std::string page = "pages/record.pl.toml";
const std::string original = "title = \"Keep a record\"\nbody = \"Write it down.\"\n\n"
                             "[[figures]]\nvalue = \"1\"\nlabel = \"in five\"\n";

std::string stamp(const std::string& key, const std::string& words) {
    return "\"" + key + "\" = \"" + to_text(origin_of(words)) + "\"\n";
}

std::string part(const std::string& stamps) {
    return std::string(origins_comment) + "\n[translated_from]\n" + stamps;
}

// What is typed into a field of the translation, as the page does it.
std::string typed(const std::string& text, const FieldPlace& place, const TypedLines& lines,
                  const std::string& of = original) {
    const auto after = lines.empty() ? without_value(text, place) : with_value(text, place, lines);
    REQUIRE(after);
    const auto noted = with_origins_of_new(text, *after, place.file, of);
    REQUIRE(noted);
    return *noted;
}

} // namespace

TEST_CASE("A text that is new in a translation notes which original it was made from, and keeps that") {
    const FieldPlace title{page, "", "title"};
    const std::string once = typed("", title, {"P"});
    CHECK(once == "title = \"P\"\n\n" + part(stamp("title", "Keep a record")));
    const std::string changed = "title = \"Keep a diary\"\n";
    CHECK(typed(once, title, {"Pisz"}, changed) ==
          "title = \"Pisz\"\n\n" + part(stamp("title", "Keep a record")));
}

TEST_CASE("Origins are noted in order, between those that are there") {
    const std::string before = "title = \"Pisz\"\n\n" + part(stamp("title", "Keep a record"));
    const std::string with_body = typed(before, {page, "", "body"}, {"Zapisz."});
    CHECK(with_body == "title = \"Pisz\"\nbody = \"Zapisz.\"\n\n" +
                           part(stamp("body", "Write it down.") + stamp("title", "Keep a record")));
    const std::string all = typed(with_body, {page, "figures.1", "label"}, {"na pięć"});
    CHECK(all == "title = \"Pisz\"\nbody = \"Zapisz.\"\n\n[[figures]]\nlabel = \"na pięć\"\n\n" +
                     part(stamp("body", "Write it down.") + stamp("figures.1.label", "in five") +
                          stamp("title", "Keep a record")));
}

TEST_CASE("When new texts came stays above the origins") {
    const std::string before = "title = \"Pisz\"\n\n[translated_from]\nnew_texts_on = \"2027-01-15\"\n";
    CHECK(typed(before, {page, "", "body"}, {"Z"}) == "title = \"Pisz\"\nbody = \"Z\"\n\n[translated_from]\n"
                                                      "new_texts_on = \"2027-01-15\"\n" +
                                                          stamp("body", "Write it down."));
}

TEST_CASE("In a language that was reviewed a text that is new or another says when it came") {
    const NewTexts came{read_date("2027-01-15").value(), true};
    const auto typed_then = [&](const std::string& text, const FieldPlace& place, const TypedLines& lines) {
        const std::string after =
            (lines.empty() ? without_value(text, place) : with_value(text, place, lines)).value();
        return with_origins_of_new(text, after, page, original, came).value();
    };
    const std::string when = "new_texts_on = \"2027-01-15, after that day's review\"\n";
    const std::string changed = typed_then("title = \"Pisz\"\n", {page, "", "title"}, {"Zapisuj"});
    CHECK(changed == "title = \"Zapisuj\"\n\n" + part(when));
    const std::string with_body = typed_then(changed, {page, "", "body"}, {"Z"});
    CHECK(with_body ==
          "title = \"Zapisuj\"\nbody = \"Z\"\n\n" + part(when + stamp("body", "Write it down.")));
    const std::string noted = "title = \"Pisz\"\n\n" + part(stamp("title", "Keep a record"));
    CHECK(typed_then(noted, {page, "", "body"}, {"Z"}) ==
          "title = \"Pisz\"\nbody = \"Z\"\n\n" +
              part(when + stamp("body", "Write it down.") + stamp("title", "Keep a record")));
    CHECK(typed_then("title = \"Pisz\"\nbody = \"Z\"\n", {page, "", "body"}, {}) == "title = \"Pisz\"\n");
}

TEST_CASE("Of a text that was there before nobody knows the original: nothing is noted") {
    CHECK(typed("title = \"Pisz\"\n", {page, "", "title"}, {"Zapisuj"}) == "title = \"Zapisuj\"\n");
}

TEST_CASE("With a text its origin goes, and with the last of them their part") {
    const std::string both = "title = \"Pisz\"\nbody = \"Z\"\n\n" +
                             part(stamp("body", "Write it down.") + stamp("title", "Keep a record"));
    const std::string one = typed(both, {page, "", "title"}, {});
    CHECK(one == "body = \"Z\"\n\n" + part(stamp("body", "Write it down.")));
    CHECK(typed(one, {page, "", "body"}, {}).empty());
}

TEST_CASE("A list notes the origin of each of its texts, and of no more than it has") {
    const std::string place = "sites/library.pl.toml";
    const std::string notice = "[[cover.notices]]\nlines = [\"One\", \"Two\"]\n";
    const std::string two = typed("", {place, "cover.notices.1", "lines"}, {"Raz", "Dwa"}, notice);
    CHECK(two.find(stamp("cover.notices.1.lines.1", "One") + stamp("cover.notices.1.lines.2", "Two")) !=
          two.npos);
    const std::string shorter = typed(two, {place, "cover.notices.1", "lines"}, {"Raz"}, notice);
    CHECK(shorter.find("lines.1\"") != shorter.npos);
    CHECK(shorter.find("lines.2\"") == shorter.npos);
}

TEST_CASE("What a program notes stays below all that people write, with line ends as they are") {
    const std::string file = "contacts.pl.toml";
    const std::string contacts = "[galop]\nname = \"Galop\"\n\n[police-999]\nname = \"Police\"\n";
    const std::string first = typed("", {file, "galop", "name"}, {"Galop PL"}, contacts);
    const std::string both = typed(first, {file, "police-999", "name"}, {"Policja"}, contacts);
    CHECK(both == "[galop]\nname = \"Galop PL\"\n\n[police-999]\nname = \"Policja\"\n\n" +
                      part(stamp("galop.name", "Galop") + stamp("police-999.name", "Police")));
    const std::string windows = typed("title = \"Pisz\"\r\n", {page, "", "body"}, {"Z"});
    CHECK(windows.find("\r\n[translated_from]\r\n") != windows.npos);
}

TEST_CASE("Texts that nobody sees yet stay below the origins") {
    const std::string waiting = std::string("title = \"Pisz\"\n\n[not_shown_yet]\n\"body\" = \"Z\"\n");
    CHECK(typed(waiting, {page, "figures.1", "label"}, {"na"}) ==
          "title = \"Pisz\"\n\n[[figures]]\nlabel = \"na\"\n\n" + part(stamp("figures.1.label", "in five")) +
              "\n[not_shown_yet]\n\"body\" = \"Z\"\n");
}

TEST_CASE("The words of the program are originals too") {
    const std::string made = typed("", {"words.pl.toml", "", "back"}, {"Wstecz"}, "finish = \"Leave\"\n");
    CHECK(made == "back = \"Wstecz\"\n\n" + part(stamp("back", "Back")));
}

TEST_CASE("From another copy comes what that says of the origin, and nothing where it says nothing") {
    const std::string theirs = "title = \"Zapisuj\"\n\n" + part(stamp("title", "Keep notes"));
    const std::string mine = "title = \"Zapisuj\"\n\n" + part(stamp("title", "Keep a record"));
    CHECK(with_origins_of_copy(theirs, mine, page, "title").value() == theirs);
    CHECK(with_origins_of_copy("title = \"Zapisuj\"\n", mine, page, "title").value() ==
          "title = \"Zapisuj\"\n");
    CHECK(with_origins_of_copy(theirs, "title = \"Zapisuj\"\n", page, "body").value() ==
          "title = \"Zapisuj\"\n");
}
