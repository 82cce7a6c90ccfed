// A text as the search for telephone numbers sees it: characters that are seen, and the words round a place.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/character_kinds.h"
#include "base/utf8.h"

namespace signpost {

struct Positioned {
    char32_t value = 0;
    std::size_t at = 0;  // byte
    std::size_t end = 0; // the byte after it
};

// Without those that nobody sees: they do not part a number.
[[nodiscard]] std::vector<Positioned> seen_characters(std::string_view text);

// A word of letters and digits among the characters. In small letters, where they are ASCII.
struct NumberWord {
    std::size_t begin = 0; // index of its first character
    std::size_t end = 0;   // the index after its last
    std::string text;      // UTF-8
    bool has_capital = false;
};

// The word that ends before character `at`, past spaces and marks of its sentence; with an empty text where
// the sentence begins. A full stop ends a sentence, but for that of a short word: "Tel."
[[nodiscard]] NumberWord word_before(const std::vector<Positioned>& text, std::size_t at);

// The word that begins at character `at`, past one space; with an empty text where something else stands
// there.
[[nodiscard]] NumberWord word_after(const std::vector<Positioned>& text, std::size_t at);

// Whether the words round characters [begin, end) say that a number of few digits is one to call: "Ring NHS
// 111."
[[nodiscard]] bool is_said_to_call(const std::vector<Positioned>& text, std::size_t begin, std::size_t end);

// Whether they say that it is something else: "Room 101", "101 High Street", "999 people".
[[nodiscard]] bool is_said_of_a_thing(const std::vector<Positioned>& text, std::size_t begin,
                                      std::size_t end);

// Whether the word itself asks for a call: "dial".
[[nodiscard]] bool asks_to_call(const NumberWord& word);

// Whether the digits are a number that anybody can call: 999, 101, 111.
[[nodiscard]] bool is_for_everybody(const std::string& digits);

// Whether these digits are a number for everybody, 105 or 111, and the word before them offers it: "Use 105".
[[nodiscard]] bool is_said_to_use(const std::vector<Positioned>& text, std::size_t begin, std::size_t end,
                                  const std::string& digits);

// A number in words: where it ends, and its digits; none at `begin`: "".
struct SpelledNumber {
    std::size_t end = 0;
    std::string digits;
};
// "nine nine nine", "one oh one", "treble nine", "9oh9"; where a call is asked for also "one hundred and
// one".
[[nodiscard]] SpelledNumber spelled_at(const std::vector<Positioned>& text, std::size_t begin);
// Three digits and more in the words of another language: "neun neun neun".
[[nodiscard]] SpelledNumber digit_words_at(const std::vector<Positioned>& text, std::size_t begin);
// In the figures of Chinese and Japanese, where it is one of `known`, a long one, or a call is asked for.
[[nodiscard]] SpelledNumber han_number_at(const std::vector<Positioned>& text, std::size_t begin,
                                          const std::vector<std::string>& known);
[[nodiscard]] bool begins_han_number(const std::vector<Positioned>& text, std::size_t at);

// "IOI" where a call is asked for, letters alone; "III" right behind the word that asks: elsewhere it is a
// king's.
[[nodiscard]] SpelledNumber letters_for_digits_at(const std::vector<Positioned>& text, std::size_t begin);

// A letter that is typed for a digit; 10 for what is none.
[[nodiscard]] constexpr unsigned digit_meant(char32_t c) {
    if (c == U'O' || c == U'o')
        return 0;
    return c == U'l' || c == U'I' || c == U'|' ? 1 : 10;
}

// A number's groups with one space between them, and a British one without the code of the country. `plus`: a
// + stands before them.
[[nodiscard]] std::string as_in_contacts(std::vector<std::string> groups, bool plus);

// May part the digits of a date, a time or a sum of money.
[[nodiscard]] constexpr bool is_stop_of_group(char32_t c) {
    return c == U'.' || c == U'/' || c == U',' || c == U':';
}

} // namespace signpost
