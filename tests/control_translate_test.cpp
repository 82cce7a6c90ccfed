// kioskctl translate on an admin's desk, and what check says of languages.
#include <doctest/doctest.h>

#include "support/office.h"

using namespace signpost;
using test::has;
using test::Office;
using test::Said;

namespace {

constexpr const char* polish = "\n[[languages]]\ncode = \"pl\"\nname = \"Polski\"\n";

// A new bundle with Polish.
void make_site(Office& office, const std::string& further = "") {
    REQUIRE(office.type({"new", office.at("site")}).code == 0);
    office.change("site/bundle.toml", "\n[emergency]", polish + further + "\n[emergency]");
}

Said export_to(Office& office, const std::string& language) {
    return office.type(
        {"translate", "export", office.at("site"), "--to", language, "-o", office.at("pl.po")});
}

Said import_from(Office& office) {
    return office.type({"translate", "import", office.at("pl.po"), office.at("site")});
}

} // namespace

TEST_CASE("translate goes there and back, and says what was taken and that it is a draft") {
    Office office;
    make_site(office);
    const Said there = export_to(office, "pl");
    CHECK(there.code == 0);
    CHECK(has(there.out, "for Polski (pl). 0 translated, 0 to look at again, "));
    office.change("pl.po", "msgid \"Back\"\nmsgstr \"\"", "msgid \"Back\"\nmsgstr \"Wstecz\"");
    const Said back = import_from(office);
    CHECK(back.code == 0);
    CHECK(has(back.out, "Polski (pl): 1 text is new or changed.\nWritten: words.pl.toml.\n"));
    CHECK(has(back.out, "Polski is a draft: kioskctl preview shows it, kiosks do not.\n"));
    CHECK(office.read("site/words.pl.toml").starts_with("back = \"Wstecz\"\n"));
}

TEST_CASE("An import into a language that was reviewed says that nobody has reviewed what is new") {
    Office office;
    make_site(office, "reviewed_by = \"J. Nowak\"\nreviewed_on = 2026-11-01\n");
    REQUIRE(export_to(office, "pl").code == 0);
    office.change("pl.po", "msgid \"Back\"\nmsgstr \"\"", "msgid \"Back\"\nmsgstr \"Wstecz\"");
    CHECK(has(import_from(office).out,
              "Nobody has reviewed what is new: J. Nowak reviewed Polski on 2026-11-01."));
}

TEST_CASE(
    "Texts that came after a language was reviewed are an error for --strict until it is reviewed anew") {
    Office office;
    make_site(office, "reviewed_by = \"J. Nowak\"\nreviewed_on = 2026-11-01\n");
    REQUIRE(export_to(office, "pl").code == 0);
    office.change("pl.po", "msgid \"Back\"\nmsgstr \"\"", "msgid \"Back\"\nmsgstr \"Wstecz\"");
    REQUIRE(import_from(office).code == 0);
    const std::string file = office.read("site/words.pl.toml");
    CHECK(has(file, "new_texts_on = \"2026-"));
    const std::string told = "and Polski was reviewed on 2026-11-01: nobody has reviewed what is new.";
    CHECK(has(office.type({"check", office.at("site")}).out, told));
    CHECK(has(office.type({"check", office.at("site"), "--strict"}).err +
                  office.type({"check", office.at("site"), "--strict"}).out,
              told));
    REQUIRE(import_from(office).code == 0); // nothing is new
    CHECK(office.read("site/words.pl.toml") == file);
    office.change("site/bundle.toml", "reviewed_on = 2026-11-01", "reviewed_on = 2099-01-01");
    CHECK_FALSE(has(office.type({"check", office.at("site")}).out, "nobody has reviewed what is new"));
}

TEST_CASE("Texts that came on the day of a language's review, but after it, are told until somebody says "
          "otherwise") {
    Office office;
    const std::string today = office.today;
    make_site(office, "reviewed_by = \"J. Nowak\"\nreviewed_on = " + today + "\n");
    REQUIRE(export_to(office, "pl").code == 0);
    office.change("pl.po", "msgid \"Back\"\nmsgstr \"\"", "msgid \"Back\"\nmsgstr \"Wstecz\"");
    REQUIRE(import_from(office).code == 0);
    const std::string line = "new_texts_on = \"" + today + ", after that day's review\"\n";
    REQUIRE(has(office.read("site/words.pl.toml"), line));
    const Said told = office.type({"check", office.at("site")});
    CHECK(has(told.out, "nobody has reviewed what is new."));
    CHECK(has(told.out, "delete this line too, once all has been read."));
    office.change("site/words.pl.toml", line, "");
    CHECK_FALSE(has(office.type({"check", office.at("site")}).out, "nobody has reviewed what is new"));
}

TEST_CASE("translate overwrites no translator's work, and refuses a language that the bundle has not") {
    Office office;
    make_site(office);
    REQUIRE(export_to(office, "pl").code == 0);
    const Said again = export_to(office, "pl");
    CHECK(again.code == 1);
    CHECK(has(again.err, "There is a file of that name already. It may hold a translator's work"));
    office.change("pl.po", "Language: pl", "Language: tlh");
    const Said other = import_from(office);
    CHECK(other.code == 1);
    CHECK(has(other.err, "The bundle has no language \"tlh\", which this file is in."));
    office.change("pl.po", "Language: tlh", "Language: pl_PL");
    CHECK(import_from(office).code == 0);
    const auto to = [&](const char* code) {
        return office.type({"translate", "export", office.at("site"), "--to", code, "-o", office.at("x.po")});
    };
    CHECK(
        has(to("cy").err, "The bundle has no language \"cy\". Add a part [[languages]] with code = \"cy\""));
    CHECK(has(to("en").err, "\"en\" is the bundle's default language."));
    CHECK(office.type({"translate"}).code == 2);
    CHECK(office.type({"translate", "import", office.at("none.po"), office.at("site")}).code == 1);
}

TEST_CASE("A mistake in a PO file changes nothing") {
    Office office;
    make_site(office);
    REQUIRE(export_to(office, "pl").code == 0);
    office.change("pl.po", "msgid \"Back\"\nmsgstr \"\"", "msgid \"Back\"\nmsgstr \"Wstecz {police-999}\"");
    const Said said = import_from(office);
    CHECK(said.code == 1);
    CHECK(has(said.err, "has {police-999}, which the original has not."));
    CHECK(has(said.err, "Nothing was changed.\n"));
    CHECK_FALSE(std::filesystem::exists(office.path("site/words.pl.toml")));
}

TEST_CASE("check says which language is a draft, and which translations are behind") {
    Office office;
    make_site(office);
    const Said draft = office.type({"check", office.at("site")});
    CHECK(has(draft.out, "Polski (pl) is a draft: kioskctl preview shows it, kiosks do not. Once a person"));
    CHECK_FALSE(has(draft.out, "has no translation into Polski"));
    REQUIRE(export_to(office, "pl").code == 0);
    office.change("pl.po", "msgid \"Touch to start\"\nmsgstr \"\"",
                  "msgid \"Touch to start\"\nmsgstr \"Dotknij\"");
    REQUIRE(import_from(office).code == 0);
    CHECK_FALSE(has(office.type({"check", office.at("site")}).out, "has changed since"));
    office.change("site/bundle.toml", "Touch to start", "Touch here");
    CHECK(has(office.type({"check", office.at("site")}).out,
              "bundle.pl.toml:2:10: warning: The original of start.button has changed since this was "
              "translated. Export "
              "it with kioskctl translate export --to pl, have it looked at, and import it again."));
    office.change("site/bundle.toml", "Touch here", "Touch for 2 seconds");
    CHECK(has(office.type({"check", office.at("site")}).out,
              "a number, a placeholder or a link is another: visitors read the original."));
    office.change("site/bundle.toml", "name = \"Polski\"\n",
                  "name = \"Polski\"\nreviewed_by = \"J. Nowak\"\nreviewed_on = 2027-01-01\n");
    const Said reviewed = office.type({"check", office.at("site")});
    CHECK(has(reviewed.out, "has no translation into Polski"));
    CHECK(has(reviewed.out, "Polski is said to be reviewed on a day that has not come yet."));
}

TEST_CASE("A text that was deleted keeps its translation, and check says of it what happened") {
    Office office;
    make_site(office);
    REQUIRE(export_to(office, "pl").code == 0);
    const std::string subtitle = "Advice, and people who can help near you.";
    office.change("pl.po", "msgid \"" + subtitle + "\"\nmsgstr \"\"",
                  "msgid \"" + subtitle + "\"\nmsgstr \"Porady\"");
    REQUIRE(import_from(office).code == 0);
    office.change("site/bundle.toml", "subtitle = \"" + subtitle + "\"\n", "");
    const std::string gone =
        "bundle.pl.toml:2:12: warning: There is no original of start.subtitle any more: visitors "
        "do not see it. If it was deleted by mistake, write it in bundle.toml again. If not, "
        "delete it here, and its line below [translated_from].";
    CHECK(has(office.type({"check", office.at("site")}).out, gone));
    CHECK(has(import_from(office).out, "1 translation has no original any more"));
    CHECK(has(office.type({"check", office.at("site")}).out, gone));
    office.change("site/bundle.pl.toml", "subtitle = \"Porady\"\n", "");
    const std::string text = office.read("site/bundle.pl.toml");
    const std::size_t origin = text.find("\"start.subtitle\" = ");
    office.change("site/bundle.pl.toml", text.substr(origin, text.find('\n', origin) + 1 - origin), "");
    CHECK_FALSE(has(office.type({"check", office.at("site")}).out, "bundle.pl.toml"));
}
