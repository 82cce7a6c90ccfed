#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "speech/read_english_internal.h"

namespace signpost {

namespace {

// "9", "9.30", "17:00"
struct ClockTime {
    int hour = 0;
    std::string minutes{}; // "" where none are said
    bool colon = false;
    std::string half{}; // " AM", " PM"; "" where neither is said

    [[nodiscard]] bool has_minutes() const { return !minutes.empty(); }
};

// Of "a.m. Then": its last stop ends the sentence, too.
bool sentence_ends_before(std::string_view rest) {
    return rest.empty() || (rest.size() > 1 && rest[0] == ' ' && rest[1] >= 'A' && rest[1] <= 'Z');
}

// As one word: of "A M" a voice makes "uh em".
std::string half_of_day(Scan& scan) {
    Scan after = scan;
    (void)after.take(" ");
    for (const auto& [written, said] :
         {std::pair{"am", " AM"}, std::pair{"pm", " PM"}, std::pair{"a.m.", " AM"}, std::pair{"p.m.", " PM"}})
        if (Scan tried = after; tried.take(written) && tried.word_ends()) {
            scan = tried;
            const bool stop = std::string_view(written).ends_with('.') && sentence_ends_before(tried.rest());
            return std::string(said) + (stop ? "." : "");
        }
    return "";
}

std::optional<ClockTime> clock_time(Scan& scan) {
    const std::string hour = scan.digits(2);
    if (hour.empty() || std::stoi(hour) > 24)
        return std::nullopt;
    ClockTime time{.hour = std::stoi(hour)};
    Scan further = scan;
    const bool colon = further.take(":");
    if (!colon && !further.take("."))
        return time;
    const std::string minutes = further.digits(2);
    if (minutes.size() != 2 || std::stoi(minutes) > 59)
        return time;
    scan = further;
    time.minutes = minutes;
    time.colon = colon;
    return time;
}

std::optional<ClockTime> time_with_half(Scan& scan) {
    auto time = clock_time(scan);
    if (time)
        time->half = half_of_day(scan);
    return time;
}

// " 30", " oh 5"; "" of a whole hour.
std::string minutes_in_words(const std::string& minutes) {
    if (minutes.empty() || minutes == "00")
        return "";
    return minutes.front() == '0' ? std::string(" oh ") + minutes.back() : " " + minutes;
}

// Of 24 hours: "midnight", "7 AM", "12 noon", "7 30 PM".
std::string in_12_hours(const ClockTime& time) {
    const std::string minutes = minutes_in_words(time.minutes);
    const int hour = time.hour % 24;
    if (minutes.empty() && hour % 12 == 0)
        return hour == 0 ? "midnight" : "12 noon";
    return std::to_string((hour + 11) % 12 + 1) + minutes + (hour < 12 ? " AM" : " PM");
}

std::string in_words(const ClockTime& time) {
    return std::to_string(time.hour) + minutes_in_words(time.minutes) + time.half;
}

// A number with a point is a time beside another one, and else a number: "section 4.2".
std::optional<Reading> from_one_to_another(const ClockTime& from, Scan scan) {
    if (!scan.take_dash())
        return std::nullopt;
    const auto until = time_with_half(scan);
    if (!until || !scan.word_ends())
        return std::nullopt;
    if (!from.half.empty() || !until->half.empty())
        return Reading{scan.at(), in_words(from) + " to " + in_words(*until)};
    if (!from.has_minutes() || !until->has_minutes())
        return std::nullopt;
    return Reading{scan.at(), in_12_hours(from) + " to " + in_12_hours(*until)};
}

// "17:00" and "7:00" are; "4:12" may be a verse.
bool is_of_24_hours(const ClockTime& time, const Scan& scan) {
    constexpr std::size_t four_digits = 5;
    return time.colon && (scan.at() == four_digits || time.minutes == "00" || time.hour == 0) &&
           scan.word_ends();
}

} // namespace

std::optional<Reading> time_at(std::string_view text) {
    Scan scan(text);
    const auto time = time_with_half(scan);
    if (!time)
        return std::nullopt;
    if (auto both = from_one_to_another(*time, scan))
        return both;
    if (!time->half.empty())
        return Reading{scan.at(), in_words(*time)};
    if (is_of_24_hours(*time, scan))
        return Reading{scan.at(), in_12_hours(*time)};
    return std::nullopt;
}

} // namespace signpost
