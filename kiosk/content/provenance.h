// The ledger of facts: where a fact comes from, and when a person last made sure of it.
#pragma once

#include <array>
#include <optional>
#include <string>

#include "base/calendar.h"
#include "toml/schema.h"

namespace signpost {

struct Provenance {
    std::string source;            // who says so
    std::optional<Date> checked;   // std::nullopt: no person has checked it ("unconfirmed")
    std::string checked_by;        // who did; "" where nobody is named
    std::optional<Date> review_by; // when to check again
    std::string note;              // for admins; never shown to visitors
};

// Part of each table that holds a fact: [contact] and [[figures]].
inline constexpr std::array provenance_fields = std::to_array<FieldSpec>({
    {.key = "source", .need = Need::required, .longest = 500, .help = "who says all this"},
    {.key = "checked", .kind = FieldKind::date, .help = "the day on which a person made sure of it"},
    {.key = "checked_by", .longest = 80, .help = "the person who did"},
    {.key = "review_by", .kind = FieldKind::date, .help = "the day by which to look at it again"},
    {.key = "note", .longest = 4000, .help = "what the next person should know"},
});

} // namespace signpost
