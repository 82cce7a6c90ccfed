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

// "nine nine nine", "one oh one", "treble nine": where such a row ends, and its digits; none at `begin`: "".
struct SpelledNumber {
    std::size_t end = 0;
    std::string digits;
};
[[nodiscard]] SpelledNumber spelled_at(const std::vector<Positioned>& text, std::size_t begin);

// May part the digits of a date, a time or a sum of money.
[[nodiscard]] constexpr bool is_stop_of_group(char32_t c) {
    return c == U'.' || c == U'/' || c == U',' || c == U':';
}

} // namespace signpost
