#include "content/opening_hours.h"

#include <algorithm>
#include <cstdio>
#include <string_view>

#include "content/hours_parts_internal.h"

namespace signpost {

namespace {

constexpr int days_in_week = 7;

} // namespace

HoursWords hours_words(const Words& words) {
    HoursWords found;
    for (std::size_t day = 0; day < found.days.size(); ++day)
        found.days[day] = words[static_cast<std::size_t>(Word::monday) + day];
    found.closed = words[static_cast<std::size_t>(Word::closed)];
    return found;
}

std::optional<OpenHours> hours_in_rows(const std::vector<CoverHours>& rows, const HoursWords& words) {
    OpenHours hours;
    for (const CoverHours& row : rows) {
        const auto days = days_named(row.day, words);
        const auto spans = spans_named(row.open, words);
        if (!days || !spans)
            return std::nullopt;
        for (std::size_t day = 0; day < hours.week.size(); ++day) {
            if (!days->test(day))
                continue;
            if (hours.week[day])
                return std::nullopt;
            hours.week[day] = *spans;
        }
    }
    return hours;
}

std::optional<OpenHours> hours_in_rows(const CoverText& cover, const HoursWords& words) {
    const auto rows = hours_in_rows(cover.hours, words);
    if (!rows)
        return std::nullopt;
    OpenHours hours = cover.single_days;
    hours.week = rows->week;
    return hours;
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
