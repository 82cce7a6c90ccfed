// What tells one sequence of bytes from every other: BLAKE2b-512, as the program b2sum prints it, but
// shorter.
#pragma once

#include <string>
#include <string_view>

#include "content/read_bundle.h"

namespace signpost {

// The first 16 hexadecimal digits. Only for what was signed: nobody outside can look for two of the same.
[[nodiscard]] std::string fingerprint(std::string_view bytes);

// Of a whole tree: its paths and every byte of its files.
[[nodiscard]] std::string fingerprint(const BundleFiles& tree);

} // namespace signpost
