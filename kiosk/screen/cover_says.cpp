#include <array>
#include <cstdio>
#include <utility>

#include "base/utf8.h"
#include "content/opening_hours.h"
#include "screen/cover_internal.h"

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

Word word_of_day(int weekday) { return static_cast<Word>(static_cast<int>(Word::monday) + weekday - 1); }

std::string door_line(const View& view, Door::Is is, const std::string& day, const std::string& time) {
    return with_value(with_value(word_in(view, word_for(is)), "day", day), "time", time);
}

// The rows are read in the default language; another language's stand in the same order.
std::string door_text(const View& view, const CoverText& text, const Door& door) {
    const std::string row = door.row < text.hours.size() ? text.hours[door.row].open : "";
    return door_line(view, door.is, word_in(view, word_of_day(door.weekday)), written_in(door.time, row));
}

// Of any day and time. Counted in characters: near enough for the room that is kept.
std::string longest_door(const View& view) {
    std::string day;
    for (int weekday = 1; weekday <= 7; ++weekday)
        if (const std::string& name = word_in(view, word_of_day(weekday)); length_of(name) > length_of(day))
            day = name;
    std::string longest;
    for (const Door::Is is :
         {Door::Is::open_until, Door::Is::opens_today, Door::Is::opens_on, Door::Is::closed})
        if (std::string line = door_line(view, is, day, "10.30am"); length_of(line) > length_of(longest))
            longest = std::move(line);
    return longest;
}

std::vector<std::size_t> rows_of_today(const View& view, const CoverText& text, const HoursWords& words) {
    const std::vector<CoverHours>& original = view.bundle.cover.original.hours;
    std::vector<std::size_t> rows;
    if (text.hours.size() != original.size())
        return rows;
    const std::vector<bool> today = rows_of_day(original, words, view.wall.weekday);
    for (std::size_t row = 0; row < today.size(); ++row)
        if (today[row])
            rows.push_back(row);
    return rows;
}

} // namespace

CoverSays cover_says(const View& view) {
    const CoverText& text = view.bundle.cover.in(view.state.visit.language);
    CoverSays says{.text = text};
    if (!view.clock_is_right)
        return says;
    const HoursWords words = hours_words(view.bundle.words.original);
    says.clock = clock_text(view.wall);
    says.today = rows_of_today(view, text, words);
    if (const auto door = door_at(view.bundle.cover.original.hours, words, view.wall))
        says.door = door_text(view, text, *door);
    if (!says.door.empty())
        says.longest_door = longest_door(view);
    return says;
}

} // namespace signpost
