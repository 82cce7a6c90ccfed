// Hours that end before they begin, or as they do: what was most likely meant.
#include "base/characters.h"
#include "content/hours_mistakes_internal.h"
#include "content/hours_parts_internal.h"

namespace signpost {

namespace {

// `times` with `end` in the place of its last word; "" where that cannot be read as times.
std::string with_end(const std::string& times, const HoursPart& last, const std::string& end) {
    std::string meant = times.substr(0, last.begin) + end + times.substr(last.end);
    return spans_named(meant, hours_words(built_in_words())) ? meant : "";
}

// "18:00-24:00" of "18:00-00:00", "9am to midnight" of "9am to 12am"; "" for any other.
std::string with_midnight(const std::string& times, const HoursPart& last) {
    if (is_one_of(last.text, {"00:00", "00.00"}))
        return with_end(times, last, "24:00");
    return is_one_of(last.text, {"12am", "12.00am", "12:00am"}) ? with_end(times, last, "midnight") : "";
}

// "09:00-17:00" of "09:00-05:00", "9am to 5pm" of "9am to 5am": what begins in the morning. "" for any other.
std::string with_afternoon(const std::string& times, const HoursPart& last) {
    constexpr int noon = 12 * 60; // minutes
    std::string end = last.text;
    if (end.ends_with("am"))
        end.replace(end.size() - 2, 2, "pm");
    else if (end.size() == 5 && end[0] == '0' && end[1] > '0' && end[1] <= '7')
        end = "1" + std::string(1, static_cast<char>(end[1] + 2)) + end.substr(2); // 07 is 19
    else
        return "";
    std::string meant = with_end(times, last, end);
    const auto spans = spans_named(meant, hours_words(built_in_words()));
    return spans && !spans->empty() && spans->front().from.minute < noon ? meant : "";
}

std::string over_midnight(bool is_data) {
    return is_data ? "Hours over midnight are two lines: \"fri 22:00-24:00\" and \"sat 00:00-02:00\"."
                   : "Hours over midnight belong to two days: \"10pm to midnight\" to the one, and \"12am to "
                     "2am\" to the next.";
}

} // namespace

HoursMistake mistake_in_end(const std::string& days, const std::string& times) {
    const auto parts = parts_of_hours(times);
    const std::string before = days.empty() ? "" : days + " ";
    if (parts.size() == 3 && parts.front().text == parts.back().text)
        return {in_quotes(times) + " ends as it begins.",
                "If it is open day and night, write " +
                    in_quotes(before + (days.empty() ? "12am to midnight" : "00:00-24:00")) +
                    ". If not, write when it ends."};
    const std::string cause = in_quotes(times) + " ends before it begins.";
    if (const std::string meant = with_midnight(times, parts.back()); !meant.empty())
        return {cause,
                "The end of a day is written in another way: write " + in_quotes(before + meant) + "."};
    if (const std::string meant = with_afternoon(times, parts.back()); !meant.empty())
        return {cause, "Did you mean " + in_quotes(before + meant) + "? " + over_midnight(!days.empty())};
    return {cause, "Write the earlier time first. " + over_midnight(!days.empty())};
}

} // namespace signpost
