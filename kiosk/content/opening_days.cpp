// Which days a row of opening hours is about.
#include "base/characters.h"
#include "content/opening_hours.h"

#include <string_view>

#include "content/hours_parts_internal.h"

namespace signpost {

namespace {

std::optional<std::size_t> english_day(std::string_view name) {
    using Names = std::array<std::string_view, 7>;
    static constexpr Names days{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
    static constexpr Names three{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    static constexpr Names more{"mon", "tues", "weds", "thurs", "fri", "sat", "sun"};
    for (std::size_t day = 0; day < days.size(); ++day) {
        const bool plural = name.size() == days[day].size() + 1 && name.back() == 's';
        const std::string_view one = plural ? name.substr(0, name.size() - 1) : name;
        if (one == days[day] || name == three[day] || name == more[day])
            return day;
    }
    return std::nullopt;
}

std::optional<std::size_t> day_called(const std::string& name, const HoursWords& words) {
    for (std::size_t day = 0; day < words.days.size(); ++day)
        if (!name.empty() && name == ascii_small(words.days[day]))
            return day;
    return english_day(name);
}

std::optional<std::size_t> take_day(HoursParts& rest, const HoursWords& words) {
    if (rest.empty())
        return std::nullopt;
    const auto day = day_called(rest.peek()->text, words);
    rest.take();
    return day;
}

bool take_days(HoursParts& rest, const HoursWords& words, Weekdays& days) {
    const auto first = take_day(rest, words);
    const auto last = first && rest.take_to() ? take_day(rest, words) : first;
    if (!first || !last)
        return false;
    for (std::size_t day = *first;; day = (day + 1) % days.size()) {
        days.set(day);
        if (day == *last)
            return true;
    }
}

} // namespace

std::optional<Weekdays> days_named(const std::string& text, const HoursWords& words) {
    std::string_view row = text;
    if (row.ends_with(':'))
        row.remove_suffix(1);
    const std::string whole = ascii_small(row);
    if (whole == "every day" || whole == "daily")
        return Weekdays{}.set();
    Weekdays days;
    if (const auto one = day_called(whole, words)) // its name may have more words than one
        return days.set(*one);
    HoursParts rest(row);
    do {
        if (!take_days(rest, words, days))
            return std::nullopt;
    } while (rest.take_joint());
    return rest.empty() ? std::optional(days) : std::nullopt;
}

} // namespace signpost
