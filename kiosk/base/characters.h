// UTF-8 as characters, and where in a text a byte stands. Any thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace signpost {

// Where something stands in a file: both from 1, the column in characters. 0 and 0: nowhere in particular.
struct FilePlace {
    int line = 0;
    int column = 0;
    friend auto operator<=>(const FilePlace&, const FilePlace&) = default;
};

struct Utf8Character {
    char32_t value = 0;
    std::size_t bytes = 0; // 0: the bytes there are no UTF-8, or the text ends there
};

// The character that begins at byte `at`.
[[nodiscard]] Utf8Character character_at(std::string_view text, std::size_t at);

// In characters; for valid UTF-8.
[[nodiscard]] std::size_t length_of(std::string_view text);

// The place of byte `at`, which may be the end of the text.
[[nodiscard]] FilePlace place_of(std::string_view text, std::size_t at);

// The byte at which a place stands; the end of the text where there is no such place.
[[nodiscard]] std::size_t offset_of(std::string_view text, FilePlace place);

// The line that holds byte `at`, without its end.
[[nodiscard]] std::string_view line_at(std::string_view text, std::size_t at);

// Without the ASCII spaces, tabs and line ends around it.
[[nodiscard]] std::string_view trimmed(std::string_view text);

// Without spaces around it; a line end or a run of spaces within is one space, as on the screen.
[[nodiscard]] std::string folded(std::string_view text);

// Below U+0020, or from U+007F to U+009F: line ends and tabs too.
[[nodiscard]] constexpr bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

// For messages: `text` with spaces in place of line ends and control characters, and "?" for each byte that
// is no UTF-8 and each character that turns text round. A terminal takes some of these for commands.
[[nodiscard]] std::string in_one_line(std::string_view text);

// `word` in one line, between straight double quotation marks.
[[nodiscard]] std::string in_quotes(std::string_view word);

// What a person may call a page, a contact or a bundle: 1 to 40 of a-z, 0-9 and "-".
[[nodiscard]] bool is_id(std::string_view text);

} // namespace signpost
