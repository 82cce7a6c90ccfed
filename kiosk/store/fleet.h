// From receipts to one table of kiosks. Pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "content/bundle.h"
#include "store/receipt.h"

namespace signpost {

// The worst first, in the order of the table.
enum class FleetState {
    failed,      // behind, and its last import was refused; or its disk was at fault, or says that it fails
    rolled_back, // it went back to older content
    no_receipt,  // it is expected, and has left none
    clock_is_wrong, // its newest receipt is of a day that has not come, and then what it says counts for no
                    // other kiosk; or of a day before the content that it names was made
    not_seen,       // nobody has brought a receipt of it for long
    behind,         // it shows an older serial than the newest
    to_mend,        // it has the newest, and its doctor found something to mend
    up_to_date,
};
constexpr std::size_t fleet_states = 8;

// "failed", "rolled back", "no receipt", "clock wrong", "not seen", "behind", "to mend", "up to date"
[[nodiscard]] const char* to_text(FleetState state);

struct FleetRow {
    Receipt receipt; // its newest; of no_receipt: its kiosk_id alone
    FleetState state = FleetState::up_to_date;
    std::optional<int> days_ago; // from the receipt to today; std::nullopt where its clock is wrong
    bool shares_name = false;    // other computers have left receipts of this name
    bool may_be_several = false; // a receipt in it names no computer, and its name is one that many have
    bool may_be_copied =
        false;               // two receipts with one counter differ: another computer has a copy of its disk
    bool is_expected = true; // false: others are, and it is not among them
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

// A row for each kiosk, by its id and its computer; the worst first, and then by name. A receipt that does
// not say which computer it is of counts for the one that has its name; where several have it, it has a row
// of its own. A kiosk's newest receipt is the one with the highest counter, whatever its clock said. Where
// receipts were not counted, or counted anew, it is that of the last day; one of a day to come counts where
// there is no other. One that is expected has a row, too, without any. The first that holds: clock wrong, not
// seen, rolled back, failed, behind, to mend.
[[nodiscard]] std::vector<FleetRow> fleet(const std::vector<Receipt>& receipts, const FleetRules& rules);

// "41 kiosks: 2 failed, 1 no receipt, 38 up to date", the worst first; "" for no row.
[[nodiscard]] std::string summary_of(const std::vector<FleetRow>& rows);

[[nodiscard]] std::size_t count(const std::vector<FleetRow>& rows, FleetState state);

} // namespace signpost
