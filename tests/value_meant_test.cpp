#include "toml/value_meant.h"

#include <array>

#include <doctest/doctest.h>

using namespace signpost;

namespace {

constexpr FieldSpec wait_field{
    .key = "wait_s", .kind = FieldKind::integer, .range = {10, 600}, .example = "90", .unit = "seconds"};
constexpr FieldSpec sides{.key = "sides_mm",
                          .kind = FieldKind::numbers,
                          .range = {50, 5000},
                          .example = "[476, 268]",
                          .unit = "millimetres"};
constexpr auto colours = std::to_array<std::string_view>({"black", "white"});

} // namespace

TEST_CASE("A whole number is found in what was typed, and turned into the field's own unit") {
    for (const auto& [typed, meant] :
         {std::pair("60s", "60"), std::pair("60 sec", "60"), std::pair("\"60\"", "60"),
          std::pair("“60”", "60"), std::pair("60.00", "60"), std::pair("(60)", "60"), std::pair("060", "60"),
          std::pair("+60", "60"), std::pair("2 min", "120"), std::pair("10 Minutes", "600")}) {
        CAPTURE(typed);
        CHECK(value_remedy(wait_field, typed) == "Write it like this: wait_s = " + std::string(meant));
    }
    // Out of range, of another unit, or no number: no guess.
    for (const char* typed :
         {"5s", "11 min", "60 mm", "60.5", "sixty", "", "1e2", "-60", "60 70", "99999999999999999999"}) {
        CAPTURE(typed);
        CHECK(value_remedy(wait_field, typed) ==
              "Choose a number from 10 to 600, in seconds, for example: wait_s = 90");
        CHECK(value_meant(wait_field, typed) == "90");
    }
    constexpr FieldSpec large{.key = "n", .kind = FieldKind::integer, .range = {1, 2'000'000'000}};
    for (const char* typed :
         {"1,000,000", "1.000.000", "1 000 000", "1'000'000", "1_000_000", "1\u202F000\u00A0000"})
        CHECK(value_meant(large, typed) == "1000000");
    CHECK(value_meant(large, "1,00") == "7"); // the example of any whole number
}

TEST_CASE("Numbers of a list are found between marks of any kind, but not in another unit") {
    for (const char* typed : {"(476, 268)", "[476 268]", "476 x 268", "476×268", "{476;268}", "\"476, 268\"",
                              "[\"476\", \"268\"]", "476mm by 268mm", "[476, 268"}) {
        CAPTURE(typed);
        CHECK(value_remedy(sides, typed) == "Write it like this: sides_mm = [476, 268]");
    }
    CHECK(value_meant(sides, "(345.5 / 194)") == "[345.5, 194]");
    for (const char* typed :
         {"476", "47.6cm x 26.8cm", "60cm, 80cm", "345,5 x 194", "1 x 268", "wide, high", ""}) {
        CAPTURE(typed);
        CHECK(value_remedy(sides, typed) == "For example: sides_mm = [476, 268]");
    }
}

TEST_CASE("True, false, a word of a few and a list are found in what was typed") {
    constexpr FieldSpec flag{.key = "flag", .kind = FieldKind::boolean};
    for (const char* yes : {"True", "YES", "on", "1", "\"true\"", "'y'"})
        CHECK(value_remedy(flag, yes) == "Write it like this: flag = true");
    for (const char* no : {"FALSE", "no", "Off", "0"})
        CHECK(value_remedy(flag, no) == "Write it like this: flag = false");
    CHECK(value_remedy(flag, "maybe") == "Write true or false, for example: flag = true");

    constexpr FieldSpec colour{.key = "colour", .words = colours};
    CHECK(value_remedy(colour, "White") == "Write it like this: colour = \"white\"");
    CHECK(value_remedy(colour, "“blak”") == "Write it like this: colour = \"black\"");
    CHECK(value_remedy(colour, "7") == "Choose one of \"black\", \"white\", for example: colour = \"black\"");

    constexpr FieldSpec days{.key = "days",
                             .kind = FieldKind::texts,
                             .example = "[\"mon\"]",
                             .takes = [](std::string_view day) { return day.size() == 3; }};
    CHECK(value_remedy(days, "mon, tue") == "Write it like this: days = [\"mon\", \"tue\"]");
    CHECK(value_remedy(days, "[mon") == "Write it like this: days = [\"mon\"]");
    CHECK(value_remedy(days, "monday") == "For example: days = [\"mon\"]");
    CHECK(has_value_rule(days));
    CHECK_FALSE(has_value_rule({.key = "title"}));
}
