#include "content/bank_holidays.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "toml/toml_document.h"

namespace signpost {

namespace {

constexpr std::array<std::string_view, 3> calendar_names{"england-and-wales", "scotland", "northern-ireland"};

struct BankHolidays {
    int first_year = 0;
    int last_year = 0;
    std::array<std::vector<Date>, calendar_names.size()> days;
};

int year_in(const TomlValue& root, std::string_view key) {
    const TomlValue* value = value_of(root, key);
    return value == nullptr ? 0 : static_cast<int>(value->integer);
}

std::vector<Date> days_in(const TomlValue& root, std::string_view key) {
    std::vector<Date> days;
    if (const TomlValue* list = value_of(root, key))
        for (const TomlValue& item : list->items)
            if (const auto day = read_date(item.text))
                days.push_back(*day);
    return days;
}

// The file is of this repository, and a test reads it: what could not be read would be no year at all.
BankHolidays read_bank_holidays() {
    BankHolidays read;
    const Result<TomlDocument> document = read_toml(bank_holidays_text(), "bank-holidays.toml");
    if (!document)
        return read;
    read.first_year = year_in(document->root, "first_year");
    read.last_year = year_in(document->root, "last_year");
    for (std::size_t i = 0; i < calendar_names.size(); ++i)
        read.days[i] = days_in(document->root, calendar_names[i]);
    return read;
}

const BankHolidays& known() {
    static const BankHolidays all = read_bank_holidays();
    return all;
}

} // namespace

std::string_view name_of(BankCalendar calendar) { return calendar_names[static_cast<std::size_t>(calendar)]; }

std::optional<BankCalendar> calendar_called(std::string_view name) {
    const auto* found = std::find(calendar_names.begin(), calendar_names.end(), name);
    return found == calendar_names.end()
               ? std::nullopt
               : std::optional(static_cast<BankCalendar>(found - calendar_names.begin()));
}

const std::vector<Date>& bank_holidays(BankCalendar calendar) {
    return known().days[static_cast<std::size_t>(calendar)];
}

std::optional<bool> is_bank_holiday(BankCalendar calendar, Date day) {
    if (static_cast<int>(day.year()) > known().last_year)
        return std::nullopt;
    const std::vector<Date>& days = bank_holidays(calendar);
    return std::find(days.begin(), days.end(), day) != days.end();
}

Date bank_holidays_until() {
    return {std::chrono::year(known().last_year), std::chrono::December, std::chrono::day(31)};
}

} // namespace signpost
