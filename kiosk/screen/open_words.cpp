#include "screen/open_words_internal.h"

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdio>

namespace signpost {

namespace {

constexpr int noon_minute = 12 * 60;
constexpr int last_minute = 24 * 60;

const std::string& word_of(const View& view, Word which) {
    return view.bundle.words.in(view.state.visit.language)[static_cast<std::size_t>(which)];
}

// Whether the visitor's language says it in a word of its own.
bool has_own_word(const View& view, Word which) {
    const Bundle& bundle = view.bundle;
    const LanguageCode& language = view.state.visit.language;
    if (language.empty() || language == bundle.default_language)
        return true;
    return bundle.words.has(language) &&
           word_of(view, which) != bundle.words.original[static_cast<std::size_t>(which)];
}

template <class... Values> std::string printed(const char* form, Values... values) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), form, values...);
    return text.data();
}

std::string of_24_hours(int minute) { return printed("%02d:%02d", minute / 60, minute % 60); }

// "9", "9.30"
std::string of_12_hours(int minute) {
    const int hour = (minute / 60 + 11) % 12 + 1;
    return minute % 60 == 0 ? printed("%d", hour) : printed("%d.%02d", hour, minute % 60);
}

std::string from_to(const View& view, const std::string& from, const std::string& until) {
    if (!has_own_word(view, Word::from_to))
        return from + "\u2013" + until;
    return with_value(with_value(word_of(view, Word::from_to), "from", from), "until", until);
}

Word word_of_noon(int minute) { return minute == noon_minute ? Word::noon : Word::midnight; }

} // namespace

std::string time_in_words(const View& view, int minute) {
    const bool is_named = minute == noon_minute || minute % last_minute == 0;
    const Word which = is_named ? word_of_noon(minute) : minute < noon_minute ? Word::time_am : Word::time_pm;
    if (!has_own_word(view, which))
        return of_24_hours(minute);
    return is_named ? word_of(view, which) : with_value(word_of(view, which), "time", of_12_hours(minute));
}

const std::string& day_in_words(const View& view, int weekday) {
    return word_of(view, static_cast<Word>(static_cast<int>(Word::monday) + weekday - 1));
}

std::string month_in_words(const View& view, Date day) {
    const auto month = static_cast<unsigned>(day.month());
    const auto year = static_cast<int>(day.year());
    const auto which = static_cast<Word>(static_cast<unsigned>(Word::january) + month - 1);
    if (!has_own_word(view, which))
        return printed("%04d-%02u", year, month);
    return word_of(view, which) + " " + std::to_string(year);
}

std::string spans_in_words(const View& view, const OpenSpans& spans) {
    std::string words;
    for (const OpenSpan& span : spans)
        words += (words.empty() ? "" : ", ") +
                 from_to(view, time_in_words(view, span.from.minute), time_in_words(view, span.until.minute));
    return words.empty() ? word_of(view, Word::closed) : words;
}

namespace {

// "Monday"; "Saturday, Sunday"; "Monday to Friday".
std::string days_in_words(const View& view, std::size_t first, std::size_t last) {
    const std::string& day = day_in_words(view, static_cast<int>(first) + 1);
    const std::string& until = day_in_words(view, static_cast<int>(last) + 1);
    if (first == last)
        return day;
    return last == first + 1 ? day + ", " + until : from_to(view, day, until);
}

} // namespace

WeekRows week_in_words(const View& view, const OpenHours& hours) {
    WeekRows week;
    for (std::size_t first = 0; first < hours.week.size();) {
        std::size_t last = first;
        while (last + 1 < hours.week.size() && hours.week[last + 1] == hours.week[first])
            ++last;
        Weekdays days;
        for (std::size_t one = first; one <= last; ++one)
            days.set(one);
        if (hours.week[first]) {
            week.rows.push_back({days_in_words(view, first, last), spans_in_words(view, *hours.week[first])});
            week.weekdays.push_back(days);
        }
        first = last + 1;
    }
    return week;
}

namespace {

// The time on the wall some time ago. By the clock of the wall: the hour of a change to summer time moves a
// list for those alone who read it then.
WallTime earlier(const WallTime& wall, Ms ago) {
    using std::chrono::floor;
    const std::chrono::minutes passed = floor<std::chrono::minutes>(ago);
    const auto then = std::chrono::sys_days(day_of(wall)) + std::chrono::hours(wall.hour) +
                      std::chrono::minutes(wall.minute) - passed;
    const auto day = floor<std::chrono::days>(then);
    const std::chrono::hh_mm_ss time(then - day);
    return wall_at(day, static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()));
}

} // namespace

Moment moment_of(const View& view) {
    return {view.rules.site, view.clock_is_right ? std::optional(view.wall) : std::nullopt,
            view.rules.strict_facts};
}

Moment moment_of_arrival(const View& view) {
    Moment moment = moment_of(view);
    if (const Ms here = view.now - view.state.visit.arrived; moment.wall && here >= std::chrono::minutes(1))
        moment.wall = earlier(*moment.wall, here);
    return moment;
}

namespace {

Word answering_word(const Door& door) {
    switch (door.is) {
    case Door::Is::open_until:
        return Word::answers_until;
    case Door::Is::open_always:
        return Word::answers_always;
    case Door::Is::opens_today:
        return Word::answers_today;
    case Door::Is::opens_on:
        return door.days == 1 ? Word::answers_tomorrow : Word::answers_on;
    case Door::Is::closed:
        break;
    }
    return Word::closed;
}

} // namespace

std::string answering_in_words(const View& view, const Contact& contact) {
    const auto door = answers(contact, moment_of(view));
    if (!door || door->is == Door::Is::closed || !has_own_word(view, answering_word(*door)))
        return {};
    return with_value(
        with_value(word_of(view, answering_word(*door)), "day", day_in_words(view, door->weekday)), "time",
        time_in_words(view, door->time.minute));
}

std::string checked_in_words(const View& view, const Contact& contact) {
    const auto checked = last_checked(contact, moment_of(view));
    if (!checked || !has_own_word(view, Word::checked_in))
        return {};
    return with_value(word_of(view, Word::checked_in), "month", month_in_words(view, *checked));
}

} // namespace signpost
