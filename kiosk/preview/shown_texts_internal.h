// The texts of a bundle's files as screens show them: all of them, and one beside words of a screen. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/read_bundle.h"
#include "preview/word_places_internal.h"

namespace signpost::preview {

// --- All of them (text_gathering.cpp) ---

// Texts of any key of any table, so that a new field needs no line here; a page's Markdown block by block;
// and the words that the program has itself where words.toml leaves them out.
[[nodiscard]] std::vector<ShownText> gather_texts(const BundleFiles& files);

// --- One beside words of a screen (word_match.cpp) ---

// Stands in a text where the screen has something else: a contact's number, a count. No file can hold it.
inline constexpr char word_gap = '\x01';

// In one line, without the characters that nobody sees; a space that does not break is a space, and of a
// number alone none is left, however it is grouped.
[[nodiscard]] std::string as_shown(std::string_view text);

// The better the later. `filled`: the text with something in its gaps, which "{from} to {until}" often is by
// chance.
enum class WordMatch { none, text_is_part, filled, label_is_part, whole };

// Both as_shown(); `text` may have gaps.
[[nodiscard]] WordMatch match_words(const std::string& text, const std::string& label);

// The label without the text that is a part of it.
[[nodiscard]] std::string without_part(const std::string& text, std::string label);

} // namespace signpost::preview
