#include <array>
#include <chrono>
#include <cstdio>
#include <utility>

#include "base/utf8.h"
#include "content/opening_hours.h"
#include "screen/cover_internal.h"
#include "screen/open_words_internal.h"

namespace signpost {

namespace {

std::string clock_text(const WallTime& wall) {
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%02d:%02d", wall.hour % 24, wall.minute % 60);
    return text.data();
}

Word word_for(Door::Is is) {
    switch (is) {
    case Door::Is::open_until:
        return Word::open_until;
    case Door::Is::open_always:
        return Word::open_always;
    case Door::Is::opens_today:
        return Word::opens_today;
    case Door::Is::opens_on:
        return Word::opens_on;
    case Door::Is::closed:
        break;
    }
    return Word::closed;
}

const std::string& word_in(const View& view, Word which) {
    return view.bundle.words.in(view.state.visit.language)[static_cast<std::size_t>(which)];
}

std::string door_line(const View& view, Door::Is is, const std::string& day, const std::string& time) {
    return with_value(with_value(word_in(view, word_for(is)), "day", day), "time", time);
}

// Of any day and time. Counted in characters: near enough for the room that is kept.
std::string longest_door(const View& view) {
    std::string day;
    for (int weekday = 1; weekday <= 7; ++weekday)
        if (const std::string& name = day_in_words(view, weekday); length_of(name) > length_of(day))
            day = name;
    std::string longest;
    for (const Door::Is is :
         {Door::Is::open_until, Door::Is::opens_today, Door::Is::opens_on, Door::Is::closed})
        if (std::string line = door_line(view, is, day, "10.30am"); length_of(line) > length_of(longest))
            longest = std::move(line);
    return longest;
}

std::vector<std::size_t> marked(const std::vector<bool>& today) {
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < today.size(); ++row)
        if (today[row])
            rows.push_back(row);
    return rows;
}

void say_door(const View& view, CoverSays& says, const std::optional<Door>& door, const std::string& time) {
    if (!door)
        return;
    says.door = door_line(view, door->is, day_in_words(view, door->weekday), time);
    says.longest_door = longest_door(view);
}

// A day that is like no other of its weekday has a row of its own, and its weekday's is not today's.
void say_special_day(const View& view, const OpenHours& hours, CoverSays& says) {
    const OpenDay today = day_at(hours, day_of(view.wall));
    says.today.clear();
    if (!today)
        return;
    says.text.hours.insert(says.text.hours.begin(),
                           {word_in(view, Word::today), spans_in_words(view, *today)});
    says.today = {0};
}

Date later_day(Date day, int days) { return std::chrono::sys_days(day) + std::chrono::days(days); }

// Hours that are data are told in rows in every language.
void say_data(const View& view, const OpenHours& hours, CoverSays& says) {
    const WeekRows week = week_in_words(view, hours);
    says.text.hours = week.rows;
    if (!view.clock_is_right)
        return;
    std::vector<bool> today;
    for (const Weekdays& days : week.weekdays)
        today.push_back(days.test(static_cast<std::size_t>(view.wall.weekday - 1)));
    says.today = marked(today);
    if (is_special(hours, day_of(view.wall)))
        say_special_day(view, hours, says);
    const auto door = door_at(hours, view.wall);
    say_door(view, says, door, door ? time_in_words(view, door->time.minute) : "");
}

// The time as the row of its day has it. Rows are read in the default language; another language's stand in
// the same order.
std::string time_in_row(const CoverText& text, const std::vector<CoverHours>& original, const Door& door,
                        const HoursWords& words) {
    const std::vector<std::size_t> rows = marked(rows_of_day(original, words, door.weekday));
    const bool is_there = !rows.empty() && rows.front() < text.hours.size();
    return written_in(door.time, is_there ? text.hours[rows.front()].open : "");
}

void say_rows(const View& view, const CoverText& original, CoverSays& says) {
    if (!view.clock_is_right)
        return;
    const HoursWords words = hours_words(view.bundle.words.original);
    const auto hours = hours_in_rows(original, words);
    const auto door = hours ? door_at(*hours, view.wall) : std::nullopt;
    const bool from_row = door && !is_special(*hours, later_day(day_of(view.wall), door->days));
    say_door(view, says, door,
             !door      ? ""
             : from_row ? time_in_row(says.text, original.hours, *door, words)
                        : time_in_words(view, door->time.minute));
    if (says.text.hours.size() == original.hours.size())
        says.today = marked(rows_of_day(original.hours, words, view.wall.weekday));
    if (is_special(original.single_days, day_of(view.wall)))
        say_special_day(view, hours.value_or(original.single_days), says);
}

// A notice that has its last day goes after it; where the clock cannot be right, at once.
void drop_old_notices(const View& view, std::vector<CoverNotice>& notices) {
    std::erase_if(notices, [&](const CoverNotice& notice) {
        return notice.until && (!view.clock_is_right || *notice.until < day_of(view.wall));
    });
}

} // namespace

CoverSays cover_says(const View& view) {
    const Translated<CoverText>& cover = view.bundle.cover_at(view.rules.site);
    CoverSays says{.text = cover.in(view.state.visit.language)};
    drop_old_notices(view, says.text.notices);
    if (view.clock_is_right)
        says.clock = clock_text(view.wall);
    if (cover.original.open)
        say_data(view, *cover.original.open, says);
    else
        say_rows(view, cover.original, says);
    return says;
}

} // namespace signpost
