// A width that was asked for before comes again, for the very same words, face, size and direction alone.
#include "screen/typesetter.h"

#include <doctest/doctest.h>

using namespace signpost;

namespace {

// Every answer is another one, so that an old one shows.
class OrdinalFonts final : public Fonts {
public:
    std::optional<FaceId> face_for(char32_t, Weight) override { return 7; }
    float width(FaceId, int, const std::string&, bool) override { return static_cast<float>(++asked); }
    FaceHeights heights(FaceId, int) override { return {10, 3}; }
    int asked = 0;
};

} // namespace

TEST_CASE("What the width depends on is told apart") {
    OrdinalFonts fonts;
    RememberedWidths widths(fonts);
    const float first = widths.width(0, 40, "word", false);
    CHECK(widths.width(0, 40, "word", false) == first);
    CHECK(fonts.asked == 1);
    CHECK(widths.width(0, 40, "words", false) != first);
    CHECK(widths.width(1, 40, "word", false) != first);
    CHECK(widths.width(0, 41, "word", false) != first);
    CHECK(widths.width(0, 40, "word", true) != first);
    CHECK(fonts.asked == 5);
    CHECK(widths.face_for(U'a', Weight::bold) == 7);
    CHECK(widths.heights(0, 40).ascent == 10);
}

TEST_CASE("After forget() nothing is remembered") {
    OrdinalFonts fonts;
    RememberedWidths widths(fonts);
    const float first = widths.width(0, 40, "word", false);
    widths.forget();
    CHECK(widths.width(0, 40, "word", false) != first);
}
