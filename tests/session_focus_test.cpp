// The session driven by keys: where the focus goes, and when it is gone.
#include "session/session.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "support/pretend_kiosk.h"
#include "support/sample_bundle.h"

using namespace signpost;
using test::PretendKiosk;

TEST_CASE("the keys' focus survives a reload and a new text size, and falls back where its item is gone") {
    const BundlePtr bundle = test::small_bundle_read();
    PretendKiosk kiosk(bundle);
    kiosk.key(Key::select);
    for (int i = 0; i < 4; ++i)
        kiosk.key(Key::next);
    REQUIRE(kiosk.session().focus());
    const std::string label = kiosk.session().focus()->label;
    kiosk.reload(test::small_bundle_read());
    CHECK(kiosk.session().focus()->label == label);
    Bundle fewer = *bundle;
    fewer.topics.erase(fewer.topics.begin());
    kiosk.reload(std::make_shared<const Bundle>(fewer));
    REQUIRE(kiosk.session().focus());
    CHECK(kiosk.shows(kiosk.session().focus()->label));
}

TEST_CASE("next goes to everything that can be pressed, in the order it stands, and round again") {
    const BundlePtr bundle = test::small_bundle_read();
    PretendKiosk kiosk(bundle, {1920, 1080});
    kiosk.key(Key::select);
    std::vector<std::string> expected;
    for (const Item& item : kiosk.items())
        if (item.action)
            expected.push_back(item.label);
    std::vector<std::string> seen;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        kiosk.key(Key::next);
        seen.push_back(kiosk.session().focus()->label);
    }
    std::rotate(seen.begin(), std::find(seen.begin(), seen.end(), expected.front()), seen.end());
    CHECK(seen == expected);
    CHECK(expected.back() == "Hide this page");
}

TEST_CASE("a finger takes over from the keys, and the ring goes") {
    PretendKiosk kiosk(test::small_bundle_read());
    kiosk.key(Key::select);
    const std::uint64_t plain = kiosk.picture();
    kiosk.key(Key::next);
    CHECK(kiosk.picture() != plain);
    kiosk.down({640, 3});
    kiosk.up({640, 3});
    CHECK_FALSE(kiosk.session().focus());
    CHECK(kiosk.picture() == plain);
}

TEST_CASE("Shift-Tab three times moves the focus back and hides nothing") {
    PretendKiosk kiosk(test::small_bundle_read());
    kiosk.key(Key::select);
    for (int i = 0; i < 4; ++i) {
        kiosk.key(Key::shift);
        kiosk.key(Key::previous);
    }
    CHECK(kiosk.screen() == Screen::home);
}
