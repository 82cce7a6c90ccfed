// Where in a text a byte stands, and texts as messages quote them. Any thread.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "base/utf8.h" // who reads a text by its bytes reads it by its characters

namespace signpost {

// Where something stands in a file: both from 1, the column in characters. 0 and 0: nowhere in particular.
struct FilePlace {
    int line = 0;
    int column = 0;
    friend auto operator<=>(const FilePlace&, const FilePlace&) = default;
};

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

// For messages: `text` with `for_control` in place of each line end and control character, and "?" for each
// byte that is no UTF-8 and each character that turns text round. A terminal takes some of these for
// commands.
[[nodiscard]] std::string in_one_line(std::string_view text, char for_control = ' ');

// `word` in one line, between straight double quotation marks.
[[nodiscard]] std::string in_quotes(std::string_view word);

// --- Names that programs make: of files, keys and kiosks. What people write is base/character_kinds.h's ---

// `Character`: a byte of UTF-8, or a code point.
template <class Character> [[nodiscard]] constexpr bool is_ascii_digit(Character c) {
    return c >= '0' && c <= '9';
}
template <class Character> [[nodiscard]] constexpr bool is_ascii_letter(Character c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// A to Z as a to z; every other byte or character as it is.
[[nodiscard]] constexpr char ascii_small(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
[[nodiscard]] constexpr char32_t ascii_small(char32_t c) {
    return c >= U'A' && c <= U'Z' ? c - U'A' + U'a' : c;
}
[[nodiscard]] inline std::string ascii_small(std::string_view text) {
    std::string small(text);
    for (char& c : small)
        c = ascii_small(c);
    return small;
}

[[nodiscard]] constexpr bool is_same_but_for_capitals(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char one, char other) { return ascii_small(one) == ascii_small(other); });
}

// Of an id: a-z, 0-9 and "-".
[[nodiscard]] constexpr bool is_id_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
}

// What a kiosk may be called in receipts: 1 to 64 of A-Z, a-z, 0-9, "-" and "_", since it becomes a file's
// name.
[[nodiscard]] bool is_kiosk_id(std::string_view text);

// What a person may call a page, a contact or a bundle: 1 to 40 such characters.
[[nodiscard]] bool is_id(std::string_view text);

// --- Characters that turn text round ---
// Nobody sees them, and they turn the order of the text beside them round (UAX #9). One before a
// telephone number shows it backwards, so no text may hold any.

// "right-to-left override"; nullptr for a character that turns nothing.
[[nodiscard]] const char* turning_name(char32_t c);

// "U+202E (right-to-left override) is a character nobody sees, …"
[[nodiscard]] std::string turning_cause(char32_t c);

// That no language needs it: follows what is to be deleted.
[[nodiscard]] std::string turning_reason();

// --- How many of something ---

// "1 contact has", "3 contacts have"
[[nodiscard]] inline std::string counted(std::size_t count, const std::string& one, const std::string& many) {
    return std::to_string(count) + " " + (count == 1 ? one : many);
}

// "1 page", "3 pages"
[[nodiscard]] inline std::string counted(std::size_t count, const std::string& one) {
    return counted(count, one, one + "s");
}

} // namespace signpost
