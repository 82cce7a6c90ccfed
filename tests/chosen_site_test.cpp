// The place that staff chose is kept in the store, and counts where the settings name none.
#include "store/chosen_site.h"

#include <doctest/doctest.h>

#include "source/content_source.h"
#include "store/import.h"
#include "support/importing_kiosk.h"
#include "support/memory_files.h"
#include "support/temporary_folder.h"

using namespace signpost;

TEST_CASE("What staff chose is there after a restart, and goes behind what the settings name") {
    test::MemoryFiles files;
    files.put_folder("/var");
    const Store store(files, "/var/store");
    CHECK(site_of("", store).empty());
    REQUIRE(write_chosen_site(store, "ripley"));
    CHECK(site_of("", store) == "ripley");
    REQUIRE(write_chosen_site(store, "belper"));
    CHECK(site_of("", store) == "belper");
    CHECK(site_of("codnor", store) == "codnor");
}

TEST_CASE("A choice that cannot be read is none") {
    test::MemoryFiles files;
    files.put_folder("/var");
    const Store store(files, "/var/store");
    for (const char* text :
         {"", "site = 3\n", "site = \"Ripley Library\"\n", "site = \"", "other = \"a\"\n"}) {
        REQUIRE(write_chosen_site(store, "ripley"));
        REQUIRE(store.replace("site.toml", text));
        CHECK_MESSAGE(read_chosen_site(store).empty(), text);
    }
}

TEST_CASE("No import touches what staff chose") {
    test::importing::ImportingKiosk kiosk;
    const Store store(kiosk.files, test::importing::store);
    REQUIRE(write_chosen_site(store, "ripley"));
    test::put_pair(kiosk.files, test::importing::stick + "/next.zip", test::importing::serial(6));
    CHECK(kiosk.run().result == ImportResult::installed);
    CHECK(read_chosen_site(store) == "ripley");
}

TEST_CASE("A kiosk without a store keeps no choice, and says so") {
    const test::TemporaryFolder folder;
    const ContentSource without(folder.path(), {});
    const FileDone kept = without.keep_site("ripley");
    REQUIRE_FALSE(kept);
    CHECK(kept.error().text == "this kiosk has no store");
    CHECK(without.site("").empty());
    const ContentSource with(folder.path(), folder.path() / "store");
    REQUIRE(with.keep_site("ripley"));
    CHECK(with.site("") == "ripley");
    CHECK(with.site("belper") == "belper");
}
