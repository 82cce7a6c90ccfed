#include <doctest/doctest.h>

#include <array>

#include "toml/fields.h"
#include "toml/toml_document.h"
#include "toml/toml_scan_internal.h"

using namespace signpost;

namespace {

constexpr std::array x_fields = std::to_array<FieldSpec>({{.key = "made", .kind = FieldKind::date},
                                                          {.key = "review_by", .kind = FieldKind::date},
                                                          {.key = "checked", .kind = FieldKind::date}});
constexpr std::array x_tables = std::to_array<TableSpec>({{.fields = x_fields}});

std::string first_problem(const std::string& text) {
    const auto document = read_toml(text, "x.toml", {x_tables, false});
    return document ? "" : to_text(document.error().front());
}

const TomlValue& value(const TomlDocument& document, std::string_view key) {
    for (const TomlEntry& entry : document.root.entries)
        if (entry.key == key)
            return entry.value;
    FAIL("no such key: " << key);
    return document.root;
}

FilePlace place_of_word(const std::string& text, const std::string& word) {
    const auto document = read_toml(text, "x.toml");
    REQUIRE(document);
    const TomlValue& body = value(*document, "body");
    return document->place_in(body, body.text.find(word));
}

} // namespace

TEST_CASE("Values keep their kinds, their places and the order of the file") {
    const auto document = read_toml("word = \"é\" # comment\nnumber = 7\nreal = 1.5\nyes = true\n"
                                    "day = 2026-05-31\nlist = [\"a\",\n  \"b\"]\n[part]\nkey = 1\n",
                                    "x.toml");
    REQUIRE(document);
    std::string keys;
    for (const TomlEntry& entry : document->root.entries)
        keys += entry.key + " ";
    CHECK(keys == "word number real yes day list part ");
    CHECK(value(*document, "word").text == "é");
    CHECK(value(*document, "word").place == FilePlace{1, 8});
    CHECK(value(*document, "number").integer == 7);
    CHECK(value(*document, "real").real == 1.5);
    CHECK(value(*document, "yes").boolean);
    CHECK(value(*document, "day").kind == TomlValue::Kind::date);
    CHECK(value(*document, "day").text == "2026-05-31");
    CHECK(value(*document, "list").items.at(1).place == FilePlace{7, 3});
    CHECK(value(*document, "part").place == FilePlace{8, 1});
    CHECK(document->root.entries.back().value.entries.at(0).place == FilePlace{9, 1});
}

TEST_CASE("Columns count characters, not bytes") {
    const auto document = read_toml("list = [\"ééé\", \"b\"]", "x.toml");
    REQUIRE(document);
    CHECK(value(*document, "list").items.at(1).place == FilePlace{1, 16});
}

TEST_CASE("A byte order mark and Windows line ends are nobody's mistake") {
    const auto document =
        read_toml("\xEF\xBB\xBFtitle = \"a\"\r\nbody = \"\"\"\r\none\r\ntwo\"\"\"\r\n", "x.toml");
    REQUIRE(document);
    CHECK(value(*document, "title").place == FilePlace{1, 9});
    CHECK(value(*document, "body").text == "one\ntwo");
    CHECK(first_problem("a = \"one\rtwo\"") ==
          "x.toml:1:9: There is an invisible control character (U+000D) here. Delete it together with the "
          "characters beside it, and type those again.");
}

TEST_CASE("A place inside a text is the place in the file") {
    CHECK(place_of_word("body = \"say word\"", "word") == FilePlace{1, 13});
    CHECK(place_of_word("body = 'say word'", "word") == FilePlace{1, 13});
    CHECK(place_of_word("\nbody = \"\"\"\nfirst\nsecond word\n\"\"\"", "word") == FilePlace{4, 8});
    CHECK(place_of_word("body = \"\"\"word\"\"\"", "word") == FilePlace{1, 11});
    CHECK(place_of_word("body = '''\nit's \\ word'''", "word") == FilePlace{2, 8});
    CHECK(place_of_word("body = \"é\\t\\u00e9\\U0001F600\\\"word\"", "word") == FilePlace{1, 30});
    CHECK(place_of_word("body = \"\"\"\n\nword\"\"\"", "word") == FilePlace{3, 1});
    CHECK(place_of_word("body = \"\"\"\nShe said \"no\" word\"\"\"\"", "word") == FilePlace{2, 15});
}

TEST_CASE("What TOML cannot read is explained in words") {
    struct Case {
        const char* text;
        const char* problem;
    };
    const Case cases[] = {
        {"title = \"Stalking\nx = 1", "1:9: The quotation mark that opens here is never closed. Put \" at "
                                      "the end of the text, on the same line."},
        {"title = Stalking",
         "1:9: The text has no quotation marks around it. Write it like this: title = \"Stalking\"."},
        {"a = 1\ntitle = Don't",
         "2:9: The text has no quotation marks around it. Write it like this: title = \"Don't\"."},
        {"title = \"a\"\ntitle = \"b\"", "2:1: \"title\" stands here for the second time, first in line 1. "
                                         "Look at both lines, and keep the one "
                                         "that is right."},
        {"[a]\nx = 1\n[a]", "3:1: [a] stands here for the second time, first in line 1. If this is another "
                            "part, give it a name of its own. "
                            "If it is the same part, put what is right of both below one heading."},
        {"title \"x\"", "1:1: There is no = in this line. Write the key, then =, then the value: title = "
                        "\"Stalking\". If it is a note of "
                        "your own, put # before it."},
        {"serial = 007   # one more", "1:10: A number cannot begin with 0. Write it without: serial = 7; a "
                                      "telephone number stands between "
                                      "quotation marks: serial = \"007\"."},
        {"review_by = 22 May 2027", "1:13: The date cannot be read. Write the date as year-month-day, for "
                                    "example: review_by = 2026-05-31"},
        {"next = [\"report\", “safer”]",
         "1:19: This is a curly quotation mark. Use straight ones. Write a list like this: topics = "
         "[\"stalking\", \"harassment\"]."},
        {"title = Keep a record\"",
         "1:9: The text has no quotation marks around it. Write it like this: title = \"Keep a record\"."},
        {"title =\u00A0\"Keep\"", "1:8: U+00A0 looks like a space and is another character. Delete it, and "
                                  "type a space where one is to stand."},
        {"title =", "1:8: There is no value after the =. Write one, for example title = \"some text\"."},
        {"= \"x\"", "1:1: There is no key before the =. Write it like this: title = \"Stalking\"."},
        {"what for = \"x\"",
         "1:1: The key \"what for\" is more than one word. Keys are one word, with _ where a "
         "space would be, for example what_for."},
        {"body = \"\"\"\nhello",
         "1:8: The text that begins with \"\"\" here has no end. Put \"\"\" on a line of its "
         "own after the text."},
        {"body = \"\"\"\na \"\"\" b \"\"\"\n\"\"\"", "2:3: These \"\"\" end the text that began above. Use "
                                                     "one quotation mark inside of a text, not three."},
        {"topics = [\"a\", \"b\"\nx = 1",
         "1:10: The [ that opens here has no ] to close it. Write it like this: "
         "topics = [\"a\", \"b\"]."},
        {"topics = [\n  \"a\"\n  \"b\",\n]",
         "3:3: The list cannot be read from here on. Each item needs quotation marks and each but the last a "
         "comma "
         "after it. Write a list like this: topics = [\"stalking\", \"harassment\"]."},
        {"t = \"He said \"hi\"\"",
         "1:15: There is more after the closing quotation mark. Write it like this: t = "
         "\"He said \\\"hi\\\"\"."},
        {"t = “x”", "1:5: The text stands between curly quotation marks. Use straight ones: t = \"x\"."},
        {"path = \"C:\\Some\"", "1:12: A backslash between double quotation marks has a meaning of its own. "
                                "Write / in its place, or delete it: path = \"C:/Some\"."},
        {"t = 0800 612 6505", "1:5: This is neither a whole number nor a date. Put text, such as a telephone "
                              "number, between quotation "
                              "marks: t = \"0800 612 6505\"."},
        {"d = 2026-02-31",
         "1:5: The calendar has no such day. Write year, month and day, for example 2026-05-31."},
        {"review_by = 22.5.2027", "1:13: The date cannot be read. Write the date as year-month-day: "
                                  "review_by = 2027-05-22"},
        {"checked = 3/11/2026 # by hand",
         "1:11: The date cannot be read. Write the date as year-month-day: checked = 2026-11-03"},
        {"a = 1\nmade = 1-2-2027",
         "2:8: The date cannot be read. Write the date as year-month-day: made = 2027-02-01"},
        {"made = 2027/5/22",
         "1:8: The date cannot be read. Write the date as year-month-day: made = 2027-05-22"},
        {"made = 31.2.2027",
         "1:8: The date cannot be read. Write the date as year-month-day, for example: made = 2026-05-31"},
        {"made = 22.5.27",
         "1:8: The date cannot be read. Write the date as year-month-day, for example: made = 2026-05-31"},
        {"made = 2027-02-31",
         "1:8: The calendar has no such day. Write year, month and day, for example 2026-05-31."},
        {"made =", "1:7: There is no value after the =. Write one, for example: made = 2026-05-31"},
        {"tïtle = \"x\"", "1:1: The key \"tïtle\" holds a character that keys cannot hold. Keys hold the "
                          "letters a to z, digits and _, for example what_for."},
        {"t = é", "1:5: The text has no quotation marks around it. Write it like this: t = \"é\"."},
        {"t = \"a\" é", "1:8: There is more after the closing quotation mark. Write it like this: t = "
                        "\"a é\"."},
        {"[=]\nt = 1", "1:1: This heading in square brackets cannot be read. Write it like this: [start], or "
                       "like this where there may be several: [[figures]]."},
        {"t = \"\"\"\none \\\ntwo\"\"\"", "2:5: This backslash (\\) has no meaning here. Delete it. A line "
                                          "end inside of a paragraph is a space on the screen anyway."},
        {"t = \"", "1:5: The quotation mark that opens here is never closed. Put \" at the end of the text, "
                   "on the same line."},
        {"t = { a = \"\n",
         "1:12: The file cannot be read from here on: Error while parsing string: encountered "
         "end-of-file. Compare the line with one that works, for example title = \"Stalking\"."},
        {"[start\nt = 1",
         "1:1: This heading in square brackets cannot be read. Write it like this: [start], or like "
         "this where there may be several: [[figures]]."},
    };
    for (const Case& c : cases)
        CHECK(first_problem(c.text) == "x.toml:" + std::string(c.problem));
}

TEST_CASE("What another program made of a text is told as that, and not as a slip in it") {
    const std::pair<std::string, const char*> documents[] = {
        {"{\\rtf1\\ansi title = \"x\"}", "a document of WordPad or Word (RTF)"},
        {std::string("PK\x03\x04\0\0", 6), "a document of a word processor, or a zip file"},
        {"\xD0\xCF\x11\xE0" + std::string(std::size_t{300} << 10U, 'x'), "a document of an older Word"},
        {"%PDF-1.7", "a PDF"},
        {"<HTML><body>", "a web page"},
        {"<!DOCTYPE html>", "a web page"}};
    for (const auto& [bytes, kind] : documents)
        CHECK(first_problem(bytes) ==
              "x.toml:1:1: This is " + std::string(kind) +
                  ", and not plain text. Open it in its own program, save it there as plain text with the "
                  "encoding UTF-8, and give that file this name. Keep this one outside of the folder.");
    CHECK(read_toml("# {\\rtf is a comment\n", "x.toml"));
}

TEST_CASE("Bytes that are no text are refused before TOML is read") {
    CHECK(first_problem("a = 1\nb = \"caf\xE9\"") ==
          "x.toml:2:9: The file is not UTF-8 text from here on. Save it "
          "again from a text editor with the encoding UTF-8.");
    CHECK(first_problem(std::string("a = \"\0\"", 7)) ==
          "x.toml:1:6: The file is not UTF-8 text: it holds U+0000, as files in UTF-16 do. Save it again "
          "from a "
          "text editor with the encoding UTF-8.");
    CHECK(first_problem("a = \"\x7F\"").find("(U+007F)") != std::string::npos);
    CHECK(first_problem("a = \"\xC2\x85\"").find("(U+0085)") != std::string::npos);
    for (const char* bad : {"\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE2\x82", "\x80"})
        CHECK(first_problem(bad).find("x.toml:1:1: The file is not UTF-8") == 0);
}

TEST_CASE("What would overflow the library's stack never reaches it") {
    const std::string long_key =
        "This key has more than 16 parts with dots between them. Write a key as one word, "
        "for example title.";
    const std::string deep =
        "Brackets stand more than 16 deep inside one another here. Close each [ with a ] and "
        "each { with a }.";
    std::string dotted = "a";
    for (int i = 0; i < 30'000; ++i)
        dotted += ".a";
    CHECK(first_problem(dotted + " = 1") == "x.toml:1:32: " + long_key);
    CHECK(first_problem("[" + dotted + "]") == "x.toml:1:33: " + long_key);
    CHECK(first_problem("x = {" + dotted + " = 1}") == "x.toml:1:37: " + long_key);
    std::string spaced = "\"a\"";
    for (int i = 0; i < 5'000; ++i)
        spaced += " . 'a'";
    CHECK(first_problem(spaced + " = 1").find(long_key) != std::string::npos);
    CHECK(first_problem("x = " + std::string(10'000, '[') + std::string(10'000, ']')) ==
          "x.toml:1:21: " + deep);
    std::string inline_tables = "x = ";
    for (int i = 0; i < 10'000; ++i)
        inline_tables += "{a=";
    CHECK(first_problem(inline_tables) == "x.toml:1:53: " + deep);
    CHECK(first_problem("[" + std::string(10'000, '[')).find("x.toml:1:1: This heading") == 0);
}

TEST_CASE("Dots and brackets in texts, comments and numbers are not counted") {
    const std::string many(100, '.');
    const std::string open(100, '[');
    const std::string text =
        "a = \"" + many + open + "\\\"" + open + "\"\nb = '" + many + open + "' # " + many + open +
        "\nc = \"\"\"\n" + many + "\"\"" + open + "\"\"\"\"\"\nd = '''" + many + open +
        "'''\ne = [1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5, 8.5, 9.5, 1.5, 2.5, 3.5, 4.5, 5.5, 6.5, "
        "7.5, 8.5]\n";
    CHECK(first_problem(text).empty());
}

TEST_CASE("What a message quotes cannot break its line, nor tell a terminal anything") {
    CHECK(in_quotes("a\nb\tc\x1B[31m\xC2\x9B d") == "\"a b c [31m  d\"");
    CHECK(in_one_line("é\x7F\xE9") == "é ?");
    const auto document = read_toml("\"a\\u001b\\n\" = 1", "x.toml");
    REQUIRE(document);
    Problems problems;
    Fields(*document, document->root, problems).finish();
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].cause == "There is no key \"a  \" here.");
}

TEST_CASE(
    "A character beyond ASCII in a value without marks never reaches the library, whatever marks are in it") {
    CHECK(scan_toml("x = 1'é'").stray == 6);
    CHECK(scan_toml("x = [1, 2.'é']").stray == 11);
    CHECK(scan_toml("x = [[1'é']]").stray == 8);
    CHECK(scan_toml("x = {a = 1[\"é\"}").stray == 12);
    CHECK(scan_toml("x = [ # one\n 1\"é\"]").stray == 15);
    CHECK(scan_toml("x = 2026-05-31 1'é'").stray == 17);
    CHECK(first_problem("x = 1'é'") ==
          "x.toml:1:5: This is neither a whole number nor a date. Put text, such as a "
          "telephone number, between quotation marks: x = \"1'é'\".");
    CHECK(
        first_problem("a.'é' = 1 # é\nb = {c = 1, d.'é' = 'é'}\nc = [1, 'é', ['é']]\n[d.'é']\ne = 1 \n'é' = "
                      "'é'\n[['é']]\n")
            .empty());
}

TEST_CASE("A file over the cap is refused unread") {
    CHECK(first_problem("# " + std::string(largest_toml, 'x')) ==
          "x.toml: The file is larger than 256 KiB. Split its text over several pages.");
    CHECK(first_problem("#" + std::string(largest_toml - 1, 'x')).empty());
}
