// utf8proc is known here and in character_kinds.cpp alone.
#include "base/utf8.h"

#include <array>

#include <utf8proc.h>

namespace signpost {

namespace {

constexpr char32_t no_character = U'\uFFFD';

// Calls `use` with each character, and with U+FFFD for each byte that begins none.
template <class Use> void for_each_character(std::string_view text, Use use) {
    for (std::size_t at = 0; at < text.size();) {
        const Utf8Character c = character_at(text, at);
        use(c.bytes == 0 ? no_character : c.value);
        at += c.bytes == 0 ? 1 : c.bytes;
    }
}

} // namespace

Utf8Character character_at(std::string_view text, std::size_t at) {
    if (at >= text.size())
        return {};
    const auto* const bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at);
    utf8proc_int32_t value = -1;
    const utf8proc_ssize_t taken =
        utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size() - at), &value);
    return taken > 0 ? Utf8Character{static_cast<char32_t>(value), static_cast<std::size_t>(taken)}
                     : Utf8Character{};
}

bool is_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const Utf8Character c = character_at(text, at);
        if (c.bytes == 0)
            return false;
        at += c.bytes;
    }
    return true;
}

std::size_t length_of(std::string_view text) {
    std::size_t length = 0;
    for_each_character(text, [&](char32_t) { ++length; });
    return length;
}

std::u32string to_utf32(std::string_view utf8) {
    std::u32string characters;
    characters.reserve(utf8.size());
    for_each_character(utf8, [&](char32_t c) { characters.push_back(c); });
    return characters;
}

std::string to_utf8(std::u32string_view characters) {
    std::string utf8;
    utf8.reserve(characters.size());
    for (const char32_t c : characters) {
        std::array<utf8proc_uint8_t, 4> bytes{};
        const utf8proc_ssize_t count = utf8proc_encode_char(static_cast<utf8proc_int32_t>(c), bytes.data());
        utf8.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(count));
    }
    return utf8;
}

bool is_control(char32_t c) {
    return utf8proc_category(static_cast<utf8proc_int32_t>(c)) == UTF8PROC_CATEGORY_CC;
}

std::size_t columns_of(std::string_view text) {
    std::size_t columns = 0;
    for_each_character(text, [&](char32_t c) {
        columns += static_cast<std::size_t>(utf8proc_charwidth(static_cast<utf8proc_int32_t>(c)));
    });
    return columns;
}

} // namespace signpost
