// What looks like a mark and is none: visitors would read it as it was typed. Inside content/ only.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace signpost {

struct NearMark {
    std::size_t at = 0; // byte of the text
    std::string cause;
    std::string remedy;
};

// In a text without any marks: a title, a line on a contact, a word on a button. `text` is valid UTF-8.
[[nodiscard]] std::vector<NearMark> near_marks_in_plain(std::string_view text);

// In the body of a page, beside what read_markdown() refuses: square brackets that lead nowhere, settings
// that slipped into the text, spaces that are none.
[[nodiscard]] std::vector<NearMark> near_marks_in_body(std::string_view body);

} // namespace signpost
