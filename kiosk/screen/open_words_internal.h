// Hours and days in the words of the visitor's language. Where a language leaves a word out that figures can
// stand for, figures stand there; what it cannot say in its own words is not said.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "content/bundle_toml.h"
#include "content/contact_now.h"
#include "content/open_hours.h"
#include "content/opening_hours.h"
#include "screen/view.h"

namespace signpost {

// "9.30am", "12 noon", "17:00". Of a time that came as data.
[[nodiscard]] std::string time_in_words(const View& view, int minute);

// "Monday"; `weekday` as in WallTime.
[[nodiscard]] const std::string& day_in_words(const View& view, int weekday);

// "May 2026", "2026-05"
[[nodiscard]] std::string month_in_words(const View& view, Date day);

// "9.30am to 12.30pm, 1.30pm to 5pm"; "Closed"
[[nodiscard]] std::string spans_in_words(const View& view, const OpenSpans& spans);

// The week, as rows: days beside one another with the same hours share one. `weekdays`: of each row, which it
// names.
struct WeekRows {
    std::vector<CoverHours> rows;
    std::vector<Weekdays> weekdays;
};
[[nodiscard]] WeekRows week_in_words(const View& view, const OpenHours& hours);

// This kiosk, now; std::nullopt for `wall` where the clock cannot be right.
[[nodiscard]] Moment moment_of(const View& view);
// The same when the screen came up: what a list shows stays where it is while it is read.
[[nodiscard]] Moment moment_of_arrival(const View& view);

// "Open now until 4pm", "Opens tomorrow at 9.30am"; "" where nothing is known.
[[nodiscard]] std::string answering_in_words(const View& view, const Contact& contact);

// "Checked in May 2026" of a contact that is overdue; "" else.
[[nodiscard]] std::string checked_in_words(const View& view, const Contact& contact);

} // namespace signpost
