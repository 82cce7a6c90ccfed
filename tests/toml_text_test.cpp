#include "toml/toml_text.h"

#include <string>
#include <utility>

#include <doctest/doctest.h>

#include "toml/toml_document.h"

using namespace signpost;

namespace {

std::string read_back(const std::string& value) {
    const auto document = read_toml("a = " + value + "\n", "a.toml");
    REQUIRE_MESSAGE(document.has_value(), value);
    return value_of(document->root, "a")->text;
}

} // namespace

TEST_CASE("A text reads back as it was, on one line and on several") {
    for (const std::string text :
         {"", "plain", "Say \"no\"", "back \\ slash", "\"\"\"three\"\"\"\"\"", "ends with \"", "two\nlines\n",
          "tab\tand\rreturn", "# no comment ] = é", "\n\nempty lines first"}) {
        CAPTURE(text);
        CHECK(read_back(in_toml_quotes(text)) == text);
        CHECK(read_back(in_toml_lines(text)) == text);
    }
    CHECK(in_toml_quotes("a \"b\"") == R"("a \"b\"")");
    CHECK(in_toml_lines("a\nb\n") == "\"\"\"\na\nb\n\"\"\"");
    CHECK(in_toml_quotes(std::string(1, '\x01')) == "\"\\u0001\"");
}

TEST_CASE("A value's end is found behind marks, brackets and comments") {
    const auto end = [](std::string_view source) { return end_of_value(source, 4); };
    CHECK(end("a = 12 # twelve") == 6);
    CHECK(end("a = \"x # y\" # z") == 11);
    CHECK(end("a = 'x\\' # z") == 8);
    CHECK(end("a = \"x\\\"y\"\n") == 10);
    CHECK(end("a = [1, [\"]\"], # ]\n 2]\nb = 1") == 22);
    CHECK(end("a = \"\"\"\nx \"y\"\n\"\"\"\n") == 17);
    CHECK(end("a = \"\"\"x\"\"\"\"\" # two marks of the text") == 13);
    CHECK(end("a = 2026-05-31\n") == 14);
}

TEST_CASE("a real number is written with the fewest decimals that read back as the same") {
    for (const auto& [real, text] : {std::pair{1.5, "1.5"},
                                     {0.1, "0.1"},
                                     {-0.25, "-0.25"},
                                     {7.0, "7"},
                                     {0.0, "0"},
                                     {53.0446, "53.0446"},
                                     {1e21, "1000000000000000000000"},
                                     {1.0 / 3, "0.3333333333333333"},
                                     {1e-7, "0.0000001"}}) {
        CHECK(real_text(real) == text);
        CHECK(read_real(text) == real);
    }
}

TEST_CASE("what is no real number, or none that there is room for, is not read") {
    CHECK(!read_real("+5"));
    CHECK(!read_real(""));
    CHECK(!read_real("x"));
    CHECK(!read_real(std::string(400, '9')));
    CHECK(read_real("-60.5") == -60.5);
    CHECK(read_real("007") == 7.0);
}
