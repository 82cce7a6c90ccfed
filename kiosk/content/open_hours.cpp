#include "content/open_hours.h"

#include <algorithm>
#include <chrono>
#include <cstddef>

namespace signpost {

namespace {

constexpr int end_of_day = 24 * 60;
constexpr int week_days = 7;

// A day, and which of the week it is.
struct WeekDay {
    Date date;
    int weekday = 1; // as in WallTime
};

WeekDay later(const WeekDay& day, int days) {
    return {std::chrono::sys_days(day.date) + std::chrono::days(days),
            (day.weekday - 1 + days) % week_days + 1};
}

const OpenDay& usual_day(const OpenHours& hours, const WeekDay& day) {
    return hours.week[static_cast<std::size_t>(day.weekday - 1)];
}

bool is_day_and_night(const OpenDay& day) {
    return day && day->size() == 1 && day->front().from.minute == 0 &&
           day->front().until.minute == end_of_day;
}

// Without a line for them: a day that is closed anyway stays so.
OpenDay unsaid_holiday(const OpenHours& hours, const WeekDay& day) {
    const OpenDay& usual = usual_day(hours, day);
    const bool is_known = is_always_open(hours) || (usual && usual->empty());
    return is_known ? usual : std::nullopt;
}

OpenDay on_day(const OpenHours& hours, const WeekDay& day) {
    if (std::find(hours.closed.begin(), hours.closed.end(), day.date) != hours.closed.end())
        return OpenSpans{};
    const bool as_usual = hours.bank_holidays && hours.bank_holidays->as_usual;
    const auto is_holiday = is_bank_holiday(hours.calendar, day.date);
    if (as_usual || is_holiday == false)
        return usual_day(hours, day);
    if (!hours.bank_holidays)
        return unsaid_holiday(hours, day);
    if (is_holiday)
        return hours.bank_holidays->spans;
    const OpenDay& usual = usual_day(hours, day); // the same on both: it does not matter which it is
    return usual && *usual == hours.bank_holidays->spans ? usual : std::nullopt;
}

// How far a span goes on over midnight. std::nullopt: for a week and longer.
std::optional<Door> open_until(const OpenHours& hours, const WeekDay& today, const OpenTime& until) {
    Door door{.is = Door::Is::open_until, .weekday = today.weekday, .time = until};
    while (door.time.minute == end_of_day && door.days < week_days) {
        const WeekDay next = later(today, door.days + 1);
        const OpenDay day = on_day(hours, next);
        if (!day || day->empty() || day->front().from.minute != 0)
            return door;
        door = {Door::Is::open_until, next.weekday, door.days + 1, day->front().until};
    }
    return door.days < week_days ? std::optional(door) : std::nullopt;
}

std::optional<Door> open_or_opening(const OpenHours& hours, const OpenSpans& spans, const WeekDay& today,
                                    int minute) {
    for (const OpenSpan& span : spans)
        if (minute < span.from.minute)
            return Door{Door::Is::opens_today, today.weekday, 0, span.from};
        else if (minute < span.until.minute)
            return open_until(hours, today, span.until)
                .value_or(Door{.is = Door::Is::open_always, .weekday = today.weekday});
    return std::nullopt;
}

std::optional<Door> opening_later(const OpenHours& hours, const WeekDay& today) {
    for (int days = 1; days <= week_days; ++days) {
        const WeekDay next = later(today, days);
        const OpenDay day = on_day(hours, next);
        if (!day)
            return std::nullopt;
        if (!day->empty())
            return Door{Door::Is::opens_on, next.weekday, days, day->front().from};
    }
    return Door{.is = Door::Is::closed, .weekday = today.weekday};
}

} // namespace

bool is_always_open(const OpenHours& hours) {
    return std::all_of(hours.week.begin(), hours.week.end(), is_day_and_night);
}

OpenDay day_at(const OpenHours& hours, Date day) { return on_day(hours, {day, weekday_of(day)}); }

bool is_special(const OpenHours& hours, Date day) {
    return is_bank_holiday(hours.calendar, day).value_or(false) ||
           std::find(hours.closed.begin(), hours.closed.end(), day) != hours.closed.end();
}

std::optional<Door> door_at(const OpenHours& hours, const WallTime& wall) {
    const WeekDay today{day_of(wall), std::clamp(wall.weekday, 1, week_days)};
    const OpenDay now = today.date.ok() ? on_day(hours, today) : std::nullopt;
    if (!now)
        return std::nullopt;
    if (auto door = open_or_opening(hours, *now, today, wall.hour * 60 + wall.minute))
        return door;
    return opening_later(hours, today);
}

bool is_open(const std::optional<Door>& door) {
    return door && (door->is == Door::Is::open_until || door->is == Door::Is::open_always);
}

} // namespace signpost
