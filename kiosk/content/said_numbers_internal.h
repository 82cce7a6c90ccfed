// Numbers that a text says in words.
#pragma once

#include <string_view>
#include <vector>

namespace signpost {

// English: "two", "twenty-four", "March", "noon", "day and night"; a word that may be one counts as one.
[[nodiscard]] std::vector<int> numbers_in_english_words(std::string_view text);

// Whether a Chinese or Japanese figure for it stands there; of 1 to 10 alone.
[[nodiscard]] bool has_han_figure(std::string_view text, int number);

} // namespace signpost
