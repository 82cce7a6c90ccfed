// The names that a bundle's files may have: they say what a file is and which language it is in.
#pragma once

#include <string>

#include "base/problem.h"

namespace signpost {

struct FileName {
    enum class Kind { bundle, contacts, words, page };
    Kind kind = Kind::bundle;
    std::string page;     // page: its id
    std::string language; // of a translation; "" for the original
};

// Reads a path inside a bundle, such as "pages/stalking.pl.toml". A problem says which names there are.
[[nodiscard]] Result<FileName> read_file_name(const std::string& path);

// "en", "pl", "zh-hans"
[[nodiscard]] bool is_language_code(const std::string& text);

} // namespace signpost
