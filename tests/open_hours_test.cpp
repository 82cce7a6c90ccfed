// Hours as data: what is known of a door at a moment, on every kind of day.
#include "content/open_hours.h"

#include <doctest/doctest.h>

#include "content/hours_mistakes_internal.h"
#include "support/day.h"

using namespace signpost;
using test::day;

namespace {

const HoursWords names_of_week = hours_words(built_in_words());

OpenHours hours_of(const std::vector<std::string>& rows, std::optional<OnBankHolidays> holidays = {}) {
    OpenHours hours;
    hours.week.fill(OpenSpans{});
    for (const std::string& row : rows) {
        const auto read = read_hours_row(row, names_of_week);
        REQUIRE_MESSAGE(read, row);
        for (std::size_t day = 0; day < 7; ++day)
            if (read->days.test(day))
                hours.week[day]->insert(hours.week[day]->end(), read->spans.begin(), read->spans.end());
    }
    hours.bank_holidays = std::move(holidays);
    return hours;
}

WallTime wall_at(const std::string& date, int hour, int minute = 0) {
    const Date of = day(date);
    const std::chrono::weekday weekday{std::chrono::sys_days(of)};
    return {static_cast<int>(of.year()),
            static_cast<int>(static_cast<unsigned>(of.month())),
            static_cast<int>(static_cast<unsigned>(of.day())),
            hour,
            minute,
            static_cast<int>(weekday.iso_encoding())};
}

// "open until 1020", "opens 570", "opens in 3 days 570"; "?" where nobody knows.
std::string told(const OpenHours& hours, const WallTime& wall) {
    const auto door = door_at(hours, wall);
    if (!door)
        return "?";
    const std::string time = std::to_string(door->time.minute);
    switch (door->is) {
    case Door::Is::open_until:
        return "open until " + time;
    case Door::Is::open_always:
        return "always open";
    case Door::Is::opens_today:
        return "opens " + time;
    case Door::Is::opens_on:
        return "opens in " + std::to_string(door->days) + " days " + time;
    case Door::Is::closed:
        break;
    }
    return "closed";
}

const OnBankHolidays shut{};
const std::vector<std::string> office{"mon-fri 09:30-12:30", "mon-fri 13:30-17:00", "sat 10:00-13:00"};

} // namespace

TEST_CASE("Hours that are data are known to the minute") {
    const OpenHours library = hours_of(office, shut);
    CHECK(told(library, wall_at("2026-11-30", 9, 29)) == "opens 570");
    CHECK(told(library, wall_at("2026-11-30", 9, 30)) == "open until 750");
    CHECK(told(library, wall_at("2026-11-30", 12, 30)) == "opens 810");
    CHECK(told(library, wall_at("2026-11-30", 16, 59)) == "open until 1020");
    CHECK(told(library, wall_at("2026-11-30", 17, 0)) == "opens in 1 days 570");
    CHECK(told(library, wall_at("2026-12-05", 13, 0)) == "opens in 2 days 570"); // a Saturday
    CHECK(told(hours_of({}, shut), wall_at("2026-11-30", 12)) == "closed");
}

TEST_CASE("A bank holiday is as it is said to be; where nobody said, nothing is known") {
    const WallTime noon = wall_at("2026-12-28", 12); // Monday, in place of Boxing Day
    CHECK(told(hours_of(office, shut), noon) == "opens in 1 days 570");
    CHECK(told(hours_of(office, OnBankHolidays{true, {}}), noon) == "open until 750");
    const OnBankHolidays short_day{false, {{{600}, {960}}}};
    CHECK(told(hours_of(office, short_day), noon) == "open until 960");
    CHECK(told(hours_of(office), noon) == "?");
    CHECK(told(hours_of(office), wall_at("2026-12-29", 10)) ==
          "open until 750"); // the day after is no holiday
    CHECK(told(hours_of({"sat 10:00-13:00"}), wall_at("2026-12-28", 12)) == "opens in 5 days 600");
    OpenHours scottish = hours_of(office, shut);
    scottish.calendar = BankCalendar::scotland;
    CHECK(told(scottish, wall_at("2026-11-30", 12)) == "opens in 1 days 570"); // St Andrew's Day
    CHECK(told(scottish, wall_at("2027-03-29", 12)) == "open until 750");      // Easter Monday is none there
}

TEST_CASE("Where the calendars end, nothing is known that depends on them") {
    CHECK(told(hours_of(office, shut), wall_at("2027-12-31", 12)) == "open until 750");
    CHECK(told(hours_of(office, shut), wall_at("2028-01-04", 12)) == "?");
    CHECK(told(hours_of(office), wall_at("2028-01-04", 12)) == "?");
    CHECK(told(hours_of(office, OnBankHolidays{true, {}}), wall_at("2028-01-04", 12)) == "open until 750");
    CHECK(told(hours_of({"every day 00:00-24:00"}), wall_at("2028-01-04", 12)) == "always open");
}

TEST_CASE("A day that is closed is closed, and more than a week of them has no next day") {
    OpenHours library = hours_of(office, shut);
    library.closed = {day("2026-12-01")};
    CHECK(told(library, wall_at("2026-12-01", 12)) == "opens in 1 days 570");
    for (unsigned one = 1; one <= 12; ++one)
        library.closed.emplace_back(std::chrono::year(2026), std::chrono::December, std::chrono::day(one));
    CHECK(told(library, wall_at("2026-12-01", 12)) == "closed");
}

TEST_CASE("Hours over midnight are two lines, and one time") {
    const OpenHours night = hours_of({"fri 22:00-24:00", "sat 00:00-02:00"}, shut);
    CHECK(told(night, wall_at("2026-12-04", 23)) == "open until 120");
    CHECK(told(night, wall_at("2026-12-05", 1, 59)) == "open until 120");
    CHECK(told(night, wall_at("2026-12-05", 2)) == "opens in 6 days 1320");
    CHECK(told(hours_of({"every day 00:00-24:00"}), wall_at("2026-12-25", 3)) == "always open");
}

TEST_CASE("The nights on which the clocks change are other times on the wall, no more") {
    const OpenHours early = hours_of({"sun 00:30-04:00"}, shut);
    CHECK(told(early, wall_at("2026-03-29", 0, 59)) == "open until 240");
    CHECK(told(early, wall_at("2026-03-29", 2, 0)) == "open until 240");  // the minute after 00:59
    CHECK(told(early, wall_at("2026-10-25", 1, 30)) == "open until 240"); // twice that night
    CHECK(told(early, wall_at("2026-10-25", 4, 0)) == "opens in 7 days 30");
}

TEST_CASE("The bank holidays that are built in are whole, and of the years that they name") {
    CHECK(bank_holidays_until() == day("2027-12-31"));
    for (const BankCalendar calendar :
         {BankCalendar::england_and_wales, BankCalendar::scotland, BankCalendar::northern_ireland}) {
        CAPTURE(name_of(calendar));
        const std::vector<Date>& days = bank_holidays(calendar);
        CHECK(std::is_sorted(days.begin(), days.end()));
        CHECK(calendar_called(name_of(calendar)) == calendar);
        for (const int year : {2026, 2027}) {
            const auto in_year = std::count_if(
                days.begin(), days.end(), [&](Date one) { return static_cast<int>(one.year()) == year; });
            CHECK(in_year >= 8);
        }
        for (const Date one : days) { // a day at the weekend is given on a weekday
            const std::chrono::weekday weekday{std::chrono::sys_days(one)};
            CHECK_MESSAGE(weekday.iso_encoding() <= 5, to_text(one));
        }
    }
    CHECK(is_bank_holiday(BankCalendar::england_and_wales, day("2026-12-28")) == true);
    CHECK(is_bank_holiday(BankCalendar::england_and_wales, day("2026-12-29")) == false);
    CHECK(is_bank_holiday(BankCalendar::england_and_wales, day("1970-01-01")) == false);
    CHECK_FALSE(is_bank_holiday(BankCalendar::england_and_wales, day("2028-01-01")).has_value());
}

namespace {

// "cause remedy" of a row that cannot be read; "" of a good one.
std::string wrong_with(const std::string& row) {
    const auto read = read_hours_row(row, names_of_week);
    return read ? "" : read.error().cause + " " + read.error().remedy;
}

} // namespace

TEST_CASE("A row of hours that cannot be read is told with what to write") {
    for (const char* good :
         {"mon-fri 09:30-17:00", "Monday to Friday 9.30am to 5pm", "sat, sun 10:00-13:00",
          "every day 00:00-24:00", "wed 10am to midnight", "mon-fri 9am-12.30pm, 1.30pm-5pm"})
        CHECK_MESSAGE(wrong_with(good).empty(), good);
    CHECK(wrong_with("munday 09:30-17:00") == "There is no day \"munday\". Write \"Monday\".");
    CHECK(
        wrong_with("school days 09:30-17:00") ==
        "There are no days \"school days\". Write mon, tue, wed, thu, fri, sat or sun, several as mon-fri or "
        "\"sat, sun\", or every day.");
    CHECK(wrong_with("mon 25:00-29:00") ==
          "There is no time \"25:00\". A day has the hours from 00:00 to 24:00, and 24:00 is midnight.");
    CHECK(wrong_with("mon 9am to 13pm") == "There is no time \"13pm\". Write \"9am to 1pm\".");
    CHECK(wrong_with("mon 9.75am to 5pm") == "There is no time \"9.75am\". An hour has minutes from 00 to "
                                             "59. Write it like this: 9.45am, or 09:45.");
    CHECK(wrong_with("fri 22:00-02:00") ==
          "\"22:00-02:00\" ends before it begins. Write the earlier time first. Hours over midnight are two "
          "lines: \"fri 22:00-24:00\" and \"sat 00:00-02:00\".");
    CHECK(wrong_with("mon 9 to 5") ==
          "\"9 to 5\" cannot be read as times. Write times like 09:30-17:00, or 9.30am to 5pm.");
    CHECK(wrong_with("by appointment") == "\"by appointment\" are no hours. Write days and times like "
                                          "\"mon-fri 09:30-17:00\" or \"sat 10:00-13:00\".");
}
