// What stands in a file for the second time: no remedy may cost a contact, a day or a figure.
#include <doctest/doctest.h>

#include "content/schema.h"
#include "toml/toml_document.h"

namespace toml_twice_test {

using namespace signpost;

namespace {

std::string problem_in(const std::string& file, const std::string& text) {
    const auto document = read_toml(text, file, schema_of(file));
    return document ? "" : to_text(document.error().front());
}

std::string in_bundle(const std::string& text) { return problem_in("bundle.toml", text); }

const std::string again = " stands here for the second time, first in line ";
const std::string same = " If it is the same line twice, keep the one that is right.";
const std::string day = "day = \"Monday\"\nopen = \"Closed\"\n";
const std::string start_part = "[start]\ntitle = \"a\"\nbutton = \"b\"\n";

} // namespace

TEST_CASE("A contact whose heading is lost is told as a heading to write") {
    CHECK(problem_in("contacts.toml", "[one]\nname = \"One\"\n\nname = \"Two\"\n") ==
          "contacts.toml:4:1: \"name\"" + again +
              "2. If another contact begins here, write a line [its-name] above it." + same);
}

TEST_CASE("A second contact of one name is told to take a name of its own") {
    CHECK(problem_in("contacts.toml", "[one]\nname = \"One\"\n[one]\nname = \"Two\"\n") ==
          "contacts.toml:3:1: [one]" + again +
              "1. If this is another contact, give it a name of its own. If it is the same contact, put what "
              "is "
              "right of both below one heading.");
}

TEST_CASE("A part of which there may be several is told to have two brackets") {
    const std::string both = "There may be several: write two brackets on each side, in every place, ";
    CHECK(in_bundle("[cover.hours]\n" + day + "[cover.hours]\n" + day) ==
          "bundle.toml:4:1: [cover.hours]" + again + "1. " + both + "[[cover.hours]].");
    CHECK(in_bundle("[[cover.hours]]\n" + day + "[cover.hours]\n" + day) ==
          "bundle.toml:4:1: [cover.hours]" + again + "1. " + both + "[[cover.hours]].");
    CHECK(in_bundle("[cover.hours]\n" + day + "[[cover.hours]]\n" + day) ==
          "bundle.toml:4:1: [cover.hours]" + again + "1. " + both + "[[cover.hours]].");
    CHECK(in_bundle("[[languages]]\ncode = \"en\"\n\n[languages]\ncode = \"pl\"\n") ==
          "bundle.toml:4:1: [languages]" + again + "1. " + both + "[[languages]].");
    CHECK(problem_in("pages/a.toml", "[figures] # one\nvalue = \"1\"\n[ figures ]\nvalue = \"2\"\n") ==
          "pages/a.toml:3:1: [figures]" + again + "1. " + both + "[[figures]].");
}

TEST_CASE("A part of which there may be several is known when it is misspelt, too") {
    const std::string rest = "? There may be several: write two brackets on each side, in every place.";
    for (const char* name : {"cover.hour", "cover.Hours", "COVER.HOURS", "hours", "Hour"}) {
        std::string heading{"["};
        heading.append(name).append("]");
        std::string part = heading;
        part.append("\n").append(day);
        std::string told{"bundle.toml:4:1: "};
        told.append(heading).append(again).append("1. Did you mean [[cover.hours]]").append(rest);
        CHECK(in_bundle(part + part) == told);
    }
    CHECK(in_bundle("[cover.notice]\n[cover.notice]\n") ==
          "bundle.toml:2:1: [cover.notice]" + again + "1. Did you mean [[cover.notices]]" + rest);
    CHECK(in_bundle("[language]\n[language]\n") ==
          "bundle.toml:2:1: [language]" + again + "1. Did you mean [[languages]]" + rest);
    CHECK(problem_in("pages/a.toml", "[figure]\n[figure]\n") ==
          "pages/a.toml:2:1: [figure]" + again + "1. Did you mean [[figures]]" + rest);
}

TEST_CASE("A day whose heading is lost is told which heading") {
    CHECK(in_bundle("[[cover.hours]]\n" + day + "\n" + day) ==
          "bundle.toml:5:1: \"day\"" + again +
              "2. If a new part begins here, write a line [[cover.hours]] above it." + same);
    CHECK(in_bundle("[[languages]]\ncode = \"en\"\nname = \"English\"\ncode = \"pl\"") ==
          "bundle.toml:4:1: \"code\"" + again +
              "2. If a new part begins here, write a line [[languages]] above it." + same);
}

TEST_CASE("Where every heading of the days, the notices or the figures is lost, the message says which") {
    CHECK(in_bundle("[cover]\ntitle = \"c\"\n" + day + day) ==
          "bundle.toml:5:1: \"day\"" + again +
              "3: a line [[cover.hours]] is missing above it. Write a line [[cover.hours]] above each of the "
              "two.");
    CHECK(in_bundle(start_part + "[cover]\n[[cover.hours]]\n" + day + "title = \"x\"\ntitle = \"y\"\n" +
                    "[emergency]\n") ==
          "bundle.toml:9:1: \"title\"" + again +
              "8: a line [[cover.notices]] is missing above it. Write a line [[cover.notices]] above each of "
              "the two.");
    CHECK(problem_in("pages/a.toml", "title = \"a\"\nvalue = \"1\"\nlabel = \"b\"\nvalue = \"2\"\n") ==
          "pages/a.toml:4:1: \"value\"" + again +
              "2: a line [[figures]] is missing above it. Write a line [[figures]] above each of the two.");
}

TEST_CASE("Where the line [cover] is lost, the message says so") {
    CHECK(in_bundle("[emergency]\n" + start_part + "\ntitle = \"Opening hours\"\n[[cover.hours]]\n" + day) ==
          "bundle.toml:6:1: \"title\"" + again +
              "3. There is no line [cover] in this file: if that part begins here, write the line above it." +
              same);
}

TEST_CASE("A second [cover] or [start] is told what may be meant in its place") {
    const std::string below =
        " in its place. If it is the same part, put what is right of both below one heading.";
    CHECK(in_bundle("[emergency]\n" + start_part + "[cover]\n[cover]\n") ==
          "bundle.toml:6:1: [cover]" + again +
              "5. If another part begins here, write [[cover.hours]] or [[cover.notices]]" + below);
    CHECK(in_bundle("[emergency]\n" + start_part + "[start]\n") ==
          "bundle.toml:5:1: [start]" + again + "2. If another part begins here, write [cover]" + below);
}

TEST_CASE("A line hours = beside [[cover.hours]] is the line that does not belong there") {
    const std::string beside =
        "Look whether the lines below [[cover.hours]] say the same. Put what they lack into "
        "them, and then take this line out.";
    const std::string cause =
        "This line does not belong here: \"hours\" is a part of its own, [[cover.hours]] in line ";
    CHECK(in_bundle("[cover]\nhours = \"Monday 9 to 5\"\n\n[[cover.hours]]\n" + day) ==
          "bundle.toml:2:1: " + cause + "4. " + beside);
    CHECK(in_bundle("[[cover.hours]]\n" + day + "[cover]\nhours = \"Monday 9 to 5\"\n") ==
          "bundle.toml:5:1: " + cause + "1. " + beside);
}

TEST_CASE("What looks like a heading or a line within a long text is neither") {
    CHECK(
        problem_in(
            "pages/a.toml",
            "title = \"a\"\nbody = \"\"\"\n[figures]\ntitle = 1\n\"\"\"\nsummary = \"b\"\ntitle = \"c\"\n") ==
        "pages/a.toml:7:1: \"title\"" + again + "1. Look at both lines, and keep the one that is right.");
}

TEST_CASE("What stands twice between braces is told where it stands") {
    CHECK(problem_in("pages/a.toml", "figures = [{value = \"1\", value = \"2\"}]\n") ==
          "pages/a.toml:1:34: \"value\" stands here for the second time. Look at both, and keep the one that "
          "is "
          "right.");
}

} // namespace toml_twice_test
