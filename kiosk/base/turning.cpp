#include "base/turning.h"

#include <array>
#include <cstdio>
#include <utility>

namespace signpost {

const char* turning_name(char32_t c) {
    constexpr std::array<std::pair<char32_t, const char*>, 12> names{{
        {0x061C, "Arabic letter mark"},
        {0x200E, "left-to-right mark"},
        {0x200F, "right-to-left mark"},
        {0x202A, "left-to-right embedding"},
        {0x202B, "right-to-left embedding"},
        {0x202C, "pop directional formatting"},
        {0x202D, "left-to-right override"},
        {0x202E, "right-to-left override"},
        {0x2066, "left-to-right isolate"},
        {0x2067, "right-to-left isolate"},
        {0x2068, "first strong isolate"},
        {0x2069, "pop directional isolate"},
    }};
    if (c < 0x061C) // most of all text
        return nullptr;
    for (const auto& [code, name] : names)
        if (code == c)
            return name;
    return nullptr;
}

std::string turning_cause(char32_t c) {
    std::array<char, 16> code{};
    std::snprintf(code.data(), code.size(), "U+%04X", static_cast<unsigned>(c));
    return std::string(code.data()) + " (" + turning_name(c) +
           ") is a character nobody sees, which turns the text beside it round.";
}

std::string turning_reason() {
    return "No language needs it: the kiosk itself orders text that is read from the right.";
}

} // namespace signpost
