#include "base/week_hours.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/calendar.h"
#include "base/characters.h"

namespace signpost {

namespace {

constexpr int day_minutes = 24 * 60;
constexpr int week_minutes = 7 * day_minutes;

// The text before and after the first `mark`; std::nullopt where there is none.
std::optional<std::pair<std::string_view, std::string_view>> halves(std::string_view text, char mark) {
    const auto at = text.find(mark);
    if (at == std::string_view::npos)
        return std::nullopt;
    return std::pair{text.substr(0, at), text.substr(at + 1)};
}

std::optional<int> weekday_named(std::string_view name) {
    constexpr std::array names{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    const auto* found = std::find(names.begin(), names.end(), name);
    return found == names.end() ? std::nullopt : std::optional(static_cast<int>(found - names.begin()));
}

// "09:00" in minutes; up to 24:00.
std::optional<int> time_of_day(std::string_view text) {
    const auto digit = [&](std::size_t at) { return is_ascii_digit(text[at]); };
    if (text.size() != 5 || text[2] != ':' || !digit(0) || !digit(1) || !digit(3) || !digit(4))
        return std::nullopt;
    const int hour = (text[0] - '0') * 10 + (text[1] - '0');
    const int minute = (text[3] - '0') * 10 + (text[4] - '0');
    const int all = hour * 60 + minute;
    return minute < 60 && all <= day_minutes ? std::optional(all) : std::nullopt;
}

} // namespace

bool is_within(const WeekHours& hours, const WallTime& wall) {
    const int now = (wall.weekday - 1) * day_minutes + wall.hour * 60 + wall.minute;
    return std::any_of(hours.begin(), hours.end(), [&](const WeekSpan& span) {
        return (now - span.from + week_minutes) % week_minutes < span.minutes;
    });
}

std::optional<WallTime> next_begin(const WeekHours& hours, const WallTime& wall) {
    const int today = wall.hour * 60 + wall.minute;
    const int now = (wall.weekday - 1) * day_minutes + today;
    std::optional<int> least; // minutes until it begins; what begins now, begins again in a week
    for (const WeekSpan& span : hours) {
        const int until = (span.from - now - 1 + week_minutes) % week_minutes + 1;
        least = std::min(least.value_or(until), until);
    }
    if (!least)
        return std::nullopt;
    const int minute = today + *least;
    const std::chrono::sys_days day =
        std::chrono::sys_days(day_of(wall)) + std::chrono::days(minute / day_minutes);
    return wall_at(day, minute % day_minutes / 60, minute % 60);
}

std::optional<WeekHours> read_week_hours(const std::string& text) {
    const auto parts = halves(text, ' ');
    const auto times = parts ? halves(parts->second, '-') : std::nullopt;
    if (!times)
        return std::nullopt;
    const auto days = halves(parts->first, '-').value_or(std::pair{parts->first, parts->first});
    const auto first = weekday_named(days.first);
    const auto last = weekday_named(days.second);
    const auto from = time_of_day(times->first);
    const auto to = time_of_day(times->second);
    if (!first || !last || !from || !to || *from == *to || *from == day_minutes)
        return std::nullopt;
    const int minutes = *to > *from ? *to - *from : *to - *from + day_minutes;
    WeekHours hours;
    for (int day = *first;; day = (day + 1) % 7) {
        hours.push_back({day * day_minutes + *from, minutes});
        if (day == *last)
            return hours;
    }
}

} // namespace signpost
