// The one list of places: no screen, page, contact or number is missing, and none is there twice.
#include "visit/state.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "support/sample_bundle.h"

using namespace signpost;

TEST_CASE("All places are each screen, and each page, and contact of the bundle, and what there is of its "
          "number, once") {
    const BundlePtr bundle = test::small_bundle_read();
    const std::vector<Place> all = all_places(*bundle);
    const auto times = [&](const Place& place) { return std::count(all.begin(), all.end(), place); };
    for (const Screen screen :
         {Screen::start, Screen::home, Screen::emergency, Screen::looks, Screen::languages, Screen::cover,
          Screen::staff_pin, Screen::staff, Screen::staff_site, Screen::staff_clock})
        CHECK(times({screen, {}}) == 1);
    for (const auto& [id, page] : bundle->pages)
        CHECK(times({Screen::page, id}) == 1);
    for (const auto& [id, contact] : bundle->contacts)
        CHECK(times({Screen::contact, id}) == 1);
    const auto numbers = std::count_if(bundle->contacts.begin(), bundle->contacts.end(),
                                       [](const auto& named) { return !named.second.telephone.empty(); });
    for (const auto& [id, contact] : bundle->contacts)
        for (const Screen screen : {Screen::take, Screen::number, Screen::code})
            CHECK(times({screen, id}) == (contact.telephone.empty() ? 0 : 1));
    CHECK(all.size() ==
          10 + bundle->pages.size() + bundle->contacts.size() + 3 * static_cast<std::size_t>(numbers));
}
