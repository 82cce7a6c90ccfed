// How a placeholder for a number is written: {id}, {id.text}, {id.word}. Pure.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace signpost {

inline constexpr std::string_view text_suffix = ".text";
inline constexpr std::string_view word_suffix = ".word";

[[nodiscard]] inline std::string_view without(std::string_view name, std::string_view suffix) {
    const bool has_suffix = name.size() > suffix.size() && name.substr(name.size() - suffix.size()) == suffix;
    return has_suffix ? name.substr(0, name.size() - suffix.size()) : name;
}

[[nodiscard]] inline std::string_view id_in(std::string_view name) {
    return without(without(name, text_suffix), word_suffix);
}

// The byte after the } of the placeholder that opens at `open`; npos where there is none before the next {.
[[nodiscard]] inline std::size_t end_of_placeholder(std::string_view text, std::size_t open) {
    const std::size_t close = text.find_first_of("{}", open + 1);
    return close == text.npos || text[close] == '{' ? text.npos : close + 1;
}

// Placeholders as spaces of the same length, so that places stay and their digits are not taken for typed
// ones.
[[nodiscard]] inline std::string blanked(std::string_view text) {
    std::string plain(text);
    for (std::size_t open = plain.find('{'); open != plain.npos; open = plain.find('{', open + 1))
        if (const std::size_t end = end_of_placeholder(plain, open); end != plain.npos)
            std::fill(plain.begin() + static_cast<std::ptrdiff_t>(open),
                      plain.begin() + static_cast<std::ptrdiff_t>(end), '\t');
    return plain;
}

// The byte after {{name}}; npos for anything else.
[[nodiscard]] inline std::size_t end_of_doubled(std::string_view text, std::size_t open) {
    if (text.substr(open, 2) != "{{")
        return text.npos;
    const std::size_t end =
        end_of_placeholder(text, std::min(text.find_first_not_of('{', open), text.size()) - 1);
    return end == text.npos || end >= text.size() || text[end] != '}'
               ? text.npos
               : std::min(text.find_first_not_of('}', end), text.size());
}

[[nodiscard]] inline std::string_view without_braces(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of('{'), text.size()));
    return text.substr(0, text.find('}'));
}

} // namespace signpost
