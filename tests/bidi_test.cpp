// The order of characters on a line, against FriBidi's own and against the Unicode algorithm's examples.
#include <algorithm>

#include <doctest/doctest.h>
#include <fribidi.h>

#include "base/utf8.h"
#include "text/layout.h"

using namespace signpost;

namespace {

// Every character has a face and is 10 px wide, so that order is all there is.
class AnyFonts final : public Fonts {
public:
    std::optional<FaceId> face_for(char32_t, Weight) override { return 0; }
    float width(FaceId, int, const std::string& utf8, bool) override {
        return 10.0F * static_cast<float>(to_utf32(utf8).size());
    }
    FaceHeights heights(FaceId, int) override { return {10, 3}; }
};

// Our line as it is seen, from left to right; what a shaper turns round is turned round here.
std::u32string seen(const std::u32string& text, bool right_to_left) {
    AnyFonts fonts;
    TextStyle style;
    style.right_to_left = right_to_left;
    std::u32string line;
    const TextLayout layout = lay_out({{to_utf8(text), Weight::regular, 0}}, style, 1e6F, fonts);
    for (const TextPiece& piece : layout.lines.at(0).pieces) {
        std::u32string codes = to_utf32(piece.text);
        if (piece.right_to_left)
            std::reverse(codes.begin(), codes.end());
        line += codes;
    }
    std::replace(line.begin(), line.end(), U'\u00A0', U' ');
    return line;
}

// FriBidi's order of the same, without its mirroring, which is the shaper's work here.
std::u32string fribidi_seen(const std::u32string& text, bool right_to_left) {
    std::vector<FriBidiChar> in(text.begin(), text.end());
    std::vector<FriBidiStrIndex> to_visual(in.size());
    FriBidiParType base = right_to_left ? FRIBIDI_PAR_WRTL : FRIBIDI_PAR_WLTR;
    std::vector<FriBidiChar> unused(in.size() + 1);
    fribidi_log2vis(in.data(), static_cast<FriBidiStrIndex>(in.size()), &base, unused.data(),
                    to_visual.data(), nullptr, nullptr);
    std::u32string out(text.size(), U' ');
    for (std::size_t i = 0; i < text.size(); ++i)
        out[static_cast<std::size_t>(to_visual[i])] = text[i];
    return out;
}

// Letters stand for scripts in this table: capitals for Hebrew letters, as the algorithm's own examples do.
std::u32string with_hebrew(const std::string& text) {
    std::u32string out;
    for (const char32_t c : to_utf32(text))
        out.push_back(c >= U'A' && c <= U'Z' ? 0x05D0 + (c - U'A') : c);
    return out;
}

const std::vector<std::string> mixed_lines{"car is THE CAR in arabic",
                                           "CAR IS the car IN ENGLISH",
                                           "he said IT IS 123, 456, OK",
                                           "THE NUMBER IS 5.",
                                           "abc",
                                           "ABC",
                                           "ABC abc DEF",
                                           "a (B) c",
                                           "A (b) C",
                                           "A (b) 12-34 C",
                                           "1 A 2 B 3",
                                           "A, b; C: d!",
                                           "x 1.5 A 2,5% B",
                                           "(A)",
                                           "A/b/C",
                                           "don't SAY so",
                                           "A 1st B"};

} // namespace

TEST_CASE("order is FriBidi's, in both directions of the language") {
    for (const bool right_to_left : {false, true})
        for (const std::string& line : mixed_lines) {
            const std::u32string text = with_hebrew(line);
            INFO(line);
            CHECK(to_utf8(seen(text, right_to_left)) == to_utf8(fribidi_seen(text, right_to_left)));
        }
}

TEST_CASE("order is what the Unicode algorithm (UAX #9) expects in the cases that occur") {
    struct Row {
        const char* text;
        bool right_to_left;
        const char* expected;
    };
    const std::vector<Row> rows{
        {"car is THE CAR in arabic", false, "car is RAC EHT in arabic"},
        {"<CAR MEANS car.>", true, ">.car SNAEM RAC<"},
        {"he said IT IS 123, 456, OK", false, "he said KO ,456 ,123 SI TI"},
        {"CALL 101 NOW", true, "WON 101 LLAC"},
        {"(A) b", true, "b )A("}, // the shaper, not the order, turns brackets round
    };
    for (const Row& row : rows) {
        INFO(std::string(row.text));
        CHECK(to_utf8(seen(with_hebrew(row.text), row.right_to_left)) == to_utf8(with_hebrew(row.expected)));
    }
}

TEST_CASE("a telephone number is not FriBidi's order but the order in which it is dialled") {
    CHECK(to_utf8(seen(with_hebrew("CALL 0800 612 6505 NOW"), true)) ==
          to_utf8(with_hebrew("WON 0800 612 6505 LLAC")));
    CHECK(to_utf8(seen(with_hebrew("CALL 0800 612 6505"), true)) ==
          to_utf8(with_hebrew("0800 612 6505 LLAC")));
    CHECK(to_utf8(seen(with_hebrew("CALL \u0627 0800 612 6505, \u0627 NOW"), true)) ==
          to_utf8(with_hebrew("WON \u0627 ,0800 612 6505 \u0627 LLAC")));
}
