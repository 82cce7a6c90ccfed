// What the office page asks of a file and does to it, called as it calls it.
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "content/origin.h"
#include "support/office_calls.h"

namespace {

using nlohmann::json;
using namespace signpost;

json form(const std::string& file, const std::string& text, const std::string& original = "") {
    return json::parse(office_form(file.c_str(), text.c_str(), original.c_str()));
}

json edited(const std::string& text, const json& change) {
    return json::parse(office_edit(text.c_str(), change.dump().c_str()));
}

json field_of(const json& tables, const std::string& path, const std::string& key) {
    for (const json& table : tables)
        for (const json& field : table.at("fields"))
            if (table.at("path") == path && field.at("key") == key)
                return field;
    return nullptr;
}

} // namespace

TEST_CASE("A form has each field with its value, its help and where it stands") {
    const json made = form("pages/record.toml",
                           "# A record.\ntitle = \"Keep a record\"\nbody = \"\"\"\nOne.\nTwo.\n\"\"\"\n");
    const json title = field_of(made.at("tables"), "", "title");
    CHECK(title.at("typed") == json::array({"Keep a record"}));
    CHECK(title.at("required") == true);
    CHECK(title.at("longest") == 80);
    CHECK_FALSE(title.at("help").get<std::string>().empty());
    const json body = field_of(made.at("tables"), "", "body");
    CHECK(body.at("kind") == "markdown");
    CHECK(body.at("line") == 3);
    CHECK(body.at("last_line") == 6);
    CHECK(field_of(made.at("tables"), "", "contacts").at("names") == "contact");
    CHECK(made.at("addable").front().at("heading") == "figures");
}

TEST_CASE("A file that cannot be read says so, with its line") {
    const json made = form("pages/record.toml", "title = \"Keep\nbody = \"\"\n");
    CHECK(made.at("problems").front().at("line") == 1);
    CHECK_FALSE(made.contains("tables"));
}

TEST_CASE("The form of a translation has its original's tables and words, and adds none") {
    const json made = form("contacts.pl.toml", "", "[police-999]\nname = \"Police\"\n");
    const json name = field_of(made.at("tables"), "police-999", "name");
    CHECK(name.at("original") == json::array({"Police"}));
    CHECK(name.at("typed").is_null());
    CHECK(made.at("addable").empty());
}

TEST_CASE("Each change of a form gives the file anew, or says what is wrong") {
    const std::string text = "title = \"A\"\n";
    const json at{{"file", "pages/a.toml"}, {"table", ""}, {"key", "title"}};
    json change = at;
    change.update({{"do", "set"}, {"typed", {"B"}}});
    CHECK(edited(text, change).at("text") == "title = \"B\"\n");
    change.update({{"do", "clear"}});
    CHECK(edited(text, change).at("text") == "");
    const json figures{{"file", "pages/a.toml"}, {"table", "figures"}, {"do", "add"}};
    const std::string with = edited(text, figures).at("text");
    CHECK(with.find("[[figures]]") != with.npos);
    CHECK(edited(with, {{"file", "pages/a.toml"}, {"table", "figures.1"}, {"do", "remove"}}).at("text") ==
          text + "\n");
    CHECK(
        edited(text, {{"file", "pages/a.toml"}, {"table", "figures.7"}, {"do", "up"}}).contains("problems"));
}

TEST_CASE("A translated text whose original has changed says so, until somebody says that it fits again") {
    const std::string original = "title = \"Keep a record\"\nbody = \"Write.\"\n";
    const std::string old = "title = \"Pisz\"\nbody = \"Pisz.\"\n\n[translated_from]\n\"body\" = \"" +
                            to_text(origin_of("Write.")) + "\"\n\"title\" = \"" +
                            to_text(origin_of("Keep a diary")) + "\"\n";
    const auto behind = [&](const std::string& text, const char* key) {
        return field_of(form("pages/record.pl.toml", text, original).at("tables"), "", key).at("behind");
    };
    CHECK(behind(old, "title") == "The original of title has changed since this was translated.");
    CHECK(behind(old, "body") == "");
    const json made = edited(old, {{"file", "pages/record.pl.toml"},
                                   {"do", "translated"},
                                   {"table", ""},
                                   {"key", "title"},
                                   {"original", original}});
    const auto text = made.at("text").get<std::string>();
    CHECK(behind(text, "title") == "");
    CHECK(text.size() == old.size());
}

TEST_CASE(
    "What is typed into a translation notes its original, what comes from another copy that of the copy") {
    const std::string original = "title = \"Keep a record\"\n";
    const json at{{"file", "pages/record.pl.toml"}, {"table", ""}, {"key", "title"}, {"do", "set"}};
    json change = at;
    change.update({{"typed", {"Pisz"}}, {"original", original}});
    const std::string typed = edited("", change).at("text");
    CHECK(
        typed.ends_with("[translated_from]\n\"title\" = \"" + to_text(origin_of("Keep a record")) + "\"\n"));
    change.update({{"typed", {"Zapisuj"}}, {"reviewed", "2026-11-01"}, {"today", "2026-11-29"}});
    CHECK(edited(typed, change).at("text").get<std::string>().find("new_texts_on = \"2026-11-29\"\n") !=
          typed.npos);
    const std::string theirs =
        "title = \"Pisz\"\n\n[translated_from]\n\"title\" = \"" + to_text(origin_of("Keep a diary")) + "\"\n";
    change = at;
    change.update({{"typed", {"Pisz"}}, {"original", original}, {"theirs", theirs}});
    CHECK(edited("", change)
              .at("text")
              .get<std::string>()
              .ends_with(to_text(origin_of("Keep a diary")) + "\"\n"));
    change.erase("original");
    change.update({{"do", "clear"}, {"theirs", ""}});
    CHECK(edited(typed, change).at("text") == "");
}

TEST_CASE("A translation of words has the program's own words for those that words.toml leaves out") {
    const json made = form("words.pl.toml", "", "finish = \"Leave\"\n");
    CHECK(field_of(made.at("tables"), "", "finish").at("original") == json::array({"Leave"}));
    CHECK(field_of(made.at("tables"), "", "back").at("original") == json::array({"Back"}));
}

TEST_CASE("A table says on which line it stands, and 0 where it is not written") {
    const json made = form("contacts.pl.toml", "\n[galop]\nname = \"Galop\"\n",
                           "[galop]\nname = \"Galop\"\n\n[police-999]\nname = \"Police\"\n");
    CHECK(made.at("tables").at(0).at("line") == 2);
    CHECK(made.at("tables").at(1).at("line") == 0);
    CHECK(form("pages/record.toml", "", "").at("tables").at(0).at("line") == 1);
}
