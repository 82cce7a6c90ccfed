#include "toml/fields.h"

#include <doctest/doctest.h>

#include "support/day.h"

#include "toml/toml_document.h"

using namespace signpost;

TEST_CASE("Fields collect every problem of a table") {
    const auto document =
        read_toml("tittle = \"x\"\nserial = \"7\"\nname = 5\nempty = \" \"\nlong = \"éééé\"\n"
                  "flag = \"yes\"\nday = \"2026-13-01\"\nlist = \"a\"\nmixed = [\"a\", 2]\n"
                  "part = 1\nparts = 2\nbell = \"\\u0007\"\nbig = 100\nzzz = 1\n",
                  "x.toml");
    REQUIRE(document);
    Problems problems;
    Fields fields(*document, document->root, problems);
    CHECK(fields.text("title", {Need::required, 80}) == nullptr);
    CHECK(fields.integer("serial", {1, 10}, true) == nullptr);
    CHECK(fields.plain_text("name", {}).empty());
    CHECK(fields.text("empty", {Need::filled, 80}) == nullptr);
    CHECK(fields.text("long", {Need::optional, 3}) == nullptr);
    CHECK(fields.boolean("flag") == nullptr);
    CHECK_FALSE(fields.date("day"));
    CHECK(fields.texts("list", {}).empty());
    CHECK(fields.texts("mixed", {}).size() == 1);
    CHECK(fields.table("part", false) == nullptr);
    CHECK(fields.tables("parts").empty());
    CHECK(fields.plain_text("bell", {}).empty());
    CHECK(fields.integer("big", {1, 10}, true) == nullptr);
    fields.finish();
    CHECK(to_text(problems) ==
          "x.toml:2:10: \"serial\" must be a whole number, for example 7. Write digits alone.\n"
          "x.toml:3:8: \"name\" must be text. Put it between quotation marks.\n"
          "x.toml:4:9: \"empty\" is empty. Write its text between the quotation marks.\n"
          "x.toml:5:8: \"long\" has 4 characters. Shorten it to 3 at most.\n"
          "x.toml:6:8: \"flag\" must be true or false. Write one of the two without quotation marks.\n"
          "x.toml:7:7: \"day\" must be a date. Write year, month and day, for example 2026-05-31.\n"
          "x.toml:8:8: \"list\" must be a list. Put square brackets around it: list = [\"a\"].\n"
          "x.toml:9:15: \"mixed\" must be text. Put it between quotation marks.\n"
          "x.toml:10:8: \"part\" must be a part of its own. Write [part] on a line, and its keys below it.\n"
          "x.toml:11:9: \"parts\" must be a part of its own, as often as needed. Write [[parts]] on a line "
          "with two "
          "brackets, and its keys below it.\n"
          "x.toml:12:8: \"bell\" holds an invisible control character. Look for a backslash (\\) in it, and "
          "take away "
          "what does not belong there.\n"
          "x.toml:13:7: \"big\" is 100. Choose a number from 1 to 10.\n"
          "x.toml:1:1: There is no key \"tittle\" here. Did you mean \"title\"?\n"
          "x.toml:14:1: There is no key \"zzz\" here. The keys that may stand here: title, serial, name, "
          "empty, long, "
          "flag, day, list, mixed, part, parts, bell, big.\n");
}

TEST_CASE("A text on the screen is one line without control characters, whatever its escapes say") {
    const auto document = read_toml("a = \" b\\n\\tc \"\nb = \"x\\u009by\"\n", "x.toml");
    REQUIRE(document);
    Problems problems;
    Fields fields(*document, document->root, problems);
    CHECK(fields.plain_text("a", {}) == "b c");
    CHECK(fields.plain_text("b", {}).empty());
    CHECK(to_text(problems) == "x.toml:2:5: \"b\" holds an invisible control character. Look for a backslash "
                               "(\\) in it, and take away what does not belong there.\n");
}

TEST_CASE("A key that is missing has the place of its table's heading") {
    const auto document = read_toml("a = 1\n\n[part]\nb = 1\n\n[other.inner]\nc = 1\n", "x.toml");
    REQUIRE(document);
    Problems problems;
    Fields root(*document, document->root, problems);
    CHECK(root.table("none", true) == nullptr);
    for (const char* key : {"part", "other"}) {
        Fields part(*document, *root.table(key, true), problems);
        CHECK(part.text("title", {Need::required, 80}) == nullptr);
    }
    CHECK(to_text(problems) ==
          "x.toml:1:1: The part [none] is missing. Add a line [none] and its keys below it.\n"
          "x.toml:3:1: The key \"title\" is missing. Add it, for example: title = \"…\"\n"
          "x.toml:6:1: The key \"title\" is missing. Add it, for example: title = \"…\"\n");
}

TEST_CASE("Dates are taken both ways") {
    const auto document = read_toml(
        "a = 2026-05-31\nb = \"2024-02-29\"\nc = \"2025-02-29\"\nd = 2026-05-31T10:00:00\n", "x.toml");
    REQUIRE(document);
    Problems problems;
    Fields fields(*document, document->root, problems);
    CHECK(fields.date("a") == test::day("2026-05-31"));
    CHECK(fields.date("b") == test::day("2024-02-29"));
    CHECK_FALSE(fields.date("c"));
    CHECK_FALSE(fields.date("d"));
    CHECK_FALSE(fields.date("none"));
    CHECK(problems.size() == 2);
}
