// What a frame is drawn with comes and goes; the picture does not.
#include "paint/stage.h"

#include <doctest/doctest.h>

#include "support/pretend_kiosk.h"
#include "support/sample_bundle.h"

using namespace signpost;

TEST_CASE("after the renderer lost its textures the same picture comes again") {
    test::PretendKiosk kiosk(test::small_bundle_read());
    kiosk.start_visit();
    for (int again = 0; again < 2; ++again) {
        const auto before = kiosk.picture();
        kiosk.lose_textures();
        CHECK(kiosk.picture() == before);
    }
    const auto home = kiosk.picture();
    kiosk.tap(kiosk.session().bundle()->pages.at(kiosk.session().bundle()->topics[0]).text.original.title);
    CHECK(kiosk.picture() != home);
    const auto page = kiosk.picture();
    kiosk.lose_textures();
    CHECK(kiosk.picture() == page);
}
