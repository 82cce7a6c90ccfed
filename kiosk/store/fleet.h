// From receipts to one table of kiosks. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "content/bundle.h"
#include "store/receipt.h"

namespace signpost {

enum class FleetState {
    up_to_date,
    behind,         // it shows an older serial than the newest
    failed,         // the same, and its last import was refused; or its disk was at fault
    not_seen,       // nobody has brought a receipt of it for long
    rolled_back,    // it went back to older content
    clock_is_wrong, // its newest receipt is of a day that has not come; what it says counts for no other
                    // kiosk
    no_receipt,     // it is expected, and has left none
};

// "up to date", "behind", "failed", "not seen", "rolled back", "clock wrong", "no receipt"
[[nodiscard]] const char* to_text(FleetState state);

struct FleetRow {
    Receipt receipt; // its newest; of no_receipt: its kiosk_id alone
    FleetState state = FleetState::up_to_date;
    std::optional<int> days_ago; // from the receipt to today; 0 as well where the kiosk's clock is ahead
    bool shares_name = false;    // other computers have left receipts of this name
    bool may_be_several = false; // a receipt in it names no computer, and its name is one that many have
    bool is_expected = true;     // false: others are, and it is not among them
};

struct FleetRules {
    Date today{};
    // The serial that all should have; std::nullopt: the highest that any has. Receipts are not signed, and
    // anybody can write one: whoever must be sure says the number.
    std::optional<std::int64_t> newest{};
    int days = 90; // not seen for more than this many: not_seen
    // The ids of all kiosks that there should be, in capitals or not; none: whoever reports.
    std::vector<std::string> expected{};
};

// A row for each kiosk, by its id and its computer. A receipt that does not say which computer it is of
// counts for the one that has its name; where several have it, it has a row of its own. A receipt of a day to
// come counts where a kiosk has no other. One that is expected has a row, too, without any. The first that
// holds: clock wrong, not seen, rolled back, failed, behind.
[[nodiscard]] std::vector<FleetRow> fleet(const std::vector<Receipt>& receipts, const FleetRules& rules);

} // namespace signpost
