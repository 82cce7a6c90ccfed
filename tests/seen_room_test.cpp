// What `kiosk --check-glass` prints, kioskctl reads as it was meant.
#include "doctor/doctor.h"

#include <doctest/doctest.h>

using namespace signpost;

TEST_CASE("What a glass has room for comes back from its lines as it went in") {
    const SeenRoom whole{"344 x 193 mm, seen from 500 mm", "", ""};
    const SeenRoom cut{"217 x 136 mm, seen from 400 mm", "the cover (en, text size 1)", "Use fewer words."};
    CHECK(to_lines(whole) == "344 x 193 mm, seen from 500 mm\n");
    CHECK(to_lines(cut) == "217 x 136 mm, seen from 400 mm\nthe cover (en, text size 1)\nUse fewer words.\n");
    for (const SeenRoom& room : {whole, cut}) {
        const SeenRoom back = seen_room_from(to_lines(room));
        CHECK(back.glass == room.glass);
        CHECK(back.cut == room.cut);
        CHECK(back.remedy == room.remedy);
    }
}

TEST_CASE("Of lines that end too soon the rest counts as not said") {
    CHECK(seen_room_from("").glass.empty());
    CHECK(seen_room_from("217 x 136 mm\nthe cover").cut == "the cover");
    CHECK(seen_room_from("217 x 136 mm\nthe cover").remedy.empty());
}
