// What rows of opening hours say, and what nobody guesses of them.
#include "content/opening_hours.h"

#include <doctest/doctest.h>

using namespace signpost;

namespace {

const HoursWords english = hours_words(built_in_words());

// "1000000" for Monday alone; "" where it is not understood.
std::string days(const std::string& text, const HoursWords& words = english) {
    const auto named = days_named(text, words);
    std::string marks;
    for (std::size_t day = 0; named && day < named->size(); ++day)
        marks += named->test(day) ? '1' : '0';
    return marks;
}

// "570-1020 "; "closed", and "?" where it is not understood.
std::string spans(const std::string& text) {
    const auto named = spans_named(text, english);
    if (!named)
        return "?";
    std::string told = named->empty() ? "closed" : "";
    for (const OpenSpan& span : *named)
        told += std::to_string(span.from.minute) + "-" + std::to_string(span.until.minute) + " ";
    return told;
}

const std::vector<CoverHours> library{{"Monday", "9.30am to 5pm"}, {"Tuesday", "9.30am to 7pm"},
                                      {"Wednesday", "Closed"},     {"Thursday", "9.30am to 5pm"},
                                      {"Friday", "9.30am to 5pm"}, {"Saturday", "9.30am to 1pm"},
                                      {"Sunday", "Closed"}};

WallTime at(int weekday, int hour, int minute = 0) {
    return {.hour = hour, .minute = minute, .weekday = weekday};
}

// "open until 5pm", "opens 3 at 9.30am"; "?" where nobody knows.
std::string door(const std::vector<CoverHours>& rows, const WallTime& wall) {
    const auto hours = hours_in_rows(rows, english);
    const auto found = hours ? door_at(*hours, wall) : std::nullopt;
    if (!found)
        return "?";
    switch (found->is) {
    case Door::Is::open_until:
        return "open until " + found->time.written;
    case Door::Is::open_always:
        return "always open";
    case Door::Is::opens_today:
        return "opens at " + found->time.written;
    case Door::Is::opens_on:
        return "opens " + std::to_string(found->weekday) + " at " + found->time.written;
    case Door::Is::closed:
        break;
    }
    return "closed";
}

} // namespace

TEST_CASE("Days are read as libraries write them") {
    CHECK(days("Monday") == "1000000");
    CHECK(days("monday:") == "1000000");
    CHECK(days("Sundays") == "0000001");
    CHECK(days("Tues") == "0100000");
    CHECK(days("Monday to Friday") == "1111100");
    CHECK(days("Mon-Fri") == "1111100");
    CHECK(days("Mon \u2013 Fri") == "1111100");
    CHECK(days("Saturday and Sunday") == "0000011");
    CHECK(days("Mon, Wed and Fri") == "1010100");
    CHECK(days("Mon, Wed, and Fri") == "1010100");
    CHECK(days("Monday to Wednesday & Saturday") == "1110010");
    CHECK(days("Saturday to Monday") == "1000011");
    CHECK(days("Every day") == "1111111");
}

TEST_CASE("A day that is not understood to the letter names none") {
    for (const char* text : {"", "Bank holidays", "Monday (term time)", "Monday evenings", "First Monday",
                             "Monday to", "to Friday", "Monday Tuesday", "M", "Monday,"})
        CHECK_MESSAGE(days(text).empty(), text);
}

TEST_CASE("Days are read in the words of the bundle's first language, too") {
    HoursWords welsh = english;
    welsh.days[0] = "Dydd Llun";
    welsh.days[6] = "Dydd Sul";
    CHECK(days("Dydd Llun", welsh) == "1000000");
    CHECK(days("dydd sul", welsh) == "0000001");
    CHECK(days("Dydd Mawrth", welsh).empty());
    welsh.closed = "Ar gau";
    CHECK(spans_named("Ar gau", welsh)->empty());
}

TEST_CASE("Times are read as libraries write them") {
    CHECK(spans("9.30am to 5pm") == "570-1020 ");
    CHECK(spans("9:30 am - 5 p.m.") == "570-1020 ");
    CHECK(spans("9am\u20135.30pm") == "540-1050 ");
    CHECK(spans("09:30 to 17:00") == "570-1020 ");
    CHECK(spans("10am until noon") == "600-720 ");
    CHECK(spans("9am to 12 noon and 1pm to 5pm") == "540-720 780-1020 ");
    CHECK(spans("12pm to 5pm") == "720-1020 ");
    CHECK(spans("Closed") == "closed");
    CHECK(spans("closed") == "closed");
}

TEST_CASE("Times that could be others are not read") {
    for (const char* text :
         {"", "9.30 to 5", "9.30 to 5.30", "1.30 to 17.00", "9am to 5", "9 to 5pm", "9am to 17:00",
          "13pm to 5pm", "9.75am to 5pm", "5pm to 9am", "6pm to 12am", "9am", "9am to 5pm (term time)",
          "9am to 1pm 2pm to 5pm", "9am to 3pm and 2pm to 5pm", "By appointment", "Put your hours here",
          "25:00 to 26:00", "24 hours"})
        CHECK_MESSAGE(spans(text) == "?", text);
}

TEST_CASE("The door is open until it closes, and tells when it opens next") {
    CHECK(door(library, at(1, 9, 29)) == "opens at 9.30am");
    CHECK(door(library, at(1, 9, 30)) == "open until 5pm");
    CHECK(door(library, at(1, 16, 59)) == "open until 5pm");
    CHECK(door(library, at(1, 17, 0)) == "opens 2 at 9.30am");
    CHECK(door(library, at(2, 20, 0)) == "opens 4 at 9.30am"); // closed on the day between
    CHECK(door(library, at(6, 13, 0)) == "opens 1 at 9.30am");
    CHECK(door(library, at(7, 12, 0)) == "opens 1 at 9.30am");
    CHECK(door({{"Every day", "9am to 12 noon and 1pm to 5pm"}}, at(3, 12, 30)) == "opens at 1pm");
    CHECK(door({{"Mon to Sun", "Closed"}}, at(3, 12)) == "closed");
    CHECK(door({{"Monday", "9am to 5pm"}, {"Tuesday to Sunday", "Closed"}}, at(1, 18)) == "opens 1 at 9am");
}

TEST_CASE("Nobody knows where a row is not understood, a day has two rows, or none") {
    auto rows = library;
    rows.back().open = "By appointment";
    CHECK(door(rows, at(1, 12)) == "?"); // even on a day whose own row is clear
    rows = library;
    rows.back().day = "Bank holidays";
    CHECK(door(rows, at(1, 12)) == "?");
    CHECK(door({{"Monday to Sunday", "9am to 5pm"}, {"Sunday", "Closed"}}, at(1, 12)) == "?");
    CHECK(door({}, at(1, 12)) == "?");
    const std::vector<CoverHours> two_days{{"Monday", "9am to 5pm"}, {"Sunday", "Closed"}};
    CHECK(door(two_days, at(1, 12)) == "open until 5pm");
    CHECK(door(two_days, at(1, 18)) == "?"); // Tuesday may be open
    CHECK(door(two_days, at(2, 12)) == "?");
}

TEST_CASE("Today's rows are found by their day, wherever they stand") {
    const std::vector<CoverHours> rows{
        {"Sunday", "Closed"}, {"Monday to Friday", "9am to 5pm"}, {"Sat", "?"}};
    CHECK(rows_of_day(rows, english, 7) == std::vector<bool>{true, false, false});
    CHECK(rows_of_day(rows, english, 3) == std::vector<bool>{false, true, false});
    CHECK(rows_of_day(rows, english, 6) == std::vector<bool>{false, false, true});
}

TEST_CASE("A time is told as the row has it, and for everybody where the row is another language's") {
    const OpenTime five{17 * 60, "5pm"};
    CHECK(written_in(five, "9.30am to 5pm") == "5pm");
    CHECK(written_in(five, "9.30\u201317.00") == "17:00");
    CHECK(written_in(five, "3.15pm") == "17:00"); // a part of another time is not this one
    CHECK(written_in(five, "") == "17:00");
}
