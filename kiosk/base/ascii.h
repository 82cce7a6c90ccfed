// Letters of names that programs make: of files, keys and kiosks. What people write is base/utf8.h's.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace signpost {

// A to Z as a to z; every other byte as it is.
[[nodiscard]] constexpr char ascii_small(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
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

} // namespace signpost
