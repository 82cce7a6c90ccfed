#include "base/utf8.h"

#include <array>
#include <cstdint>

namespace signpost {

namespace {

struct Lead {
    int extra = 0;         // bytes that follow
    char32_t bits = 0;     // what the first byte carries
    char32_t smallest = 0; // below this the form is longer than it need be, and so not UTF-8
};

Lead lead_of(unsigned char byte) {
    if (byte < 0x80)
        return {0, byte, 0};
    if (byte >= 0xC2 && byte < 0xE0)
        return {1, byte & 0x1FU, 0x80};
    if (byte >= 0xE0 && byte < 0xF0)
        return {2, byte & 0x0FU, 0x800};
    if (byte >= 0xF0 && byte < 0xF5)
        return {3, byte & 0x07U, 0x10000};
    return {-1, 0, 0};
}

bool is_scalar(char32_t c) { return c < 0x110000 && (c < 0xD800 || c > 0xDFFF); }

} // namespace

std::u32string to_utf32(std::string_view utf8) {
    std::u32string out;
    out.reserve(utf8.size());
    std::size_t i = 0;
    while (i < utf8.size()) {
        const Lead lead = lead_of(static_cast<unsigned char>(utf8[i]));
        char32_t c = lead.bits;
        bool whole = lead.extra >= 0 && i + static_cast<std::size_t>(lead.extra) < utf8.size();
        for (int k = 1; whole && k <= lead.extra; ++k) {
            const auto byte = static_cast<unsigned char>(utf8[i + static_cast<std::size_t>(k)]);
            whole = (byte & 0xC0U) == 0x80U;
            c = (c << 6U) | (byte & 0x3FU);
        }
        whole = whole && c >= lead.smallest && is_scalar(c);
        out.push_back(whole ? c : U'\uFFFD');
        i += whole ? static_cast<std::size_t>(lead.extra) + 1 : 1;
    }
    return out;
}

std::string to_utf8(std::u32string_view characters) {
    std::string out;
    out.reserve(characters.size());
    for (const char32_t c : characters) {
        if (c < 0x80) {
            out.push_back(static_cast<char>(c));
            continue;
        }
        const int extra = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
        constexpr std::array<unsigned, 4> marks{0, 0xC0, 0xE0, 0xF0};
        out.push_back(static_cast<char>(marks[static_cast<std::size_t>(extra)] |
                                        (c >> (6U * static_cast<unsigned>(extra)))));
        for (int k = extra - 1; k >= 0; --k)
            out.push_back(static_cast<char>(0x80U | ((c >> (6U * static_cast<unsigned>(k))) & 0x3FU)));
    }
    return out;
}

} // namespace signpost
