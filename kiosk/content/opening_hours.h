// What the rows of opening hours say: which is about today, and whether the door is open. They are written
// for people, as "Monday to Friday" and "9.30am to 5pm". What is not understood to the letter is not guessed.
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

struct OpenTime {
    int minute = 0;      // of the day
    std::string written; // as it stands in the row: "9.30am"
    friend bool operator==(const OpenTime&, const OpenTime&) = default;
};

struct OpenSpan {
    OpenTime from;
    OpenTime until; // later on the same day
    friend bool operator==(const OpenSpan&, const OpenSpan&) = default;
};

// Of "9.30am to 5pm", "9am to 12 noon and 1pm to 5pm", "09:30-17:00", in the day's order; none of "Closed".
// A time has am or pm, or is of the 24-hour clock with two digits for the hour: "9.30 to 5" may be anything.
// std::nullopt for any other text.
[[nodiscard]] std::optional<std::vector<OpenSpan>> spans_named(const std::string& text,
                                                               const HoursWords& words);

// What is known of the door at a moment.
struct Door {
    enum class Is { open_until, opens_today, opens_on, closed }; // closed: on every day of the week
    Is is = Is::closed;
    std::size_t row = 0; // that `time` stands in
    int weekday = 1;     // that it opens on; as in WallTime
    OpenTime time{};
    friend bool operator==(const Door&, const Door&) = default;
};

// std::nullopt where a row is not understood, where a day has two rows, or where a day that would matter has
// none.
[[nodiscard]] std::optional<Door> door_at(const std::vector<CoverHours>& rows, const HoursWords& words,
                                          const WallTime& wall);

// The rows that name this day, however they stand; one that is not understood names none.
[[nodiscard]] std::vector<bool> rows_of_day(const std::vector<CoverHours>& rows, const HoursWords& words,
                                            int weekday);

// The time as another language's row has it, where the same is written there; else as "17:00", which
// everybody reads.
[[nodiscard]] std::string written_in(const OpenTime& time, const std::string& row);

} // namespace signpost
