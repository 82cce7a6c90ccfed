#include "content/hours_mistakes_internal.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <string_view>
#include <vector>

#include "base/characters.h"
#include "base/problem.h"
#include "content/hours_parts_internal.h"

namespace signpost {

namespace {

std::vector<std::string> names_of_days(const HoursWords& words) {
    std::vector<std::string> names;
    for (const std::string& day : words.days)
        names.push_back(ascii_small(day));
    for (const char* day : {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
        names.emplace_back(day);
    return names;
}

std::string with_capital(std::string word) {
    if (!word.empty() && word[0] >= 'a' && word[0] <= 'z')
        word[0] = static_cast<char>(word[0] - 'a' + 'A');
    return word;
}

// A time as it is typed, right or not: "13", "30", "pm" of "13.30pm".
struct TypedTime {
    int hour = 0;
    int minute = 0;
    bool has_minutes = false;
    std::string_view half{}; // "am", "pm", ""
};

std::string_view half_behind(std::string_view& word) {
    for (const std::string_view half : {"a.m.", "p.m.", "am", "pm"})
        if (word.ends_with(half)) {
            word.remove_suffix(half.size());
            return half.front() == 'a' ? "am" : "pm";
        }
    return "";
}

std::optional<int> number_in(std::string_view digits) {
    if (digits.empty() || digits.size() > 2 ||
        !std::all_of(digits.begin(), digits.end(), is_ascii_digit<char>))
        return std::nullopt;
    return digits.size() == 1 ? digits[0] - '0' : (digits[0] - '0') * 10 + (digits[1] - '0');
}

std::optional<TypedTime> typed_time(std::string_view word) {
    TypedTime time{.half = half_behind(word)};
    const std::size_t mark = word.find_first_of(".:");
    const auto hour = number_in(word.substr(0, mark));
    const auto minute = mark == word.npos ? std::optional(0) : number_in(word.substr(mark + 1));
    time.has_minutes = mark != word.npos;
    if (!hour || !minute || (time.has_minutes && word.size() - mark != 3))
        return std::nullopt;
    time.hour = *hour;
    time.minute = *minute;
    return time;
}

std::string minutes_of(const TypedTime& time) {
    if (time.minute == 0)
        return "";
    std::array<char, 8> text{};
    std::snprintf(text.data(), text.size(), ".%02d", time.minute);
    return text.data();
}

// "13pm"
bool is_doubly_late(const TypedTime& time) {
    return !time.half.empty() && time.hour > 12 && time.hour < 24 && time.minute < 60;
}

std::string in_12_hours(const TypedTime& time) {
    return std::to_string(time.hour - 12) + minutes_of(time) + "pm";
}

// "1pm to 5pm" of "13pm to 17pm".
std::string without_doubly_late(const std::string& text) {
    std::string mended;
    std::size_t at = 0;
    for (const HoursPart& part : parts_of_hours(text))
        if (const auto time = typed_time(part.text); time && is_doubly_late(*time)) {
            mended += text.substr(at, part.begin - at) + in_12_hours(*time);
            at = part.end;
        }
    return mended + text.substr(at);
}

std::optional<HoursMistake> mistake_in(const TypedTime& time, const std::string& written) {
    const std::string cause = "There is no time " + in_quotes(written) + ".";
    const bool is_time = time.has_minutes || !time.half.empty();
    if (is_time && time.minute > 59)
        return HoursMistake{cause,
                            "An hour has minutes from 00 to 59. Write it like this: 9.45am, or 09:45."};
    if (is_doubly_late(time))
        return HoursMistake{cause, "Write " + in_12_hours(time) + "."};
    if (!time.half.empty() && (time.hour == 0 || time.hour > 12))
        return HoursMistake{cause, "Write an hour from 1 to 12 before am or pm."};
    const bool is_late = time.hour > 24 || (time.hour == 24 && time.minute > 0);
    if (is_time && is_late)
        return HoursMistake{cause, "A day has the hours from 00:00 to 24:00, and 24:00 is midnight."};
    return std::nullopt;
}

// The words of a row, and each before a lone "am" or "pm" joined to it.
std::vector<std::string> words_with_half(const std::string& text) {
    std::vector<std::string> words;
    for (const HoursPart& part : parts_of_hours(text))
        if (!words.empty() && is_one_of(part.text, {"am", "pm", "a.m.", "p.m."}))
            words.back() += part.text;
        else
            words.push_back(part.text);
    return words;
}

} // namespace

std::optional<HoursMistake> mistake_in_days(const std::string& text, const HoursWords& words) {
    if (days_named(text, words))
        return std::nullopt;
    const std::vector<std::string> names = names_of_days(words);
    for (const HoursPart& part : parts_of_hours(text)) {
        const std::string near = part.text.size() < 4 ? "" : nearest(part.text, names);
        if (near.empty() || near == part.text)
            continue;
        const std::string meant = text.substr(0, part.begin) + with_capital(near) + text.substr(part.end);
        if (days_named(meant, words))
            return HoursMistake{"There is no day " +
                                    in_quotes(text.substr(part.begin, part.end - part.begin)) + ".",
                                "Write " + in_quotes(meant) + "."};
    }
    return std::nullopt;
}

std::optional<HoursMistake> mistake_in_times(const std::string& text) {
    for (const std::string& word : words_with_half(text))
        if (const auto time = typed_time(word))
            if (auto mistake = mistake_in(*time, word)) {
                const std::string mended = without_doubly_late(text); // all of them at once
                if (spans_named(mended, hours_words(built_in_words())))
                    mistake->remedy = "Write " + in_quotes(mended) + ".";
                return mistake;
            }
    return std::nullopt;
}

namespace {

constexpr const char* form = "Write days and times like \"mon-fri 09:30-17:00\" or \"sat 10:00-13:00\".";

tl::unexpected<HoursMistake> mistaken(std::string cause, std::string remedy) {
    return tl::unexpected(HoursMistake{std::move(cause), std::move(remedy)});
}

bool names_bank_holidays(const std::string& small) {
    return small.find("bank") != small.npos || small.find("holiday") != small.npos;
}

// What to do with a line that is about bank holidays.
std::string remedy_for_bank_holidays(const std::string& value) {
    return "Delete it here, and write this on a line of its own: bank_holidays = \"" + value + "\".";
}

// Words without times: what they were meant to say.
HoursMistake mistake_in_words(const std::string& text) {
    const std::string small = ascii_small(text);
    const auto has = [&](std::string_view word) { return small.find(word) != small.npos; };
    const std::string cause = in_quotes(text) + " are no hours.";
    const bool is_shut = has("closed") || has("shut");
    if (is_shut && names_bank_holidays(small))
        return {cause, remedy_for_bank_holidays("closed")};
    if (is_shut)
        return {cause, "Delete it here: days that are not named are closed."};
    return {cause, form};
}

// "mon-fri 09:30-17:00" of "mon-fri 9:30-17:00": each time gets its nought. As it is where it has its own.
std::string with_noughts(const std::string& text) {
    std::string padded;
    std::size_t at = 0;
    for (const HoursPart& part : parts_of_hours(text))
        if (const auto time = typed_time(part.text); time && time->has_minutes && time->half.empty() &&
                                                     is_ascii_digit(part.text[0]) &&
                                                     !is_ascii_digit(part.text[1])) {
            padded += text.substr(at, part.begin - at) + "0" + text.substr(part.begin, part.end - part.begin);
            at = part.end;
        }
    return padded + text.substr(at);
}

// The days that some words mean to most people; "" for all others.
std::string_view days_meant(const std::string& small) {
    if (is_one_of(small, {"weekdays", "weekday", "week days"}))
        return "mon-fri";
    if (is_one_of(small, {"weekend", "weekends"}))
        return "sat-sun";
    return is_one_of(small, {"everyday", "all days", "all week"}) ? "every day" : "";
}

HoursMistake mistake_in_unknown_days(const std::string& days, const std::string& times,
                                     const HoursWords& words) {
    const std::string small = ascii_small(days);
    const std::string cause = "There are no days " + in_quotes(days) + ".";
    const bool is_time = spans_named(times, words).has_value();
    if (names_bank_holidays(small))
        return {cause, remedy_for_bank_holidays(is_time ? times : "10:00-16:00")};
    if (const std::string meant(days_meant(small)); !meant.empty() && is_time)
        return {cause, "Write " + in_quotes(meant + " " + times) + "."};
    return {cause,
            "Write mon, tue, wed, thu, fri, sat or sun, several as mon-fri or \"sat, sun\", or every day."};
}

// "24 hours", "24/7"
bool is_always(const std::string& text) {
    return is_one_of(ascii_small(trimmed(text)),
                     {"24 hours", "24 hours a day", "24/7", "24h", "24hrs", "24 hrs"});
}

// "mon-fri" of "24 hours, mon-fri" and of "mon-fri, 24 hours a day"; "" where it names no days.
std::string days_round_the_clock(const std::string& text, const HoursWords& words) {
    const std::string small = ascii_small(text);
    for (const std::string_view always : {"24 hours a day", "24 hours", "24/7", "24hrs", "24 hrs"}) {
        const std::size_t at = small.find(always);
        if (at == small.npos)
            continue;
        std::string days = text.substr(0, at) + text.substr(at + always.size());
        days = days.substr(std::min(days.find_first_not_of(" ,:;-"), days.size()));
        days.erase(days.find_last_not_of(" ,:;-") + 1);
        return !days.empty() && days_named(days, words) ? days : "";
    }
    return "";
}

tl::unexpected<HoursMistake> mistaken_times(const std::string& days, const std::string& times,
                                            const HoursWords& words) {
    if (const std::string padded = with_noughts(times); padded != times && spans_named(padded, words))
        return mistaken(in_quotes(times) + " cannot be read as times.",
                        "Write " + in_quotes(days + " " + padded) + ".");
    if (auto mistake = mistake_in_times(times))
        return tl::unexpected(std::move(*mistake));
    if (ends_before_it_begins(times))
        return tl::unexpected(mistake_in_end(days, times));
    return mistaken(in_quotes(times) + " cannot be read as times.",
                    "Write times like 09:30-17:00, or 9.30am to 5pm.");
}

} // namespace

tl::expected<HoursRow, HoursMistake> read_hours_row(const std::string& text, const HoursWords& words) {
    const std::size_t at = text.find_first_of("0123456789");
    const std::string days(trimmed(text.substr(0, at)));
    if (is_always(text))
        return mistaken(in_quotes(text) + " are no hours.", "Write \"every day 00:00-24:00\".");
    if (const std::string always = days_round_the_clock(text, words); !always.empty())
        return mistaken(in_quotes(text) + " cannot be read as times.",
                        "Write " + in_quotes(always + " 00:00-24:00") + ".");
    if (at == text.npos || days.empty())
        return tl::unexpected(mistake_in_words(text));
    const std::string times = text.substr(at);
    const auto named = days_named(days, words);
    if (!named) {
        if (auto mistake = mistake_in_days(days, words))
            return tl::unexpected(std::move(*mistake));
        return tl::unexpected(mistake_in_unknown_days(days, times, words));
    }
    auto spans = spans_named(times, words);
    if (!spans)
        return mistaken_times(days, times, words);
    return HoursRow{*named, std::move(*spans)};
}

} // namespace signpost
