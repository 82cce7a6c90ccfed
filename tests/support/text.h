// What tests ask of a text.
#pragma once

#include <string>
#include <string_view>

namespace signpost::test {

[[nodiscard]] inline bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

} // namespace signpost::test
