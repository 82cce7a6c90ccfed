// What the rows of opening hours say: which is about today, and when the door is open. They are written for
// people, as "Monday to Friday" and "9.30am to 5pm". What is not understood to the letter is not guessed.
// Pure; any thread.
#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/time.h"
#include "content/bundle_toml.h"
#include "content/open_hours.h"
#include "content/words.h"

namespace signpost {

// The words that rows are read by, besides English: those of the bundle's default language.
struct HoursWords {
    std::array<std::string, 7> days; // Monday first
    std::string closed;
};
[[nodiscard]] HoursWords hours_words(const Words& words);

using Weekdays = std::bitset<7>; // Monday is the first

// Of "Monday", "Mon", "Monday to Friday", "Mon, Wed and Fri", "Saturday and Sunday", "Every day".
// std::nullopt for any other text: "Bank holidays", "Monday (term time)".
[[nodiscard]] std::optional<Weekdays> days_named(const std::string& text, const HoursWords& words);

// Of "9.30am to 5pm", "9am to 12 noon and 1pm to 5pm", "09:30-17:00", in the day's order; none of "Closed".
// Two that touch are one.
// A time has am or pm, or is of the 24-hour clock with two digits for the hour: "9.30 to 5" may be anything.
// std::nullopt for any other text.
[[nodiscard]] std::optional<OpenSpans> spans_named(const std::string& text, const HoursWords& words);

// Whether these are spans of which one has its end before its beginning, or at it.
[[nodiscard]] bool ends_before_it_begins(const std::string& text);

// What the rows say, as data: a day that none names is not known. std::nullopt where a row is not understood,
// or a day has two rows.
[[nodiscard]] std::optional<OpenHours> hours_in_rows(const std::vector<CoverHours>& rows,
                                                     const HoursWords& words);

// The same of a cover, with what it says of single days.
[[nodiscard]] std::optional<OpenHours> hours_in_rows(const CoverText& cover, const HoursWords& words);

// The rows that name this day, however they stand; one that is not understood names none.
[[nodiscard]] std::vector<bool> rows_of_day(const std::vector<CoverHours>& rows, const HoursWords& words,
                                            int weekday);

// The time as another language's row has it, where the same is written there; else as "17:00", which
// everybody reads.
[[nodiscard]] std::string written_in(const OpenTime& time, const std::string& row);

} // namespace signpost
