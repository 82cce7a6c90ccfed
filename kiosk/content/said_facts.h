// What a text says that a translation of it must say, too, as far as anybody can tell who does not read it:
// numbers in digits, placeholders, links, steps. Pure; any thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace signpost {

struct SaidNumber {
    int value = 0;        // 999'999 for any larger one
    bool is_time = false; // an hour of the clock, such as 5 in "5pm": another language may say 17
    bool is_day = false;  // 24 in "24 hours": another language may say "day and night"
};

struct SaidFacts {
    std::vector<std::string> names;  // {placeholders} and (targets), as they follow on each other
    std::vector<SaidNumber> numbers; // in digits of any script; those of steps and in names are left out
    std::size_t steps = 0;
};

[[nodiscard]] SaidFacts said_facts(std::string_view text);

// Each number once, in the order of the text that has it.
struct NumberChanges {
    std::vector<int> lost;  // the translation has none of them
    std::vector<int> fewer; // it has some, and not as many
    std::vector<int> added; // the original says them neither in digits nor in words
};

// Each number of the original stands in digits in its translation, as often as there. One more may stand
// there where the original has it in any way. Words for numbers are known in English alone: where the
// original is in another language, a small number that is added, and an hour, may be one of its words.
[[nodiscard]] NumberChanges number_changes(std::string_view original, std::string_view translation,
                                           bool is_from_english);

// Of a bundle's first language: "en", "en-gb".
[[nodiscard]] inline bool is_english(std::string_view language) {
    return language == "en" || language.starts_with("en-");
}

// "55": what a translator is to leave as it is. An hour of the clock may be written in another way.
[[nodiscard]] std::vector<std::string> numbers_to_keep(std::string_view original);

// --- Numbers in words (said_numbers.cpp) ---

// English: "two", "twenty-four", "March", "noon", "day and night"; a word that may be one counts as one.
[[nodiscard]] std::vector<int> numbers_in_english_words(std::string_view text);

// Whether a Chinese or Japanese figure for it stands there; of 1 to 10 alone.
[[nodiscard]] bool has_han_figure(std::string_view text, int number);

} // namespace signpost
