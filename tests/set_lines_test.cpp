// Lines set in the real fonts: what is drawn has the room that it was given.
#include "support/font_files.h"
#include "text/layout.h"
#include "text/ttf_fonts.h"

#include <memory>
#include <vector>

#include <SDL.h>
#include <doctest/doctest.h>

using namespace signpost;

namespace {

const std::vector<std::string> paragraphs = {
    "A stalking advocate stands by you and speaks up for you. Glow does this in Derby. Crossroads does it in "
    "the "
    "High Peak and the Derbyshire Dales. It does not matter who the person is.",
    "Rzecznik ofiar stalkingu stoi po twojej stronie i mówi w twoim imieniu. Nie jest ważne, kim jest ta "
    "osoba.",
    "Ձեզ կարող են օգնել։ Զանգահարեք, երբ կարող եք, և ասեք, թե ինչ է տեղի ունենում։",
    "آپ کی مدد کی جا سکتی ہے۔ جب آپ کر سکیں فون کریں اور بتائیں کہ کیا ہو رہا ہے۔",
};

} // namespace

TEST_CASE("No line is wider than the room that it was given") {
    TtfFonts fonts(test::font_files());
    for (const std::string& words : paragraphs)
        for (const int em : {29, 34, 42, 51, 60})
            for (float room = 400; room < 1000; room += 1) {
                TextStyle style;
                style.em_px = em;
                for (const TextLine& line :
                     lay_out({{words, Weight::regular, 0}}, style, room, fonts).lines) {
                    CAPTURE(em);
                    CAPTURE(line.pieces.front().text);
                    CHECK(line.width <= room);
                }
            }
}
