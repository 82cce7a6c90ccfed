// How the letters look: three sizes and three contrasts, from any page and from Start.
#include <chrono>
#include <cstdint>

#include <doctest/doctest.h>

#include "support/pretend_kiosk.h"

using namespace signpost;
using test::PretendKiosk;

TEST_CASE("Each size and each contrast is a button, and the chosen one is marked") {
    PretendKiosk kiosk = test::small_kiosk();
    kiosk.start_visit();
    kiosk.tap("Size, contrast");
    REQUIRE(kiosk.screen() == Screen::looks);
    CHECK(kiosk.shows("Normal \u2713"));
    kiosk.tap("Largest");
    CHECK(kiosk.session().state().visit.text_size == 2);
    CHECK(kiosk.shows("Largest \u2713"));
    CHECK_FALSE(kiosk.shows("Normal \u2713"));
    kiosk.tap("Yellow on black");
    CHECK(kiosk.session().state().visit.theme == Theme::yellow_on_black);
    kiosk.tap("Back");
    CHECK(kiosk.screen() == Screen::home);
}

TEST_CASE("Chosen at Start it holds for the visit, and not for the next") {
    PretendKiosk kiosk = test::small_kiosk();
    const std::uint64_t fresh = kiosk.picture();
    kiosk.tap("Size, contrast");
    kiosk.tap("Large");
    kiosk.tap("Light on dark");
    kiosk.tap("Back");
    REQUIRE(kiosk.screen() == Screen::start);
    kiosk.start_visit();
    CHECK(kiosk.session().state().visit.text_size == 1);
    CHECK(kiosk.session().state().visit.theme == Theme::dark);
    kiosk.tap("Finish");
    CHECK(kiosk.session().state().visit.text_size == 0);
    CHECK(kiosk.picture() == fresh);
}

TEST_CASE("Who chooses at Start and walks away leaves nothing for the next") {
    PretendKiosk kiosk = test::small_kiosk();
    kiosk.tap("Size, contrast");
    kiosk.tap("Largest");
    kiosk.tap("Back");
    kiosk.wait(std::chrono::minutes(5));
    CHECK(kiosk.session().state().visit.text_size == 0);
}
