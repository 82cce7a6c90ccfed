// The keys of the PIN, which staff type by where they stand.
#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "support/drawn_screens.h"
#include "support/font_files.h"
#include "support/shipped_bundle.h"

using namespace signpost;
using test::DrawnScreen;

namespace {

// Where the key's left edge is; a key that is not there fails the test.
float left_of(const DrawnScreen& drawn, const std::string& key) {
    const auto& items = drawn.frame.items;
    const auto found = std::find_if(items.begin(), items.end(), [&](const Item& item) {
        return item.role == Role::button && item.label == key;
    });
    REQUIRE_MESSAGE(found != items.end(), key);
    return found->rect.x;
}

} // namespace

TEST_CASE("The keys stand as on a telephone in every language, from right to left too") {
    TtfFonts fonts(test::font_files());
    int seen = 0;
    test::for_each_screen(
        test::thirteen_languages(), fonts, {.only = {Screen::staff_pin}}, [&](const DrawnScreen& drawn) {
            CAPTURE(drawn.language);
            for (const int row : {1, 4, 7}) {
                CHECK(left_of(drawn, std::to_string(row)) < left_of(drawn, std::to_string(row + 1)));
                CHECK(left_of(drawn, std::to_string(row + 1)) < left_of(drawn, std::to_string(row + 2)));
            }
            ++seen;
        });
    CHECK(seen == 13);
}
