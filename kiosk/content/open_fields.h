// The fields that say as data when a door is open or a telephone is answered: of the cover and of contacts.
#pragma once

#include <array>
#include <string_view>

#include "toml/schema.h"

namespace signpost {

// Whether it can stand in bank_holidays: "closed", "as usual", "10:00-16:00".
[[nodiscard]] bool says_bank_holidays(std::string_view text);

inline constexpr std::array open_fields = std::to_array<FieldSpec>({
    {.key = "open",
     .kind = FieldKind::texts,
     .need = Need::filled,
     .longest = 100,
     .example = "[\"mon-fri 09:30-17:00\", \"sat 10:00-13:00\"]",
     .shown = "as words, by the clock: \"Open until 5pm\"",
     .help =
         "when it is open, as days and times; `every day 00:00-24:00` is day and night, `every day closed` "
         "is never"},
    {.key = "closed",
     .kind = FieldKind::dates,
     .example = "[2026-12-24, 2026-12-31]",
     .shown = "as words, by the clock: \"Closed\"",
     .help = "days on which it is closed, whatever `open` says"},
    {.key = "bank_holidays",
     .need = Need::filled,
     .longest = 100,
     .example = "\"closed\"",
     .shown = "as words, by the clock",
     .help = "`closed`, `as usual`, or times such as `10:00-16:00`; without it nothing is said on a bank "
             "holiday",
     .takes = says_bank_holidays,
     .advice = "Choose \"closed\", \"as usual\" or times such as \"10:00-16:00\""},
});

} // namespace signpost
