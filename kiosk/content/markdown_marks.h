// Lines that a person took for a heading or an item of a list, and Markdown takes for plain words.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "content/markdown_refusals.h"

namespace signpost {

struct MissedMark {
    std::size_t at = 0; // byte of the text
    refusal::Words why;
};

// At the beginning of a paragraph and below another such line: a dash within a sentence may begin a line,
// too.
[[nodiscard]] std::vector<MissedMark> missed_marks(std::string_view markdown);

} // namespace signpost
