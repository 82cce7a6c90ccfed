// The one list of places: no screen, page or contact is missing, and none is there twice.
#include "visit/state.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "support/sample_bundle.h"

using namespace signpost;

TEST_CASE("All places are each screen, and each page and contact of the bundle, once") {
    const BundlePtr bundle = test::small_bundle_read();
    const std::vector<Place> all = all_places(*bundle);
    const auto times = [&](const Place& place) { return std::count(all.begin(), all.end(), place); };
    for (const Screen screen : {Screen::start, Screen::home, Screen::emergency, Screen::languages,
                                Screen::cover, Screen::staff_pin, Screen::staff})
        CHECK(times({screen, {}}) == 1);
    for (const auto& [id, page] : bundle->pages)
        CHECK(times({Screen::page, id}) == 1);
    for (const auto& [id, contact] : bundle->contacts)
        CHECK(times({Screen::contact, id}) == 1);
    CHECK(all.size() == 7 + bundle->pages.size() + bundle->contacts.size());
}
