// A label that is made of words of the program and of an author's text: which stretch is in which language.
// Pure.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "content/translated.h"
#include "content/words.h"

namespace signpost {

// A word of the program as a label may hold it: "Open until {time}" with its gaps filled in.
struct Phrase {
    // What stands before, between and behind the gaps; one part: there is no gap.
    std::vector<std::string> fixed{};
    LanguageCode language{};
    bool fills = false; // it may stand in a gap of another: a day, a month, a time
};

// `text`: with each gap as "{name}".
[[nodiscard]] Phrase phrase_of(std::string_view text, LanguageCode language, bool fills);

// The words that visitors read, as they are on the screens of a visitor who reads `visitors`: each in that
// language, or in the bundle's own, `original`, where it is not translated.
[[nodiscard]] std::vector<Phrase> program_phrases(const Translated<Words>& words,
                                                  const LanguageCode& visitors, const LanguageCode& original);

// Of a label, in bytes.
struct LabelPart {
    std::size_t from = 0;
    std::size_t until = 0;
    LanguageCode language{};
};

// Whether text may be parted there: not inside a word, as UAX #29 has it; a hyphen parts none here.
[[nodiscard]] bool is_word_boundary(std::string_view text, std::size_t at);

// The phrase that all of the label is; nullptr where none is.
[[nodiscard]] const Phrase* phrase_that_is(std::string_view label, const std::vector<Phrase>& phrases);

// All of the label, in order. What is none of the phrases is in `language`; a number alone, which whoever
// listens must understand, in `for_numbers`. Neighbours in one language are one stretch, and each begins and
// ends with a word or the mark that ends a sentence.
[[nodiscard]] std::vector<LabelPart> parted(std::string_view label, const std::vector<Phrase>& phrases,
                                            const LanguageCode& language, const LanguageCode& for_numbers);

} // namespace signpost
