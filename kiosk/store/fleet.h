// From receipts to one table of kiosks. Pure.
#pragma once

#include <cstdint>
#include <optional>
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
};

// "up to date", "behind", "failed", "not seen", "rolled back", "clock wrong"
[[nodiscard]] const char* to_text(FleetState state);

struct FleetRow {
    Receipt receipt; // its newest
    FleetState state = FleetState::up_to_date;
    int days_ago = 0;            // from the receipt to today; 0 as well where the kiosk's clock is ahead
    bool shares_name = false;    // other computers have left receipts of this name
    bool may_be_several = false; // a receipt in it names no computer, and its name is one that many have
};

struct FleetRules {
    Date today{};
    // The serial that all should have; std::nullopt: the highest that any has. Receipts are not signed, and
    // anybody can write one: whoever must be sure says the number.
    std::optional<std::int64_t> newest;
    int days = 90; // not seen for more than this many: not_seen
};

// A row for each kiosk, by its id and its computer. A receipt that does not say which computer it is of
// counts for the one that has its name; where several have it, it has a row of its own. A receipt of a day to
// come counts where a kiosk has no other. The first that holds: clock wrong, not seen, rolled back, failed,
// behind.
[[nodiscard]] std::vector<FleetRow> fleet(const std::vector<Receipt>& receipts, const FleetRules& rules);

} // namespace signpost
