// receipts.toml in the store: how many receipts this kiosk has left. Receipts are put in order by it, as a
// kiosk's clock may be wrong. Written by whoever imports, one at a time.
#pragma once

#include <cstdint>

#include "base/calendar.h"
#include "base/files.h"
#include "store/store.h"

namespace signpost {

struct ReceiptCount {
    std::int64_t number = 0; // of this receipt, from 1
    UtcTime since{};         // when the first was counted: a store that was made anew counts anew
    std::int64_t starts = 0; // of the kiosk since the receipt before
    friend bool operator==(const ReceiptCount&, const ReceiptCount&) = default;
};

// The count of a receipt that is about to be left; `starts`: of the kiosk, all since the store was made.
// Makes the store's folder where it is missing. A number is given once, even where the receipt is never
// written.
[[nodiscard]] FileResult<ReceiptCount> count_receipt(const Store& store, std::int64_t starts, UtcTime now);

} // namespace signpost
