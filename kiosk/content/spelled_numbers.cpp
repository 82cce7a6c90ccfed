// Numbers that were typed in words and letters: "nine nine nine", "9oh9", "one hundred and one", "IOI".
// English.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "content/number_text_internal.h"

namespace signpost {

namespace {

constexpr std::array<std::string_view, 10> digit_words{"zero", "one", "two",   "three", "four",
                                                       "five", "six", "seven", "eight", "nine"};

// "9" of "nine" and of "9", "" of another word.
std::string digit_of(const std::string& word) {
    if (word.size() == 1 && word[0] >= '0' && word[0] <= '9')
        return word;
    if (word == "oh" || word == "o" || word == "nought" || word == "naught")
        return "0";
    const auto found = std::find(digit_words.begin(), digit_words.end(), word);
    return found == digit_words.end() ? "" : std::to_string(found - digit_words.begin());
}

// "9" of "nines" and "9s".
std::string digits_named_by(const std::string& word) {
    return word.ends_with('s') ? digit_of(word.substr(0, word.size() - 1)) : "";
}

std::size_t times_said(const std::string& word) {
    if (word == "double")
        return 2;
    return word == "treble" || word == "triple" ? 3 : 1;
}

// The word behind one space, or one dash.
NumberWord next_in_row(const std::vector<Positioned>& text, std::size_t at) {
    if (at < text.size() && (is_any_dash(text[at].value) || text[at].value == U'\n'))
        ++at;
    return word_after(text, at);
}

// "909" of "9oh9", "101" of "oneohone"; "" where anything else stands in the word.
std::string digits_run_together(std::string_view word) {
    std::string digits;
    while (!word.empty()) {
        std::size_t taken = word[0] >= '0' && word[0] <= '9' ? 1 : 0;
        if (word.starts_with("oh"))
            taken = 2;
        for (const std::string_view name : digit_words)
            taken = word.starts_with(name) ? name.size() : taken;
        if (taken == 0)
            return "";
        digits += digit_of(std::string(word.substr(0, taken)));
        word.remove_prefix(taken);
    }
    return digits;
}

constexpr auto teens =
    std::to_array<std::string_view>({"ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen",
                                     "seventeen", "eighteen", "nineteen"});
constexpr auto tens = std::to_array<std::string_view>(
    {"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"});

template <std::size_t count>
std::optional<int> place_in(const std::array<std::string_view, count>& words, std::string_view word) {
    const auto found = std::find(words.begin(), words.end(), word);
    return found == words.end() ? std::nullopt : std::optional(static_cast<int>(found - words.begin()));
}

struct Counted {
    std::size_t end = 0;
    int value = -1; // none
};

// "eleven", "twenty-six", "nine"
Counted below_hundred(const std::vector<Positioned>& text, std::size_t begin) {
    const NumberWord word = next_in_row(text, begin);
    if (const auto one = place_in(digit_words, word.text))
        return {word.end, *one};
    if (const auto teen = place_in(teens, word.text))
        return {word.end, 10 + *teen};
    const auto ten = place_in(tens, word.text);
    if (!ten)
        return {};
    const NumberWord next = next_in_row(text, word.end);
    const int one = place_in(digit_words, next.text).value_or(0);
    return {one > 0 ? next.end : word.end, 20 + 10 * *ten + one};
}

// "one hundred and one"; without a hundred as below_hundred().
Counted below_thousand(const std::vector<Positioned>& text, std::size_t begin) {
    Counted counted = below_hundred(text, begin);
    const NumberWord hundred = next_in_row(text, counted.end);
    if (counted.value < 1 || counted.value > 9 || hundred.text != "hundred")
        return counted;
    const NumberWord joint = next_in_row(text, hundred.end);
    const Counted rest = below_hundred(text, joint.text == "and" ? joint.end : hundred.end);
    return {rest.value < 0 ? hundred.end : rest.end, 100 * counted.value + std::max(rest.value, 0)};
}

// Where a call is asked for: elsewhere such words count something. Two numbers, "one eleven", are a time of
// the day in most sentences: only those that are no time.
SpelledNumber counted_at(const std::vector<Positioned>& text, std::size_t begin) {
    constexpr int shortest = 100;
    Counted whole = below_thousand(text, begin);
    std::string digits = std::to_string(whole.value);
    if (const Counted second = below_hundred(text, whole.end);
        whole.value >= 0 && whole.value < shortest && second.value >= 0) {
        digits += std::to_string(second.value);
        const bool is_time =
            whole.value <= 24 && second.value < 60 && digits != "111" && digits != "119" && digits != "112";
        whole = {second.end, is_time ? -1 : std::stoi(digits)};
    }
    if (whole.value < shortest || !is_said_to_call(text, begin, whole.end))
        return {};
    return {whole.end, digits};
}

// "three nines"
SpelledNumber several_of_one(const std::vector<Positioned>& text, std::size_t begin) {
    const NumberWord first = word_after(text, begin);
    const NumberWord second = next_in_row(text, first.end);
    const std::string digit = digits_named_by(second.text);
    const std::string times = digit_of(first.text);
    constexpr std::size_t longest = 4;
    const std::size_t count = times.empty() ? 0 : static_cast<std::size_t>(times[0] - '0');
    if (digit.empty() || count < 3 || count > longest)
        return {};
    return {second.end, std::string(count, digit[0])};
}

// "nine nine nine", "9 double 9"
SpelledNumber digit_by_digit(const std::vector<Positioned>& text, std::size_t begin) {
    SpelledNumber number;
    bool has_word = false; // digits alone are no matter of words
    std::size_t times = 1;
    for (NumberWord word = word_after(text, begin); !word.text.empty(); word = next_in_row(text, word.end)) {
        const std::string digit = digit_of(word.text);
        if (digit.empty() && times_said(word.text) == 1)
            break;
        has_word = has_word || digit != word.text;
        if (digit.empty()) {
            times = times_said(word.text);
            continue;
        }
        for (; times > 0; --times)
            number.digits += digit;
        times = 1;
        number.end = word.end;
    }
    return has_word ? number : SpelledNumber{};
}

// Past "and" or "&", and the spaces round it; `at` where there is neither.
std::size_t past_and(const std::vector<Positioned>& text, std::size_t at) {
    const std::size_t sign = at < text.size() && is_any_space(text[at].value) ? at + 1 : at;
    if (sign < text.size() && text[sign].value == U'&')
        return sign + 1;
    const NumberWord word = next_in_row(text, at);
    return word.text == "and" ? word.end : at;
}

// "9 and 9 and 9". Things are counted like this too, so only where a number for everybody comes of it.
SpelledNumber joined_by_and(const std::vector<Positioned>& text, std::size_t begin) {
    SpelledNumber number;
    for (std::size_t at = begin;;) {
        const NumberWord word = word_after(text, at);
        const std::string digit = digit_of(word.text);
        if (digit.empty())
            break;
        number.digits += digit;
        number.end = word.end;
        at = past_and(text, word.end);
        if (at == word.end)
            break;
    }
    return is_for_everybody(number.digits) ? number : SpelledNumber{};
}

SpelledNumber run_together(const std::vector<Positioned>& text, std::size_t begin) {
    const NumberWord word = word_after(text, begin);
    std::string digits = digits_run_together(word.text);
    return digits == word.text ? SpelledNumber{} : SpelledNumber{word.end, std::move(digits)};
}

// Most words do not, and then nothing else is looked at: a start reads some hundred texts before it shows
// any.
bool may_begin_number(std::string_view word) {
    constexpr auto beginnings = std::to_array<std::string_view>(
        {"zero",  "one",  "tw",  "three",  "thir", "four",   "for",    "five",   "fif",    "six",   "seven",
         "eight", "nine", "ten", "eleven", "oh",   "nought", "naught", "double", "treble", "triple"});
    return !word.empty() &&
           (word == "o" || (word[0] >= '0' && word[0] <= '9') ||
            std::any_of(beginnings.begin(), beginnings.end(),
                        [&](std::string_view beginning) { return word.starts_with(beginning); }));
}

} // namespace

SpelledNumber letters_for_digits_at(const std::vector<Positioned>& text, std::size_t begin) {
    constexpr std::size_t shortest = 3;
    const NumberWord word = word_after(text, begin);
    std::string digits;
    for (std::size_t i = word.begin; i < word.end; ++i) {
        const char32_t c = text[i].value;
        if (c == U'o' || digit_meant(c) == 10)
            return {};
        digits += static_cast<char>('0' + digit_meant(c));
    }
    const bool all_alike = std::all_of(text.begin() + static_cast<std::ptrdiff_t>(word.begin),
                                       text.begin() + static_cast<std::ptrdiff_t>(word.end),
                                       [&](const Positioned& c) { return c.value == text[begin].value; });
    const bool is_asked = digits.find('0') == digits.npos
                              ? all_alike && asks_to_call(word_before(text, begin))
                              : is_said_to_call(text, begin, word.end);
    return digits.size() >= shortest && is_asked ? SpelledNumber{word.end, digits} : SpelledNumber{};
}

SpelledNumber spelled_at(const std::vector<Positioned>& text, std::size_t begin) {
    constexpr std::size_t shortest = 3;
    if (!may_begin_number(word_after(text, begin).text))
        return {};
    for (const auto& read : {several_of_one, digit_by_digit, joined_by_and, run_together, counted_at})
        if (SpelledNumber number = read(text, begin); number.digits.size() >= shortest)
            return number;
    return {};
}

} // namespace signpost
