#include "store/receipt.h"

#include <doctest/doctest.h>

#include "store/starts.h"
#include "support/day.h"
#include "support/memory_files.h"

using namespace signpost;

namespace {

const UtcTime first_day = test::moment("2026-05-31T09:30:00Z");

} // namespace

TEST_CASE("Receipts are counted, whatever the clock does, with the starts since the one before") {
    test::MemoryFiles files;
    files.put_folder("/kiosk");
    const Store store(files, "/kiosk/store");
    CHECK(count_receipt(store, 2, first_day) == ReceiptCount{1, first_day, 2});
    const UtcTime dead = test::moment("1970-01-01T00:10:00Z");
    CHECK(count_receipt(store, 5, dead) == ReceiptCount{2, first_day, 3});
    CHECK(count_receipt(store, 5, first_day) == ReceiptCount{3, first_day, 0});
    CHECK(count_receipt(store, 1, first_day) == ReceiptCount{4, first_day, 1}); // start.toml was lost
    files.restart(test::Loss::unsynced_data);
    CHECK(count_receipt(store, 2, dead) == ReceiptCount{5, first_day, 1});
}

TEST_CASE("A store that lost its count, or was made anew, counts from 1 and says since when") {
    test::MemoryFiles files;
    files.put("/store/receipts.toml", "counter = -3");
    const UtcTime later = test::moment("2026-11-12T10:00:00Z");
    CHECK(count_receipt({files, "/store"}, 4, later) == ReceiptCount{1, later, 4});
}

TEST_CASE("A full disk counts nothing, and says so") {
    test::MemoryFiles files;
    files.put_folder("/store");
    files.full_from_now = true;
    CHECK_FALSE(count_receipt({files, "/store"}, 4, first_day));
}

TEST_CASE("Each start of the kiosk is counted") {
    test::MemoryFiles files;
    files.put_folder("/store");
    const Store store(files, "/store");
    for (int start = 1; start <= 3; ++start) {
        CHECK(count_start(store, first_day).problems.empty());
        CHECK(read_starts(store).count == start);
    }
}
