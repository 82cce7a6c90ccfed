#include "content/opening_hours.h"

#include <algorithm>
#include <cstdio>
#include <string_view>

#include "content/hours_parts_internal.h"

namespace signpost {

namespace {

constexpr int days_in_week = 7;

// What the rows say of one day.
struct Day {
    std::optional<std::size_t> row; // std::nullopt: nothing
    std::vector<OpenSpan> spans;
};
using Week = std::array<Day, days_in_week>;

std::optional<Week> week_of(const std::vector<CoverHours>& rows, const HoursWords& words) {
    Week week;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const auto days = days_named(rows[row].day, words);
        const auto spans = spans_named(rows[row].open, words);
        if (!days || !spans)
            return std::nullopt;
        for (std::size_t day = 0; day < week.size(); ++day) {
            if (!days->test(day))
                continue;
            if (week[day].row)
                return std::nullopt;
            week[day] = {row, *spans};
        }
    }
    return week;
}

std::optional<Door> open_or_opening_today(const Day& today, int weekday, int minute) {
    for (const OpenSpan& span : today.spans)
        if (minute < span.from.minute)
            return Door{Door::Is::opens_today, *today.row, weekday, span.from};
        else if (minute < span.until.minute)
            return Door{Door::Is::open_until, *today.row, weekday, span.until};
    return std::nullopt;
}

} // namespace

HoursWords hours_words(const Words& words) {
    HoursWords found;
    for (std::size_t day = 0; day < found.days.size(); ++day)
        found.days[day] = words[static_cast<std::size_t>(Word::monday) + day];
    found.closed = words[static_cast<std::size_t>(Word::closed)];
    return found;
}

std::optional<Door> door_at(const std::vector<CoverHours>& rows, const HoursWords& words,
                            const WallTime& wall) {
    const auto week = week_of(rows, words);
    const auto today = static_cast<std::size_t>(std::clamp(wall.weekday, 1, days_in_week) - 1);
    if (!week || !(*week)[today].row)
        return std::nullopt;
    if (auto door = open_or_opening_today((*week)[today], wall.weekday, wall.hour * 60 + wall.minute))
        return door;
    for (std::size_t later = 1; later <= week->size(); ++later) {
        const std::size_t day = (today + later) % week->size();
        const Day& next = (*week)[day];
        if (!next.row)
            return std::nullopt;
        if (!next.spans.empty())
            return Door{Door::Is::opens_on, *next.row, static_cast<int>(day) + 1, next.spans.front().from};
    }
    return Door{.is = Door::Is::closed, .row = *(*week)[today].row, .weekday = wall.weekday};
}

std::vector<bool> rows_of_day(const std::vector<CoverHours>& rows, const HoursWords& words, int weekday) {
    std::vector<bool> named;
    for (const CoverHours& row : rows) {
        const auto days = days_named(row.day, words);
        named.push_back(days &&
                        days->test(static_cast<std::size_t>(std::clamp(weekday, 1, days_in_week) - 1)));
    }
    return named;
}

std::string written_in(const OpenTime& time, const std::string& row) {
    for (auto at = row.find(time.written); at != std::string::npos && !time.written.empty();
         at = row.find(time.written, at + 1))
        if (stands_alone(row, at, time.written.size()))
            return time.written;
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%02d:%02d", time.minute / 60, time.minute % 60);
    return text.data();
}

} // namespace signpost
