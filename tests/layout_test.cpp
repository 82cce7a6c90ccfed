// Lines of text: breaking, order and numbers, with fonts of which every character is 10 px wide.
#include "text/layout.h"

#include <doctest/doctest.h>

#include "base/utf8.h"

using namespace signpost;

namespace {

class EvenFonts final : public Fonts {
public:
    std::optional<FaceId> face_for(char32_t c, Weight) override {
        return c == U'\u2603' ? std::nullopt : std::optional<FaceId>(c >= 0x0590 && c <= 0x06FF ? 2 : 0);
    }
    float width(FaceId, int, const std::string& utf8, bool) override {
        return 10.0F * static_cast<float>(to_utf32(utf8).size());
    }
    FaceHeights heights(FaceId, int) override { return {10, 3}; }
};

std::vector<std::string> lines(const std::string& text, float width, bool rtl = false,
                               Lines how = Lines::filled) {
    EvenFonts fonts;
    TextStyle style;
    style.right_to_left = rtl;
    style.lines = how;
    std::vector<std::string> out;
    for (const TextLine& line : lay_out({{text, Weight::regular, 0}}, style, width, fonts).lines) {
        std::string joined;
        for (const TextPiece& piece : line.pieces)
            joined += piece.text;
        out.push_back(joined);
    }
    return out;
}

const std::string glue = "\u00A0";

} // namespace

TEST_CASE("words fill lines, and a line's last space takes no room") {
    CHECK(lines("one two three", 70) == std::vector<std::string>{"one two", "three"});
    CHECK(lines("one two three", 69) == std::vector<std::string>{"one", "two", "three"});
    CHECK(lines("one", 500) == std::vector<std::string>{"one"});
    CHECK(lines("", 500) == std::vector<std::string>{""});
}

TEST_CASE("balanced lines are about as long as each other, and no more than filled ones") {
    const auto balanced = [](const std::string& text, float width) {
        return lines(text, width, false, Lines::balanced);
    };
    using Texts = std::vector<std::string>;
    CHECK(lines("one two three four", 150) == Texts{"one two three", "four"});
    CHECK(balanced("one two three four", 150) == Texts{"one two", "three four"});
    CHECK(balanced("one two three four", 180) == Texts{"one two three four"});
    CHECK(balanced("aa bb cc dd ee ff gg", 80) == Texts{"aa bb cc", "dd ee ff", "gg"});
    CHECK(balanced("abcdefgh", 30) == Texts{"abc", "def", "gh"});
    CHECK(balanced("a b c d e f", 10) == Texts{"a", "b", "c", "d", "e", "f"}); // a text, not a title
}

TEST_CASE("body text ends with no lone word, where it needs no line more for it") {
    const auto pretty = [](const std::string& text, float width) {
        return lines(text, width, false, Lines::without_widow);
    };
    using Texts = std::vector<std::string>;
    CHECK(lines("aaaa bbbb cccc dd", 140) == Texts{"aaaa bbbb cccc", "dd"});
    CHECK(pretty("aaaa bbbb cccc dd", 140) == Texts{"aaaa bbbb", "cccc dd"});
    CHECK(pretty("aaaa bbbb cccc dd", 180) == Texts{"aaaa bbbb cccc dd"});
    CHECK(pretty("aaaaaaaa bbbb", 80) == Texts{"aaaaaaaa", "bbbb"});
    CHECK(pretty("aaaa bbbb cccc dddd eeee", 140) == Texts{"aaaa bbbb cccc", "dddd eeee"});
}

TEST_CASE("a line end ends the line") {
    CHECK(lines("one\ntwo", 500) == std::vector<std::string>{"one", "two"});
}

TEST_CASE("a word wider than the line is broken rather than cut off") {
    CHECK(lines("abcdefgh", 30) == std::vector<std::string>{"abc", "def", "gh"});
    CHECK(lines("a abcdefgh", 30) == std::vector<std::string>{"a", "abc", "def", "gh"});
}

TEST_CASE("a telephone number is never broken across lines") {
    CHECK(lines("call 0800 612 6505 now", 140) ==
          std::vector<std::string>{"call", "0800" + glue + "612" + glue + "6505", "now"});
}

TEST_CASE("a telephone number keeps its order in right-to-left text") {
    EvenFonts fonts;
    TextStyle style;
    style.right_to_left = true;
    const TextLayout layout =
        lay_out({{"\u0627\u062A\u0635\u0644 0800 612 6505", Weight::regular, 0}}, style, 900, fonts);
    REQUIRE(layout.lines.size() == 1);
    REQUIRE(layout.lines[0].pieces.size() == 2);
    CHECK(layout.lines[0].pieces[0].text == "0800" + glue + "612" + glue + "6505");
    CHECK_FALSE(layout.lines[0].pieces[0].right_to_left);
    CHECK(layout.lines[0].pieces[1].right_to_left);
}

TEST_CASE("a telephone number keeps its order after characters that turn text round") {
    EvenFonts fonts;
    for (const char* before : {"\u202E", "\u202B", "\u2067", "\u0627 \u202E", "\u202E\u202E"})
        for (const bool right_to_left : {false, true}) {
            CAPTURE(std::string(before));
            TextStyle style;
            style.right_to_left = right_to_left;
            const TextLayout layout = lay_out({{std::string("Call ") + before + "0808 ", Weight::regular, 0},
                                               {"999 0080", Weight::bold, 1},
                                               {".", Weight::regular, 0}},
                                              style, 900, fonts);
            REQUIRE(layout.lines.size() == 1);
            std::string seen; // from left to right
            for (const TextPiece& piece : layout.lines[0].pieces) {
                seen += piece.text;
                if (piece.text.find_first_of("0123456789") != std::string::npos)
                    CHECK_FALSE(piece.right_to_left);
            }
            CHECK(seen.find(std::string("0808").append(glue).append("999").append(glue).append("0080")) !=
                  std::string::npos);
        }
}

TEST_CASE("a number in English text is no piece of its own") {
    EvenFonts fonts;
    const TextLayout layout = lay_out({{"Call 0808 157 0123 now", Weight::regular, 0}}, {}, 900, fonts);
    REQUIRE(layout.lines.size() == 1);
    CHECK(layout.lines[0].pieces.size() == 1);
}

TEST_CASE("an English name in an Arabic sentence stands between its words, each in its own direction") {
    EvenFonts fonts;
    TextStyle style;
    style.right_to_left = true;
    const TextLayout layout =
        lay_out({{"\u0627\u0628 Victim Support \u062C\u062F", Weight::regular, 0}}, style, 900, fonts);
    REQUIRE(layout.lines.size() == 1);
    std::string seen; // from left to right
    for (const TextPiece& piece : layout.lines[0].pieces)
        seen += piece.text;
    CHECK(seen.find("\u062C\u062F") < seen.find("Victim Support"));
    CHECK(seen.find("Victim Support") < seen.find("\u0627\u0628"));
}

TEST_CASE("an isolated English sentence in an Urdu line keeps its full stop, and no mark of its isolation is "
          "drawn") {
    const std::string heading = "\u0645\u0641\u062A ";
    CHECK(lines(heading + "Call us.", 900, true).front().starts_with(".")); // what is to be mended
    const std::string line = lines(heading + "\u2068Call us.\u2069", 900, true).front();
    CHECK(line.find("Call us.") != std::string::npos);
    CHECK(line.find("\u2068") == std::string::npos);
    CHECK(line.find("\u2069") == std::string::npos);
    CHECK(lines("\u20681 / 2\u2069", 900, true).front() == "1 / 2");
}

TEST_CASE("a character that no face has is left out, and the rest is there") {
    CHECK(lines("snow \u2603man", 500) == std::vector<std::string>{"snow man"});
}

TEST_CASE("runs keep their weight and tag") {
    EvenFonts fonts;
    const TextLayout layout =
        lay_out({{"one ", Weight::regular, 0}, {"two", Weight::bold, 1}}, {}, 900, fonts);
    REQUIRE(layout.lines[0].pieces.size() == 2);
    CHECK(layout.lines[0].pieces[0].tag == 0);
    CHECK(layout.lines[0].pieces[1].tag == 1);
    CHECK(layout.width == 70);
}

TEST_CASE("bytes that are no UTF-8 become a mark each, and nothing is read beyond the end") {
    CHECK(to_utf32("a\xFF"
                   "b") == U"a\uFFFDb");
    CHECK(to_utf32("\xC3") == U"\uFFFD");
    CHECK(to_utf32("\xE2\x82") == U"\uFFFD\uFFFD");
    CHECK(to_utf32("\xC0\xAF") == U"\uFFFD\uFFFD");
    CHECK(to_utf32("\xED\xA0\x80") == U"\uFFFD\uFFFD\uFFFD");
    CHECK(to_utf8(U"a\u00E9\u20AC\U0001F600") == "a\u00E9\u20AC\U0001F600");
    CHECK(to_utf32(to_utf8(U"\U0010FFFF")) == U"\U0010FFFF");
}

TEST_CASE("A word fits without its space where it does not with it") {
    CHECK(lines("one two", 30) == std::vector<std::string>{"one", "two"});
    CHECK(lines("one two three", 70) == std::vector<std::string>{"one two", "three"});
    CHECK(lines("one two three", 80) == std::vector<std::string>{"one two", "three"});
    CHECK(lines("one two three", 69) == std::vector<std::string>{"one", "two", "three"});
}
