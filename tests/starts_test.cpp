#include <doctest/doctest.h>

#include "store/starts.h"
#include "store/store_writer.h"
#include "support/day.h"
#include "support/pretend_bundles.h"

namespace starts_test {

using namespace signpost;
using namespace signpost::test;

namespace {

const std::string store = "/store";
const UtcTime now = test::moment("2026-05-31T09:30:00Z");

PretendBundle serial(std::int64_t number) { return {"sample", number}; }

void install(Files& files, const PretendBundle& bundle) {
    auto writer = StoreWriter::open({files, store});
    REQUIRE(writer);
    REQUIRE(writer->publish(version_of(bundle), bundle.id, tree_of(bundle), now));
}

} // namespace

TEST_CASE("A bundle that was never shown in two starts is taken back at the third") {
    MemoryFiles files;
    install(files, serial(4));
    REQUIRE(confirm({files, store}, 4));
    install(files, serial(5));
    for (int i = 1; i <= 2; ++i) {
        const StartOutcome outcome = count_start({files, store}, now);
        CHECK_FALSE(outcome.rolled_back_from);
        CHECK(read_starts({files, store}).unconfirmed == i);
        CHECK(shown_tree({files, store}) == tree_of(serial(5)));
    }
    const StartOutcome outcome = count_start({files, store}, now);
    CHECK(outcome.rolled_back_from == 5);
    CHECK(outcome.problems.empty());
    CHECK(shown_tree({files, store}) == tree_of(serial(4)));
    CHECK(read_starts({files, store}).version == version_of(serial(4)));
    CHECK(read_starts({files, store}).unconfirmed == 0);
}

TEST_CASE("A bundle that was shown once stays, however often the kiosk starts") {
    MemoryFiles files;
    install(files, serial(4));
    install(files, serial(5));
    CHECK_FALSE(count_start({files, store}, now).rolled_back_from);
    REQUIRE(confirm({files, store}, 5));
    for (int i = 0; i < 5; ++i)
        CHECK_FALSE(count_start({files, store}, now).rolled_back_from);
    CHECK(read_starts({files, store}).unconfirmed == 0);
    CHECK(read_starts({files, store}).confirmed == version_of(serial(5)));
}

TEST_CASE("Another serial than the current one's confirms nothing") {
    MemoryFiles files;
    install(files, serial(5));
    REQUIRE(confirm({files, store}, 4));
    CHECK_FALSE(read_starts({files, store}).confirmed);
}

TEST_CASE("What is confirmed already is not written again") {
    MemoryFiles files;
    install(files, serial(5));
    REQUIRE(confirm({files, store}, 5));
    files.full_from_now = true;
    CHECK(confirm({files, store}, 5));
}

TEST_CASE("With no version before it, the kiosk goes back to what it came with, and stays there") {
    MemoryFiles files;
    install(files, serial(5));
    CHECK_FALSE(count_start({files, store}, now).rolled_back_from);
    CHECK_FALSE(count_start({files, store}, now).rolled_back_from);
    CHECK(count_start({files, store}, now).rolled_back_from == 5);
    CHECK_FALSE(Store(files, store).read().shown);
    for (int i = 0; i < 5; ++i)
        CHECK_FALSE(count_start({files, store}, now).rolled_back_from);
    CHECK(confirm({files, store}, 1)); // the frame of what it came with
    CHECK_FALSE(read_starts({files, store}).confirmed);
}

TEST_CASE("A new bundle is counted from the beginning") {
    MemoryFiles files;
    install(files, serial(4));
    (void)count_start({files, store}, now);
    (void)count_start({files, store}, now);
    install(files, serial(5));
    CHECK_FALSE(count_start({files, store}, now).rolled_back_from);
    CHECK(read_starts({files, store}).unconfirmed == 1);
}

TEST_CASE("While another writer is at work nothing is taken back; the next start does it") {
    MemoryFiles files;
    install(files, serial(4));
    install(files, serial(5));
    (void)count_start({files, store}, now);
    (void)count_start({files, store}, now);
    {
        const auto writer = StoreWriter::open({files, store});
        const StartOutcome outcome = count_start({files, store}, now);
        CHECK_FALSE(outcome.rolled_back_from);
        CHECK(to_text(outcome.problems) ==
              "/store: The content was never shown in two starts, and the one before it cannot be put back: "
              "Resource temporarily unavailable. Start the kiosk again. If that does not help, check the "
              "disk.\n");
    }
    CHECK(count_start({files, store}, now).rolled_back_from == 5);
}

TEST_CASE("The last start is known; a store that is not there is not made") {
    MemoryFiles files;
    CHECK(count_start({files, "/none"}, now).problems.empty());
    CHECK(files.names_in("/").empty());
    files.put_folder(store);
    CHECK(count_start({files, store}, now).problems.empty());
    CHECK(read_starts({files, store}).last_start == now);
    CHECK_FALSE(read_starts({files, store}).version);
}

TEST_CASE("Damaged files of the starts count as never written") {
    MemoryFiles files;
    install(files, serial(5));
    files.put(store + "/start.toml", "version = ");
    files.put(store + "/confirmed.toml", "version = 7");
    CHECK_FALSE(read_starts({files, store}).version);
    CHECK_FALSE(read_starts({files, store}).confirmed);
    CHECK(count_start({files, store}, now).problems.empty());
    CHECK(read_starts({files, store}).unconfirmed == 1);
}

TEST_CASE("A start that cannot be written down is told, and the kiosk goes on") {
    MemoryFiles files;
    install(files, serial(5));
    files.full_from_now = true;
    const StartOutcome outcome = count_start({files, store}, now);
    CHECK(to_text(outcome.problems) ==
          "/store/start.toml: The start could not be written down: No space left on device. Let the kiosk's "
          "user write to this folder, and check the disk.\n");
}

} // namespace starts_test
