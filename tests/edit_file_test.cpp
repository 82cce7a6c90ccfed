#include "edit/edit_file.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "content/schema.h"
#include "edit/form.h"
#include "support/shipped_bundle.h"
#include "toml/toml_document.h"

using namespace signpost;
using namespace signpost::test;

namespace {

const std::string site = "# Kept by the front desk.\n"
                         "name = \"Ripley Library\" # as on the door\n"
                         "\n"
                         "[cover]\n"
                         "title = \"Welcome\"\n"
                         "\n"
                         "# The long days.\n"
                         "[[cover.hours]]\n"
                         "day = \"Monday\"\n"
                         "open = \"9 to 5\"\n"
                         "\n"
                         "# Market day.\n"
                         "[[cover.hours]]\n"
                         "day = \"Tuesday\"\n"
                         "open = \"9 to 1\"\n";

std::string read_again(const std::string& text, const FieldPlace& place) {
    const auto document = read_toml(text, place.file, schema_of(place.file));
    REQUIRE(document);
    for (const FormTable& table : form_of(*document))
        for (const FormField& field : table.fields)
            if (table.path == place.table && field.spec->key == place.key)
                return field.value == nullptr ? "(not written)" : typed_of(*field.value).front();
    return "(no such field)";
}

std::string must(const Result<std::string>& made) {
    REQUIRE_MESSAGE(made.has_value(), (made ? "" : to_text(made.error())));
    return *made;
}

} // namespace

TEST_CASE("A value is put in place of the old one, and its comment and all else stay") {
    const std::string text =
        must(with_value(site, {"sites/ripley.toml", "", "name"}, {"Ripley \"Carnegie\" Library"}));
    CHECK(text.find("name = \"Ripley \\\"Carnegie\\\" Library\" # as on the door\n") != text.npos);
    CHECK(text.size() == site.size() + 13);
    CHECK(must(with_value(site, {"sites/ripley.toml", "cover.hours.2", "open"}, {"9 to 1"})) == site);
}

TEST_CASE("A field that is not written yet gets its line where the schema has it") {
    const std::string text =
        must(with_value(site, {"sites/ripley.toml", "cover", "button"}, {"Start again"}));
    CHECK(text.find("title = \"Welcome\"\nbutton = \"Start again\"\n\n# The long days.") != text.npos);
    CHECK(must(without_value(text, {"sites/ripley.toml", "cover", "button"})) == site);
}

TEST_CASE("A table that stands once and is missing gets its heading at the end of the file") {
    const FieldPlace place{"sites/new.toml", "cover", "title"};
    const std::string text = must(with_value("name = \"New\"", place, {"Welcome"}));
    CHECK(text == "name = \"New\"\n\n[cover]\ntitle = \"Welcome\"\n");
    CHECK(must(with_value("", {"sites/new.toml", "", "name"}, {"New"})) == "name = \"New\"\n");
}

TEST_CASE("One more day of hours comes below the last, and goes again with its comment") {
    const std::string more = must(with_table(site, "sites/ripley.toml", "cover.hours"));
    CHECK(more.starts_with(site + "\n[[cover.hours]]\n"));
    CHECK(read_again(more, {"sites/ripley.toml", "cover.hours.3", "day"}) == "");
    CHECK(must(without_table(more, "sites/ripley.toml", "cover.hours.3")) == site + "\n");
    const std::string less = must(without_table(site, "sites/ripley.toml", "cover.hours.1"));
    CHECK(less.find("The long days") == less.npos);
    CHECK(read_again(less, {"sites/ripley.toml", "cover.hours.1", "day"}) == "Tuesday");
}

TEST_CASE("A table moves up with its comment, and the empty line between stays between") {
    const std::string text = must(with_table_moved_up(site, "sites/ripley.toml", "cover.hours.2"));
    CHECK(text.ends_with("# Market day.\n[[cover.hours]]\nday = \"Tuesday\"\nopen = \"9 to 1\"\n\n"
                         "# The long days.\n[[cover.hours]]\nday = \"Monday\"\nopen = \"9 to 5\"\n"));
    CHECK(must(with_table_moved_up(text, "sites/ripley.toml", "cover.hours.2")) == site);
    CHECK(must(with_table_moved_up(site, "sites/ripley.toml", "cover.hours.1")) == site);
}

TEST_CASE("A contact gets a name that none has, and the file can be read afterwards") {
    const std::string contacts = must(with_table("", "contacts.toml", "ripley-advice"));
    CHECK(contacts.starts_with("[ripley-advice]\nname = \"\"\n"));
    REQUIRE(read_toml(contacts, "contacts.toml"));
    const auto again = with_table(contacts, "contacts.toml", "ripley-advice");
    REQUIRE_FALSE(again);
    CHECK(again.error().front().remedy == "Give the new one another short name.");
    CHECK_FALSE(with_table(contacts, "contacts.toml", "Ripley] advice"));
    CHECK_FALSE(with_table(contacts, "contacts.toml", ""));
}

TEST_CASE("A translation gets the headings of its original as they are needed") {
    const FieldPlace name{"contacts.pl.toml", "police-999", "name"};
    const std::string contacts = must(with_value("", name, {"Policja"}));
    CHECK(contacts == "[police-999]\nname = \"Policja\"\n");
    const FieldPlace second{"sites/ripley.pl.toml", "cover.hours.2", "day"};
    const std::string hours = must(with_value("name = \"Biblioteka\"\n", second, {"wtorek"}));
    CHECK(hours == "name = \"Biblioteka\"\n\n[[cover.hours]]\n\n[[cover.hours]]\nday = \"wtorek\"\n");
    CHECK_FALSE(with_value("", {"sites/ripley.pl.toml", "cover.hours", "day"}, {"wtorek"}));
    CHECK_FALSE(with_value("", {"sites/ripley.pl.toml", "cover.hour.1", "day"}, {"wtorek"}));
}

TEST_CASE("The form of a translation has what its original has, with the original's words") {
    const auto original = read_toml(site, "sites/ripley.toml");
    const auto translation = read_toml("name = \"Biblioteka\"\n", "sites/ripley.pl.toml");
    REQUIRE(original);
    REQUIRE(translation);
    const std::vector<FormTable> form = form_of(*translation, &*original);
    std::vector<std::string> paths;
    for (const FormTable& table : form)
        paths.push_back(table.path);
    CHECK(paths == std::vector<std::string>{"", "cover", "cover.hours.1", "cover.hours.2"});
    const FormTable& monday = form.at(2);
    CHECK(monday.written == nullptr);
    CHECK(typed_of(*monday.fields.front().original) == TypedLines{"Monday"});
    CHECK(form_of(*translation).size() == 2);
}

TEST_CASE("Of a file with two kinds of line ends each stays where it is") {
    const std::string text = "name = \"A\"\r\n# unix\n[cover]\ntitle = \"B\"\r\n";
    CHECK(must(with_value(text, {"sites/a.toml", "cover", "title"}, {"C"})) ==
          "name = \"A\"\r\n# unix\n[cover]\ntitle = \"C\"\r\n");
}

TEST_CASE("Line ends and a byte order mark stay as their author has them") {
    const std::string text =
        must(with_value("\xEF\xBB\xBFname = \"A\"\r\n", {"sites/a.toml", "", "name"}, {"B"}));
    CHECK(text == "\xEF\xBB\xBFname = \"B\"\r\n");
    CHECK(must(with_value(text, {"sites/a.toml", "cover", "title"}, {"C"})) ==
          "\xEF\xBB\xBFname = \"B\"\r\n\r\n[cover]\r\ntitle = \"C\"\r\n");
}

TEST_CASE("What a form cannot change is refused, and told") {
    const std::string in_a_line = "name = \"A\"\ncover = { title = \"B\" }\n";
    const auto added = with_value(in_a_line, {"sites/a.toml", "cover", "button"}, {"C"});
    REQUIRE_FALSE(added);
    CHECK(added.error().front().remedy == "Change it in the file's text.");
    CHECK(read_again(must(with_value(in_a_line, {"sites/a.toml", "cover", "title"}, {"C"})),
                     {"sites/a.toml", "cover", "title"}) == "C");
    CHECK_FALSE(with_value(site, {"sites/ripley.toml", "", "nam"}, {"A"}));
    CHECK_FALSE(with_value("name = ", {"sites/ripley.toml", "", "name"}, {"A"}));
    CHECK_FALSE(with_table(site, "sites/ripley.toml", "cover"));
    CHECK_FALSE(without_table(site, "sites/ripley.toml", "cover"));
    const std::string hours_in_a_line = "name = \"A\"\ncover.hours = [{ day = \"Monday\" }]\n";
    const auto taken = without_table(hours_in_a_line, "sites/a.toml", "cover.hours.1");
    REQUIRE_FALSE(taken);
    CHECK(taken.error().front().line == 2);
    CHECK_FALSE(with_table(hours_in_a_line, "sites/a.toml", "cover.hours"));
}

namespace {

// Every value of a file, by its path: "cover.hours.2.day".
std::map<std::string, TypedLines> values_of(const std::string& text, const std::string& file) {
    const auto document = read_toml(text, file, schema_of(file));
    REQUIRE(document);
    std::map<std::string, TypedLines> values;
    for (const FormTable& table : form_of(*document))
        for (const FormField& field : table.fields)
            if (field.value != nullptr)
                values[table.path + "." + std::string(field.spec->key)] = typed_of(*field.value);
    return values;
}

// The longer text without the bytes that it has more, where both first differ.
std::string without_first_more(const std::string& longer, const std::string& text) {
    const auto at = std::mismatch(text.begin(), text.end(), longer.begin()).first - text.begin();
    return std::string(longer).erase(static_cast<std::size_t>(at), longer.size() - text.size());
}

void try_field(const std::string& text, const FieldPlace& place,
               const std::map<std::string, TypedLines>& before) {
    CAPTURE(place.file + " " + place.table + " " + place.key);
    const std::string key = place.table + "." + place.key;
    const std::string changed = must(
        with_value(text, place, {"Say \"no\", \\ and \"\"\"three\"\"\"\ttab # no comment ] = é", "two"}));
    auto after = values_of(changed, place.file);
    CHECK(after[key].front().starts_with("Say \"no\", \\ and \"\"\"three\"\"\"\ttab # no comment ] = é"));
    const auto was = before.find(key);
    const std::string back = was == before.end() ? must(without_value(changed, place))
                                                 : must(with_value(changed, place, was->second));
    after = values_of(back, place.file);
    CHECK(after == before);
    if (was == before.end() && back.size() > text.size())
        CHECK(without_first_more(back, text) == text); // the new heading stays
    else if (was == before.end())
        CHECK(back == text);
}

} // namespace

TEST_CASE("Each field of the shipped bundle takes what is typed and gives it back, and all else stays") {
    std::size_t tried = 0;
    for (const auto& [path, text] : shipped_files()) {
        const auto document = read_toml(text, path, schema_of(path));
        if (!document)
            continue;
        const auto before = values_of(text, path);
        for (const FormTable& table : form_of(*document))
            for (const FormField& field : table.fields)
                // Of the many contacts and words, which are alike, some.
                if (tried++ % (table.fields.size() > 20 ? 17 : 3) == 0)
                    try_field(text, {path, table.path, std::string(field.spec->key)}, before);
    }
    CHECK(tried > 500);
}
