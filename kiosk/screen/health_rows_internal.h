// Is this kiosk well? The doctor's lines, for staff. In English: whoever mends a kiosk reads the guides, too.
#pragma once

#include <optional>
#include <string>

#include "base/health.h"
#include "screen/column_internal.h"

namespace signpost {

// "2 things to mend", "well, 3 notes"; std::nullopt: "being looked at". Half a sentence.
[[nodiscard]] std::string health_in_short(const std::optional<HealthChecks>& health);

// A row for each, what to mend first: how it is in a word on a label, its name, what was seen and what to do.
void put_health(Canvas& canvas, Column& column, const HealthChecks& health);

} // namespace signpost
