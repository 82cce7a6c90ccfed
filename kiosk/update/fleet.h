// From receipts to one table of kiosks. Pure.
#pragma once

#include <optional>
#include <vector>

#include "content/bundle.h"
#include "update/receipt.h"

namespace signpost {

enum class FleetState {
    up_to_date,
    behind,   // it shows an older serial than the newest
    failed,   // its last import was refused
    not_seen, // nobody has brought a receipt of it for long
};

[[nodiscard]] const char* to_text(FleetState state); // "up to date", "behind", "failed", "not seen"

struct FleetRow {
    Receipt receipt; // its newest
    FleetState state = FleetState::up_to_date;
    int days_ago = 0; // from the receipt to today; 0 as well where the kiosk's clock is ahead
};

struct FleetRules {
    Date today;
    std::optional<std::int64_t> newest; // the serial that all should have; nothing: the highest that any has
    int days = 90;                      // not seen for more than this many: not_seen
};

// A row for each kiosk, by its id. Not seen comes before failed, failed before behind.
[[nodiscard]] std::vector<FleetRow> fleet(const std::vector<Receipt>& receipts, const FleetRules& rules);

} // namespace signpost
