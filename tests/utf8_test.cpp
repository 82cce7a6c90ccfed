// UTF-8, its code points, and how wide they are on a terminal.
#include "base/utf8.h"

#include <sstream>
#include <string>

#include <doctest/doctest.h>

#include "base/problem.h"
#include "cli/report_internal.h"

using namespace signpost;

TEST_CASE("bytes that are no UTF-8 begin no character") {
    CHECK(character_at("a\xC3\xA9", 1).value == U'\u00E9');
    CHECK(character_at("a\xC3\xA9", 1).bytes == 2);
    CHECK(character_at("\xF0\x9F\x98\x80", 0).value == U'\U0001F600');
    for (const char* none :
         {"\xA9", "\xC3", "\xC0\xAF", "\xE2\x82", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xFF"})
        CHECK(character_at(none, 0).bytes == 0);
    CHECK(character_at("a", 1).bytes == 0);
    CHECK(length_of("a\xC3\xA9\xE4\xB8\xAD") == 3);
}

TEST_CASE("a text is UTF-8 where each of its bytes is") {
    CHECK(is_utf8(""));
    CHECK(is_utf8("a\u00e9\u4e2d"));
    CHECK_FALSE(is_utf8("a\xe9"));
    CHECK_FALSE(is_utf8("\xe4\xb8")); // cut short
}

TEST_CASE("a control character is one by Unicode, the second row of them too") {
    for (const char32_t c : {U'\0', U'\n', U'\x1F', U'\x7F', U'\u0080', U'\u009F'})
        CHECK(is_control(c));
    for (const char32_t c : {U' ', U'~', U'\u00A0', U'\u200F', U'\u4E2D'})
        CHECK_FALSE(is_control(c));
}

TEST_CASE("a terminal gives a Chinese character two columns, and a mark none") {
    CHECK(columns_of("Anna") == 4);
    CHECK(columns_of("e\u0301") == 1);
    CHECK(columns_of("\u4E2D\u6587") == 4);
    CHECK(columns_of("\u0627\u0644") == 2);
    CHECK(columns_of("\xFF") == 1);
}

TEST_CASE("a table's columns stand under each other in every script") {
    const auto table = [](const std::string& cell) {
        std::ostringstream out;
        write_table(out, {{"NAME", "ON"}, {cell, "x"}});
        return out.str();
    };
    CHECK(table("\u4E2D\u6587\u4E2D") == "NAME    ON\n\u4E2D\u6587\u4E2D  x\n");
    CHECK(table("e\u0301") == "NAME  ON\ne\u0301     x\n");
    std::string wide;
    std::string cut;
    for (int i = 0; i < 30; ++i)
        wide += "\u4E2D";
    for (int i = 0; i < 21; ++i) // of 43 columns the last stays empty
        cut += "\u4E2D";
    const std::string shown = table(wide);
    CHECK(shown == "NAME" + std::string(41, ' ') + "ON\n" + cut + "\u2026  x\n");
}

TEST_CASE("a file's name may hold anything, and a terminal is told none of it") {
    CHECK(to_text(Problem{"a\x1B\n\xC2\x9B\xFF\u202E.toml", 0, 0, "Why.", ""}) == "a?????.toml: Why.");
}
