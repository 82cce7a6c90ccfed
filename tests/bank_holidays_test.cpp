// The bank holidays that are built in are those that the law's rules give: the Banking and Financial Dealings
// Act 1971, the days that are proclaimed each year, and the church's date of Easter.
#include "content/bank_holidays.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "support/day.h"

using namespace signpost;

namespace {

using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::year;

Date days_after(Date date, int by) { return sys_days(date) + std::chrono::days(by); }
Date in_month(int in, month which, unsigned date) { return year(in) / which / std::chrono::day(date); }

// Meeus, Jones and Butcher.
Date easter(int of) {
    const int a = of % 19;
    const int b = of / 100;
    const int c = of % 100;
    const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int sum = h + l - 7 * m + 114;
    return in_month(of, month(static_cast<unsigned>(sum / 31)), static_cast<unsigned>(sum % 31 + 1));
}

Date first_monday(int of, month which) { return sys_days(year(of) / which / std::chrono::Monday[1]); }
Date last_monday(int of, month which) {
    return sys_days(year(of) / which / std::chrono::Monday[std::chrono::last]);
}

using Days = std::vector<Date>;

// On a Saturday or a Sunday it is given on the next weekday that is none already.
void give(Days& given, Date date) {
    const auto is_taken = [&](Date day) { return std::find(given.begin(), given.end(), day) != given.end(); };
    constexpr int saturday = 6;
    while (weekday_of(date) >= saturday || is_taken(date))
        date = days_after(date, 1);
    given.push_back(date);
}

Days by_rule(BankCalendar calendar, int of) {
    const bool scotland = calendar == BankCalendar::scotland;
    Days given{days_after(easter(of), -2), first_monday(of, std::chrono::May),
               last_monday(of, std::chrono::May),
               scotland ? first_monday(of, std::chrono::August) : last_monday(of, std::chrono::August)};
    give(given, in_month(of, std::chrono::January, 1));
    if (scotland) {
        give(given, in_month(of, std::chrono::January, 2));
        give(given, in_month(of, std::chrono::November, 30));
    } else {
        given.push_back(days_after(easter(of), 1));
    }
    if (calendar == BankCalendar::northern_ireland) {
        give(given, in_month(of, std::chrono::March, 17));
        give(given, in_month(of, std::chrono::July, 12));
    }
    give(given, in_month(of, std::chrono::December, 25));
    give(given, in_month(of, std::chrono::December, 26));
    std::sort(given.begin(), given.end());
    return given;
}

// Days that were proclaimed once, and follow from no rule.
Days proclaimed(BankCalendar calendar, int in) {
    if (calendar == BankCalendar::scotland && in == 2026)
        return {
            in_month(2026, std::chrono::June, 15)}; // the day after Scotland's first match in the World Cup
    return {};
}

std::string told_in_short(const Days& all) {
    std::string words;
    for (const Date date : all)
        words += to_text(date).substr(5) + " ";
    return words;
}

constexpr std::array all_calendars{BankCalendar::england_and_wales, BankCalendar::scotland,
                                   BankCalendar::northern_ireland};

} // namespace

TEST_CASE("The rules give the bank holidays of years whose days are known, and of a year to come") {
    CHECK(to_text(easter(2024)) == "2024-03-31");
    CHECK(to_text(easter(2025)) == "2025-04-20");
    CHECK(told_in_short(by_rule(BankCalendar::england_and_wales, 2021)) ==
          "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28 ");
    CHECK(
        told_in_short(by_rule(BankCalendar::scotland, 2023)) ==
        "01-02 01-03 04-07 05-01 05-29 08-07 11-30 12-25 12-26 "); // 2 January gives way to the 1st's Monday
    CHECK(told_in_short(by_rule(BankCalendar::england_and_wales, 2022)) ==
          "01-03 04-15 04-18 05-02 05-30 08-29 12-26 12-27 "); // two of its days were moved or added by order
    CHECK(told_in_short(by_rule(BankCalendar::northern_ireland, 2025)) ==
          "01-01 03-17 04-18 04-21 05-05 05-26 07-14 08-25 12-25 12-26 ");
    CHECK(told_in_short(by_rule(BankCalendar::england_and_wales, 2028)) ==
          "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26 ");
    CHECK(told_in_short(by_rule(BankCalendar::scotland, 2028)) ==
          "01-03 01-04 04-14 05-01 05-29 08-07 11-30 12-25 12-26 ");
    CHECK(told_in_short(by_rule(BankCalendar::northern_ireland, 2028)) ==
          "01-03 03-17 04-14 04-17 05-01 05-29 07-12 08-28 12-25 12-26 ");
}

TEST_CASE("What is built in is what the rules give, and what was proclaimed once") {
    for (const BankCalendar calendar : all_calendars) {
        Days expected;
        for (int in = 2026; in <= static_cast<int>(bank_holidays_until().year()); ++in)
            for (const Days& some : {by_rule(calendar, in), proclaimed(calendar, in)})
                expected.insert(expected.end(), some.begin(), some.end());
        std::sort(expected.begin(), expected.end());
        CHECK_MESSAGE(told_in_short(bank_holidays(calendar)) == told_in_short(expected), name_of(calendar));
    }
}

TEST_CASE("Each part of the country has days that the others have not") {
    const auto is_one = [](BankCalendar calendar, const char* date) {
        return is_bank_holiday(calendar, test::day(date)) == true;
    };
    struct Row {
        const char* date;
        bool england;
        bool scotland;
        bool ireland;
    };
    for (const Row& row : {Row{"2026-01-02", false, true, false}, Row{"2026-03-17", false, false, true},
                           Row{"2026-04-06", true, false, true}, Row{"2026-06-15", false, true, false},
                           Row{"2026-07-13", false, false, true}, Row{"2026-08-03", false, true, false},
                           Row{"2026-08-31", true, false, true}, Row{"2026-11-30", false, true, false},
                           Row{"2026-12-25", true, true, true}, Row{"2026-12-26", false, false, false},
                           Row{"2026-12-28", true, true, true}}) {
        CAPTURE(row.date);
        CHECK(is_one(BankCalendar::england_and_wales, row.date) == row.england);
        CHECK(is_one(BankCalendar::scotland, row.date) == row.scotland);
        CHECK(is_one(BankCalendar::northern_ireland, row.date) == row.ireland);
    }
}
