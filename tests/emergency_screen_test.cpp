// The emergency screen: what it says first, and that it is no button that dials.
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "support/pretend_kiosk.h"
#include "support/shipped_bundle.h"

using namespace signpost;
using test::PretendKiosk;

namespace {

void open_emergency(PretendKiosk& kiosk) {
    kiosk.tap("Touch to start");
    kiosk.tap("In danger now? Call 999");
    REQUIRE(kiosk.screen() == Screen::emergency);
}

std::size_t place_of(const Items& items, const std::string& label) {
    const auto found =
        std::find_if(items.begin(), items.end(), [&](const Item& item) { return item.label == label; });
    return static_cast<std::size_t>(found - items.begin());
}

} // namespace

TEST_CASE("It says first that it cannot call, then the number and what to say, then what to do without a "
          "voice") {
    PretendKiosk kiosk(test::shipped_bundle());
    open_emergency(kiosk);
    const std::vector<std::string> order{"Call 999",
                                         "This screen cannot call. Use a phone, or ask a member of staff.",
                                         "999",
                                         "Say \u201Cpolice\u201D.",
                                         "Say where you are.",
                                         "If you cannot speak",
                                         "1. Listen. Cough or tap the keys.",
                                         "2. On a mobile, press 55 when you are told to.",
                                         "3. Stay on the line. Answer by tapping.",
                                         "Without a voice",
                                         "I cannot speak. Ways to get help without talking"};
    std::optional<std::size_t> before;
    for (const std::string& label : order) {
        INFO(label);
        const std::size_t place = place_of(kiosk.items(), label);
        REQUIRE(place < kiosk.items().size());
        CHECK((!before || place > *before));
        before = place;
    }
}

TEST_CASE("Its number does nothing when it is touched") {
    PretendKiosk kiosk(test::shipped_bundle());
    open_emergency(kiosk);
    const Item number = kiosk.item("999");
    CHECK(number.role == Role::number);
    CHECK_FALSE(number.action.has_value());
    kiosk.tap("999");
    CHECK(kiosk.screen() == Screen::emergency);
}

TEST_CASE("The page for who cannot speak is still a page, and a touch away") {
    PretendKiosk kiosk(test::shipped_bundle(), {1920, 1080});
    open_emergency(kiosk);
    kiosk.tap("I cannot speak");
    CHECK(kiosk.screen() == Screen::page);
    CHECK(kiosk.session().state().visit.here.id == "cannot-speak");
}
