#include "screen/sentence_lines_internal.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "base/character_kinds.h"
#include "base/characters.h"

namespace signpost {

namespace {

// In reading order a line from right to left ends at its left.
bool ends_a_sentence(const TextLine& line) {
    if (line.pieces.empty())
        return false;
    const TextPiece& first = line.pieces.front();
    const TextPiece& last = first.right_to_left ? first : line.pieces.back();
    const std::u32string text = to_utf32(trimmed(last.text));
    const auto end = std::find_if_not(text.rbegin(), text.rend(), is_quotation);
    return end != text.rend() && is_sentence_end(*end);
}

} // namespace

std::vector<int> lines_that_end_a_sentence(const TextLayout& layout) {
    std::vector<int> lines;
    for (std::size_t i = 0; i < layout.lines.size(); ++i)
        if (ends_a_sentence(layout.lines[i]))
            lines.push_back(static_cast<int>(i) + 1);
    return lines;
}

} // namespace signpost
