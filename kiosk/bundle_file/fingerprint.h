// What tells one sequence of bytes from every other: BLAKE2b-512, as the program b2sum prints it, but
// shorter.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "content/read_bundle.h"

namespace signpost {

// As the program prints it: 128 small hexadecimal digits.
[[nodiscard]] std::string b2sum(std::string_view bytes);

constexpr std::size_t fingerprint_digits = 16;

// The first of its hexadecimal digits. Only for what was signed: nobody outside can look for two of the same.
[[nodiscard]] std::string fingerprint(std::string_view bytes);

// Of a whole tree: its paths, and every byte of the files that have texts. Of its recordings the paths alone:
// who looks whether a tree is whole need not read megabytes, and of one that is damaged the text is spoken.
[[nodiscard]] std::string fingerprint(const BundleFiles& tree);

} // namespace signpost
