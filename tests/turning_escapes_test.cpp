// Characters that turn text round, in TOML: typed, as escapes, and in what a message quotes.
#include <string>

#include <doctest/doctest.h>

#include "toml/toml_document.h"

using namespace signpost;

namespace {

std::string refusal_of(const std::string& text) {
    const auto document = read_toml(text, "x.toml");
    return document ? "" : to_text(document.error().front());
}

} // namespace

TEST_CASE("A character that turns text round is refused wherever it stands, by its name") {
    const std::string typed = " is a character nobody sees, which turns the text beside it round. Delete it "
                              "together with the characters beside it, and type those again. No language "
                              "needs it: the kiosk itself orders text that is read from the right.";
    CHECK(refusal_of("a = 1\nbody = \"Call \u202E{galop}\"") ==
          "x.toml:2:14: U+202E (right-to-left override)" + typed);
    CHECK(refusal_of("# \u200F\na = 1") == "x.toml:1:3: U+200F (right-to-left mark)" + typed);
    CHECK(refusal_of("\u2067a = 1") == "x.toml:1:1: U+2067 (right-to-left isolate)" + typed);
    for (const char* mark : {"\u061C", "\u200E", "\u200F", "\u202A", "\u202B", "\u202C", "\u202D", "\u202E",
                             "\u2066", "\u2067", "\u2068", "\u2069"})
        CHECK_FALSE(refusal_of(std::string("a = \"") + mark + "\"").empty());
    for (const char* joiner : {"\u200C", "\u200D"}) // letters of Persian and Urdu take shape by these
        CHECK(refusal_of(std::string("a = \"\u0645\u06CC") + joiner + "\u06A9\"").empty());
}

TEST_CASE("A character that turns text round is refused where it is written as digits, too") {
    const std::string remedy =
        ". No language needs it: the kiosk itself orders text that is read from the right.";
    const std::string cause = "U+202E (right-to-left override) is a character nobody sees, which turns the "
                              "text beside it round. ";
    CHECK(refusal_of("body = \"Call \\u202E{galop}\"") ==
          "x.toml:1:14: " + cause + "Delete all of \\u202E" + remedy);
    CHECK(refusal_of("[a]\nlist = [\"b\", \"c\\U0000202e\"]") ==
          "x.toml:2:16: " + cause + "Delete all of \\U0000202e" + remedy);
    CHECK(refusal_of("body = \"\"\"\none\n\\u202E\"\"\"") ==
          "x.toml:3:1: " + cause + "Delete all of \\u202E" + remedy);
    CHECK(refusal_of("\"a\\u202E\" = 1") ==
          "x.toml:1:1: " + cause + "Delete the backslash, the letter u and the digits after it" + remedy);
    CHECK(refusal_of("a = '\\u202E'").empty());
}

TEST_CASE("What a message quotes turns no text round") {
    CHECK(in_one_line("a\u202Eb\u2066c\u200Fd") == "a?b?c?d");
}
