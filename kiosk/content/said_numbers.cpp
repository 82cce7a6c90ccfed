#include "content/said_facts.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "base/characters.h"

namespace signpost {

namespace {

struct WordForNumber {
    std::string_view word;
    int number = 0;
};

constexpr auto words_for_numbers = std::to_array<WordForNumber>({
    {"a", 1},          {"an", 1},          {"one", 1},       {"once", 1},       {"first", 1},
    {"single", 1},     {"two", 2},         {"twice", 2},     {"second", 2},     {"both", 2},
    {"three", 3},      {"third", 3},       {"four", 4},      {"fourth", 4},     {"five", 5},
    {"fifth", 5},      {"six", 6},         {"sixth", 6},     {"seven", 7},      {"seventh", 7},
    {"week", 7},       {"eight", 8},       {"eighth", 8},    {"nine", 9},       {"ninth", 9},
    {"ten", 10},       {"tenth", 10},      {"eleven", 11},   {"twelve", 12},    {"noon", 12},
    {"midday", 12},    {"midnight", 24},   {"night", 24},    {"thirteen", 13},  {"fourteen", 14},
    {"fortnight", 14}, {"fifteen", 15},    {"sixteen", 16},  {"seventeen", 17}, {"eighteen", 18},
    {"nineteen", 19},  {"twenty", 20},     {"thirty", 30},   {"half", 30},      {"forty", 40},
    {"fifty", 50},     {"sixty", 60},      {"seventy", 70},  {"eighty", 80},    {"ninety", 90},
    {"hundred", 100},  {"thousand", 1000}, {"nought", 0},    {"zero", 0},       {"january", 1},
    {"february", 2},   {"march", 3},       {"april", 4},     {"may", 5},        {"june", 6},
    {"july", 7},       {"august", 8},      {"september", 9}, {"october", 10},   {"november", 11},
    {"december", 12},
});

// "May" is a month, and "may" stands in many a sentence.
std::optional<int> number_called(std::string_view word) {
    const std::string small = word == "may" ? "" : ascii_small(word);
    const auto* found = std::find_if(words_for_numbers.begin(), words_for_numbers.end(),
                                     [&](const WordForNumber& one) { return one.word == small; });
    return found == words_for_numbers.end() ? std::nullopt : std::optional(found->number);
}

std::vector<std::string> words_in(std::string_view text) {
    std::vector<std::string> words(1);
    for (const char c : text)
        if (is_ascii_letter(c))
            words.back() += c;
        else if (!words.back().empty())
            words.emplace_back();
    return words;
}

constexpr std::array<std::string_view, 10> han_figures{"一", "二", "三", "四", "五",
                                                       "六", "七", "八", "九", "十"};

constexpr int half_a_day = 12;

bool is_half_a_day_apart(int one, int other) {
    return one - other == half_a_day || other - one == half_a_day;
}

void add_once(std::vector<int>& numbers, int number) {
    if (std::find(numbers.begin(), numbers.end(), number) == numbers.end())
        numbers.push_back(number);
}

// The numbers of one text beside those of another.
class Comparison {
public:
    Comparison(std::string_view original, std::string_view translation, bool is_from_english)
        : original_(original), translation_(translation), is_from_english_(is_from_english),
          there_(said_facts(original).numbers), left_(said_facts(translation).numbers), here_(left_) {}

    NumberChanges run() {
        std::vector<SaidNumber> open; // without their like
        for (const SaidNumber& number : there_)
            if (!take(number.value))
                open.push_back(number);
        for (const SaidNumber& number : open)
            if (!is_said_otherwise(number))
                add_once(has(here_, number.value) ? changes_.fewer : changes_.lost, number.value);
        for (const SaidNumber& number : left_)
            if (!is_in_original(number))
                add_once(changes_.added, number.value);
        return std::move(changes_);
    }

private:
    static bool has(const std::vector<SaidNumber>& numbers, int value) {
        return std::any_of(numbers.begin(), numbers.end(),
                           [&](const SaidNumber& number) { return number.value == value; });
    }

    bool take(int value) {
        const auto found = std::find_if(left_.begin(), left_.end(),
                                        [&](const SaidNumber& number) { return number.value == value; });
        if (found == left_.end())
            return false;
        left_.erase(found);
        return true;
    }

    // Where nobody can tell an hour by the word behind it, any number of the clock may be one.
    [[nodiscard]] bool may_be_hour(const SaidNumber& number) const {
        return number.is_time || (!is_from_english_ && number.value <= 2 * half_a_day);
    }

    bool is_said_otherwise(const SaidNumber& number) {
        if (number.is_day || has_han_figure(translation_, number.value))
            return true;
        if (!may_be_hour(number))
            return false;
        // Noon and midnight have words of their own.
        return take(number.value + half_a_day) || take(number.value - half_a_day) ||
               number.value % half_a_day == 0;
    }

    [[nodiscard]] bool is_in_original(const SaidNumber& number) const {
        const auto has_hour = [&](const SaidNumber& one) {
            return may_be_hour(one) && is_half_a_day_apart(one.value, number.value);
        };
        if (has(there_, number.value) || std::any_of(there_.begin(), there_.end(), has_hour))
            return true;
        if (!is_from_english_)
            return number.value <= half_a_day;
        const std::vector<int> words = numbers_in_english_words(original_);
        return std::find(words.begin(), words.end(), number.value) != words.end();
    }

    std::string_view original_;
    std::string_view translation_;
    bool is_from_english_;
    std::vector<SaidNumber> there_; // in the original
    std::vector<SaidNumber> left_;  // in the translation, without what has its like in the original
    std::vector<SaidNumber> here_;  // all of the translation
    NumberChanges changes_{};
};

} // namespace

std::vector<int> numbers_in_english_words(std::string_view text) {
    std::vector<int> numbers;
    int tens = 0;
    for (const std::string& word : words_in(text)) {
        const auto number = number_called(word);
        if (number)
            numbers.push_back(*number);
        if (number && tens > 0 && *number < 10)
            numbers.push_back(tens + *number);
        tens = number && *number >= 20 && *number < 100 ? *number : 0;
    }
    return numbers;
}

bool has_han_figure(std::string_view text, int number) {
    return number >= 1 && number <= static_cast<int>(han_figures.size()) &&
           text.find(han_figures[static_cast<std::size_t>(number - 1)]) != text.npos;
}

NumberChanges number_changes(std::string_view original, std::string_view translation, bool is_from_english) {
    return Comparison(original, translation, is_from_english).run();
}

} // namespace signpost
