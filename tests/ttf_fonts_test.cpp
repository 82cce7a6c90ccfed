// A font that was only asked something is given another size, and then sets text as one that was opened in
// it.
#include "support/font_files.h"
#include "text/ttf_fonts.h"

#include <memory>
#include <vector>

#include <SDL.h>
#include <doctest/doctest.h>

using namespace signpost;

namespace {

struct Setting {
    float width = 0;
    float ascent = 0;
    std::vector<std::uint8_t> coverage;
    friend bool operator==(const Setting&, const Setting&) = default;
};

Setting set(TtfFonts& fonts, FaceId face, int em) {
    const std::string words = "Tell somebody you trust.";
    Setting setting{fonts.width(face, em, words, false), fonts.heights(face, em).ascent, {}};
    const std::unique_ptr<SDL_Surface, void (*)(SDL_Surface*)> picture(
        fonts.rasterise(face, em, words, false), SDL_FreeSurface);
    REQUIRE(picture);
    for (int y = 0; y < picture->h; ++y) {
        const auto* row =
            static_cast<const std::uint8_t*>(picture->pixels) + std::ptrdiff_t{y} * picture->pitch;
        setting.coverage.insert(setting.coverage.end(), row, row + picture->w);
    }
    return setting;
}

} // namespace

TEST_CASE("What was asked before leaves no trace in how text is set") {
    TtfFonts asked(test::font_files());
    REQUIRE(asked.usable());
    CHECK(asked.capital_height(41) > 0);
    CHECK(asked.capital_height(60) > asked.capital_height(41));
    for (const Weight weight : {Weight::regular, Weight::bold}) {
        const auto face = asked.face_for(U'T', weight);
        REQUIRE(face);
        for (const int em : {42, 60, 32, 42}) { // of one that is set already, another is opened
            TtfFonts fresh(test::font_files());
            CAPTURE(em);
            CHECK(set(asked, *face, em) == set(fresh, *face, em));
            CHECK(asked.capital_height(em + 1) == fresh.capital_height(em + 1));
        }
    }
    asked.forget_glyphs();
    TtfFonts fresh(test::font_files());
    CHECK(set(asked, *fresh.face_for(U'T', Weight::bold), 50) ==
          set(fresh, *fresh.face_for(U'T', Weight::bold), 50));
}

TEST_CASE("All figures are as wide as each other: a clock and a number stand still when they change") {
    TtfFonts fonts(test::font_files());
    for (const Weight weight : {Weight::regular, Weight::bold})
        for (const int em : {42, 68, 150}) {
            const FaceId face = fonts.face_for(U'0', weight).value();
            const float width = fonts.width(face, em, "0", false);
            CHECK(width > 0);
            for (const char* figure : {"1", "2", "3", "4", "5", "6", "7", "8", "9"})
                CHECK(fonts.width(face, em, figure, false) == width);
        }
}
