// UTF-8 and its code points, by utf8proc. Any thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace signpost {

struct Utf8Character {
    char32_t value = 0;
    std::size_t bytes = 0; // 0: the bytes there are no UTF-8, or the text ends there
};

// The character that begins at byte `at`.
[[nodiscard]] Utf8Character character_at(std::string_view text, std::size_t at);

// Whether all of it is.
[[nodiscard]] bool is_utf8(std::string_view text);

// In characters; for valid UTF-8.
[[nodiscard]] std::size_t length_of(std::string_view text);

// Bytes that are no UTF-8 become U+FFFD, one for each byte.
[[nodiscard]] std::u32string to_utf32(std::string_view utf8);
[[nodiscard]] std::string to_utf8(std::u32string_view characters);

// Unicode's category Cc: below U+0020, or from U+007F to U+009F; line ends and tabs too.
[[nodiscard]] bool is_control(char32_t c);

// How many columns of a terminal the text takes: two for a Chinese character, none for a mark that stands on
// the letter before it, and one for each byte that is no UTF-8.
[[nodiscard]] std::size_t columns_of(std::string_view text);

} // namespace signpost
