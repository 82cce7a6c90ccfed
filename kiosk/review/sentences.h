// A visitor's text as sentences of words. Any thread.
#pragma once

#include <cstddef>
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

} // namespace signpost
