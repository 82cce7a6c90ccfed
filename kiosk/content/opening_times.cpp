// From when until when a row of opening hours says that it is open.
#include "base/characters.h"
#include "content/opening_hours.h"

#include <string_view>
#include <utility>

#include "content/hours_parts_internal.h"

namespace signpost {

namespace {

constexpr int noon = 12 * 60;
constexpr int day_minutes = 24 * 60;

// A clock time as its digits say it, before its am or pm is read: "9.30", "17:00", "9".
struct ClockDigits {
    int hour = 0;
    int minute = 0;
    bool two_digits = false; // of the hour
    bool has_minutes = false;
};

std::optional<ClockDigits> clock_digits(std::string_view text) {
    std::size_t at = 0;
    ClockDigits found;
    for (; at < text.size() && is_ascii_digit(text[at]) && at < 2; ++at)
        found.hour = found.hour * 10 + (text[at] - '0');
    found.two_digits = at == 2;
    if (at == 0)
        return std::nullopt;
    if (at == text.size())
        return found;
    const std::string_view rest = text.substr(at);
    if (rest.size() != 3 || (rest[0] != '.' && rest[0] != ':') || !is_ascii_digit(rest[1]) ||
        !is_ascii_digit(rest[2]))
        return std::nullopt;
    found.minute = (rest[1] - '0') * 10 + (rest[2] - '0');
    found.has_minutes = true;
    return found.minute < 60 ? std::optional(found) : std::nullopt;
}

enum class Half { none, morning, afternoon };

Half half_named(std::string_view text) {
    if (text == "am" || text == "a.m.")
        return Half::morning;
    return text == "pm" || text == "p.m." ? Half::afternoon : Half::none;
}

// Takes am or pm away from the end of a word that has it.
Half take_half(std::string_view& word) {
    for (const std::string_view half : {"a.m.", "p.m.", "am", "pm"})
        if (word.ends_with(half)) {
            word.remove_suffix(half.size());
            return half_named(half);
        }
    return Half::none;
}

std::optional<int> minute_of(const ClockDigits& digits, Half half) {
    if (half != Half::none) {
        const bool is_hour = digits.hour >= 1 && digits.hour <= 12;
        const int hour = digits.hour % 12 + (half == Half::afternoon ? 12 : 0);
        return is_hour ? std::optional(hour * 60 + digits.minute) : std::nullopt;
    }
    const int minute = digits.hour * 60 + digits.minute;
    const bool is_of_24 = digits.two_digits && digits.has_minutes && minute <= day_minutes;
    return is_of_24 ? std::optional(minute) : std::nullopt;
}

// "noon", "midday", "12 noon"
bool take_noon(HoursParts& rest) {
    const auto is_noon = [](const HoursPart* part) {
        return part != nullptr && is_one_of(part->text, {"noon", "midday"});
    };
    const bool alone = is_noon(rest.peek());
    const bool with_twelve = rest.peek() != nullptr && rest.peek()->text == "12" && is_noon(rest.peek(1));
    if (alone || with_twelve)
        rest.take(alone ? 1 : 2);
    return alone || with_twelve;
}

// am or pm: behind the digits, or the next word.
Half take_half(std::string_view& word, HoursParts& rest) {
    const Half half = take_half(word);
    if (half != Half::none || rest.empty() || half_named(rest.peek()->text) == Half::none)
        return half;
    const Half next = half_named(rest.peek()->text);
    rest.take();
    return next;
}

struct TakenTime {
    OpenTime time;
    bool of_24 = false; // of the 24-hour clock
};

std::optional<TakenTime> take_time(HoursParts& rest) {
    if (rest.empty())
        return std::nullopt;
    const HoursPart first = *rest.peek();
    if (take_noon(rest))
        return TakenTime{{noon, rest.written_from(first)}};
    std::string_view word = first.text;
    rest.take();
    const Half half = take_half(word, rest);
    const auto digits = clock_digits(word);
    const auto minute = digits ? minute_of(*digits, half) : std::nullopt;
    if (!minute)
        return std::nullopt;
    return TakenTime{{*minute, rest.written_from(first)}, half == Half::none};
}

// "midnight", "12 midnight": the end of a day.
bool take_midnight(HoursParts& rest) {
    const bool alone = rest.peek() != nullptr && rest.peek()->text == "midnight";
    const bool with_twelve = rest.peek() != nullptr && rest.peek()->text == "12" && rest.peek(1) != nullptr &&
                             rest.peek(1)->text == "midnight";
    if (alone || with_twelve)
        rest.take(alone ? 1 : 2);
    return alone || with_twelve;
}

std::optional<TakenTime> take_end(HoursParts& rest) {
    const auto first = rest.empty() ? std::nullopt : std::optional(*rest.peek());
    if (first && take_midnight(rest))
        return TakenTime{{day_minutes, rest.written_from(*first)}};
    return take_time(rest);
}

// Two times of one clock; the second may be the earlier one.
std::optional<OpenSpan> take_two_times(HoursParts& rest) {
    auto from = take_time(rest);
    if (!from || !rest.take_to())
        return std::nullopt;
    auto until = take_end(rest);
    if (!until || until->of_24 != from->of_24)
        return std::nullopt;
    return OpenSpan{std::move(from->time), std::move(until->time)};
}

std::optional<OpenSpan> take_span(HoursParts& rest) {
    auto span = take_two_times(rest);
    return span && span->from.minute < span->until.minute ? span : std::nullopt;
}

} // namespace

std::optional<OpenSpans> spans_named(const std::string& text, const HoursWords& words) {
    OpenSpans spans;
    const std::string whole = ascii_small(text);
    if (whole == "closed" || (!whole.empty() && whole == ascii_small(words.closed)))
        return spans;
    HoursParts rest(text);
    do {
        auto span = take_span(rest);
        if (!span || (!spans.empty() && span->from.minute < spans.back().until.minute))
            return std::nullopt;
        if (!spans.empty() && span->from.minute == spans.back().until.minute) // open all through
            spans.back().until = std::move(span->until);
        else
            spans.push_back(std::move(*span));
    } while (rest.take_joint());
    return rest.empty() ? std::optional(std::move(spans)) : std::nullopt;
}

bool ends_before_it_begins(const std::string& text) {
    HoursParts rest(text);
    do {
        const auto span = take_two_times(rest);
        if (!span)
            return false;
        if (span->until.minute <= span->from.minute)
            return true;
    } while (rest.take_joint());
    return false;
}

} // namespace signpost
