#include "base/calendar.h"

#include <chrono>

namespace signpost {

namespace {

std::optional<int> number(const std::string& text, std::size_t at, std::size_t length) {
    int value = 0;
    for (const char c : text.substr(at, length)) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

std::optional<std::chrono::sys_days> day_of(const std::string& date) {
    if (date.size() != 10 || date[4] != '-' || date[7] != '-')
        return std::nullopt;
    const auto year = number(date, 0, 4);
    const auto month = number(date, 5, 2);
    const auto day = number(date, 8, 2);
    if (!year || !month || !day)
        return std::nullopt;
    const std::chrono::year_month_day ymd{std::chrono::year{*year},
                                          std::chrono::month{static_cast<unsigned>(*month)},
                                          std::chrono::day{static_cast<unsigned>(*day)}};
    return ymd.ok() ? std::optional{std::chrono::sys_days{ymd}} : std::nullopt;
}

} // namespace

std::optional<int> days_between(const std::string& from, const std::string& to) {
    const auto begin = day_of(from);
    const auto end = day_of(to);
    if (!begin || !end)
        return std::nullopt;
    return static_cast<int>((*end - *begin).count());
}

} // namespace signpost
