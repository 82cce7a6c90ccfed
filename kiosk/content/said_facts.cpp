#include "content/said_facts.h"

#include <algorithm>
#include <initializer_list>
#include <utility>

#include "base/character_kinds.h"
#include "base/characters.h"

namespace signpost {

namespace {

constexpr int most_counted = 999'999;

// {…} and (page:…), (contact:…) from `at` on; "" for none.
std::string name_at(std::string_view text, std::size_t at) {
    const std::string_view rest = text.substr(at);
    const bool is_link = rest.starts_with("(page:") || rest.starts_with("(contact:");
    if (!rest.starts_with('{') && !is_link)
        return "";
    const std::size_t end = rest.find(is_link ? ')' : '}');
    return end == rest.npos ? "" : std::string(rest.substr(0, end + 1));
}

bool begins_step(std::string_view text, std::size_t at) {
    const std::string_view before = text.substr(0, at);
    const std::size_t line = before.rfind('\n') == before.npos ? 0 : before.rfind('\n') + 1;
    const std::string_view start = trimmed(text.substr(line, at - line));
    return start.empty() &&
           (text.substr(at, 3).find(". ") != text.npos || text.substr(at, 3).find(") ") != text.npos);
}

// Digits that stand beside each other, of any script.
struct DigitRun {
    int value = 0;
    std::size_t count = 0;
    std::size_t end = 0; // the byte behind them
};

DigitRun digit_run_at(std::string_view text, std::size_t at) {
    DigitRun found{.end = at};
    while (found.end < text.size()) {
        const Utf8Character c = character_at(text, found.end);
        const auto digit = digit_value(c.value);
        if (!digit)
            break;
        found.value = std::min(found.value * 10 + static_cast<int>(*digit), most_counted);
        ++found.count;
        found.end += c.bytes;
    }
    return found;
}

// What may part the thousands: how many bytes of it stand there.
std::size_t mark_of_thousands(std::string_view text, std::size_t at) {
    for (const std::string_view mark : {",", ".", " ", "'", "\u00a0", "\u202f", "\u066c"})
        if (text.substr(at).starts_with(mark))
            return mark.size();
    return 0;
}

// "18,000", "18.000" and "18 000" are one number.
DigitRun number_from(std::string_view text, std::size_t at) {
    DigitRun number = digit_run_at(text, at);
    if (number.count > 3 || number.value == 0)
        return number;
    for (std::size_t mark = mark_of_thousands(text, number.end); mark > 0;
         mark = mark_of_thousands(text, number.end)) {
        const DigitRun group = digit_run_at(text, number.end + mark);
        if (group.count != 3)
            break;
        number = {std::min(number.value * 1000 + group.value, most_counted), number.count + 3, group.end};
    }
    return number;
}

// ":30" and ".30" behind an hour: the digits of its minutes; none elsewhere.
DigitRun minutes_behind(std::string_view text, const DigitRun& hour) {
    const bool may_be = hour.value <= 24 && hour.count <= 2 && hour.end < text.size() &&
                        (text[hour.end] == ':' || text[hour.end] == '.');
    const DigitRun minutes = may_be ? digit_run_at(text, hour.end + 1) : DigitRun{};
    return minutes.count == 2 && minutes.value < 60 ? minutes : DigitRun{};
}

std::string_view word_from(std::string_view text, std::size_t at) {
    const std::string_view rest = trimmed(text.substr(std::min(at, text.size())));
    return rest.substr(0, std::min<std::size_t>(rest.size(), 9));
}

bool begins_with_one_of(std::string_view text, std::initializer_list<std::string_view> words) {
    const std::string small = ascii_small(text);
    return std::any_of(words.begin(), words.end(), [&](auto word) {
        return small.starts_with(word) &&
               (small.size() == word.size() || !is_ascii_letter(small[word.size()]));
    });
}

bool is_until(std::string_view mark) {
    return mark == "-" || mark == "\u2013" || mark == "to" || mark == "and" || mark == "until";
}

// Whether am or pm stands there, or behind another hour up to which this one goes: "9 to 5pm".
bool is_behind_hour(std::string_view text, std::size_t at) {
    constexpr int most_times = 2;
    for (int i = 0; i < most_times; ++i) {
        const std::string_view next = word_from(text, at);
        if (begins_with_one_of(next, {"am", "pm", "a.m", "p.m", "noon", "midnight", "midday"}))
            return true;
        const std::size_t digit = text.find_first_of("0123456789", at);
        if (digit == text.npos || !is_until(trimmed(text.substr(at, digit - at))))
            return false;
        const DigitRun hour = digit_run_at(text, digit);
        at = std::max(hour.end, minutes_behind(text, hour).end);
    }
    return false;
}

class FactsReader {
public:
    explicit FactsReader(std::string_view text) : text_(text) {}

    SaidFacts read() {
        while (at_ < text_.size())
            if (std::string name = name_at(text_, at_); !name.empty()) {
                at_ += name.size();
                said_.names.push_back(std::move(name));
            } else if (const Utf8Character c = character_at(text_, at_); digit_value(c.value)) {
                take_number();
            } else {
                at_ += std::max<std::size_t>(c.bytes, 1);
            }
        return std::move(said_);
    }

private:
    void take_number() {
        if (begins_step(text_, at_)) {
            ++said_.steps;
            at_ = digit_run_at(text_, at_).end;
            return;
        }
        const DigitRun number = number_from(text_, at_);
        const DigitRun minutes = minutes_behind(text_, number);
        const std::size_t end = std::max(number.end, minutes.end);
        const bool is_hour = number.value <= 24 && is_behind_hour(text_, end);
        const bool has_colon = minutes.count > 0 && text_[number.end] == ':';
        said_.numbers.push_back(
            {number.value, is_hour || has_colon,
             number.value == 24 &&
                 begins_with_one_of(word_from(text_, end), {"hour", "hours", "hrs", "-hour", "/7"})});
        // Half past is said in every language; that it is none past need not be.
        if (minutes.count > 0 && minutes.value > 0)
            said_.numbers.push_back({.value = minutes.value});
        at_ = end;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    SaidFacts said_{};
};

} // namespace

SaidFacts said_facts(std::string_view text) { return FactsReader(text).read(); }

std::vector<std::string> numbers_to_keep(std::string_view original) {
    std::vector<std::string> kept;
    for (const SaidNumber& number : said_facts(original).numbers)
        if (const std::string text = std::to_string(number.value);
            !number.is_time && !number.is_day && std::find(kept.begin(), kept.end(), text) == kept.end())
            kept.push_back(text);
    return kept;
}

} // namespace signpost
