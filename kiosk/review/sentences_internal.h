// A visitor's text as sentences of words, and how hard these are to read. Any thread.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace signpost {

enum class Markup { none, markdown };

struct Sentence {
    std::size_t at = 0;             // byte of the text at which it begins
    std::string text;               // without Markdown's marks and targets of links, one space between words
    std::vector<std::string> words; // as in `text`; what holds no letter and no digit is no word
};

// A sentence ends at . ! ? or another script's mark before a space, and with its paragraph, heading or item
// of a list. "9.30am" and "e.g. letters" end none. A placeholder {id} is one word, a link is the words that
// it shows. With Markup::none a line end is a space.
[[nodiscard]] std::vector<Sentence> sentences_of(std::string_view text, Markup markup);

// --- How hard an English text is to read ---
// Measured as the Flesch-Kincaid grade (Kincaid and others, 1975): 0.39 × words a sentence + 11.8 × syllables
// a word − 15.59; the grade is an American school year, and five more is about the reader's age. GOV.UK
// writes for a reading age of 9, which is grade 4. The limit is 2.5 above that, since a topic has words that
// cannot be helped ("harassment", "emergency") and short texts swing; of the pages that ship, the hardest
// has 4.0. A name (a capital inside a sentence) counts as one syllable: nobody can write it more plainly.
// Syllables are counted by the groups of vowels, which is right for about nine words in ten.

constexpr double hardest_grade = 6.5;
constexpr std::size_t fewest_words = 40;

// Of an English word; at least 1. Digits, placeholders and words in capitals alone count 1.
[[nodiscard]] int syllables_of(std::string_view word);

// std::nullopt for a text of fewer than `fewest_words` words.
[[nodiscard]] std::optional<double> reading_grade(const std::vector<Sentence>& sentences);

// The words with the most syllables (four or more) that are no names, in small letters, none twice: `most` at
// most.
[[nodiscard]] std::vector<std::string> hardest_words(const std::vector<Sentence>& sentences,
                                                     std::size_t most);

} // namespace signpost
