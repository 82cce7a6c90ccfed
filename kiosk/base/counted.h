// How many of something, in English.
#pragma once

#include <cstddef>
#include <string>

namespace signpost {

// "1 contact has", "3 contacts have"
[[nodiscard]] inline std::string counted(std::size_t count, const std::string& one, const std::string& many) {
    return std::to_string(count) + " " + (count == 1 ? one : many);
}

// "1 page", "3 pages"
[[nodiscard]] inline std::string counted(std::size_t count, const std::string& one) {
    return counted(count, one, one + "s");
}

} // namespace signpost
