#include "base/character_kinds.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <string_view>

#include <utf8proc.h>

#include "base/characters.h"

namespace signpost {

namespace {

utf8proc_category_t category_of(char32_t c) { return utf8proc_category(static_cast<utf8proc_int32_t>(c)); }

bool is_within(char32_t c, utf8proc_category_t first, utf8proc_category_t last) {
    const utf8proc_category_t category = category_of(c);
    return category >= first && category <= last;
}

// "9" of "⁹" and of "⒐"; nothing of "½" and "⑩", which hold two.
std::optional<unsigned> digit_in_ornament(char32_t c) {
    std::array<utf8proc_int32_t, 8> plain{};
    int last_class = 0;
    const auto length = utf8proc_decompose_char(
        static_cast<utf8proc_int32_t>(c), plain.data(), plain.size(),
        static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT), &last_class);
    std::optional<unsigned> digit;
    for (utf8proc_ssize_t i = 0; i < std::min<utf8proc_ssize_t>(length, plain.size()); ++i)
        if (const auto part = static_cast<char32_t>(plain[static_cast<std::size_t>(i)]);
            is_ascii_digit(part)) {
            if (digit)
                return std::nullopt;
            digit = part - U'0';
        }
    return digit;
}

} // namespace

std::string code_point(char32_t c) {
    std::array<char, 16> code{};
    std::snprintf(code.data(), code.size(), "U+%04X", static_cast<unsigned>(c));
    return code.data();
}

std::string unseen_cause(char32_t c) { return code_point(c) + " is a character nobody sees."; }

std::string odd_space_cause(char32_t c) {
    return code_point(c) + " looks like a space and is another character.";
}

std::optional<unsigned> digit_value(char32_t c) {
    if (c < 0x80)
        return is_ascii_digit(c) ? std::optional<unsigned>(c - U'0') : std::nullopt;
    if (is_ornament(c))
        return digit_in_ornament(c);
    if (category_of(c) != UTF8PROC_CATEGORY_ND)
        return std::nullopt;
    // Unicode keeps the ten of each script in one row, and rows that touch are whole.
    char32_t zero = c;
    while (category_of(zero - 1) == UTF8PROC_CATEGORY_ND)
        --zero;
    return (c - zero) % 10;
}

bool is_ornament(char32_t c) { return c >= 0x80 && category_of(c) == UTF8PROC_CATEGORY_NO; }

bool is_unseen(char32_t c) {
    return c >= 0x80 && (utf8proc_get_property(static_cast<utf8proc_int32_t>(c))->ignorable != 0 ||
                         is_within(c, UTF8PROC_CATEGORY_ZL, UTF8PROC_CATEGORY_ZP)); // ends of lines
}

bool is_any_space(char32_t c) { return category_of(c) == UTF8PROC_CATEGORY_ZS; }
bool is_any_letter(char32_t c) {
    if (c < 0x80)
        return is_ascii_letter(c);
    return is_within(c, UTF8PROC_CATEGORY_LU, UTF8PROC_CATEGORY_ME);
}
bool is_capital(char32_t c) {
    return category_of(c) == UTF8PROC_CATEGORY_LU || category_of(c) == UTF8PROC_CATEGORY_LT;
}
bool is_small_letter(char32_t c) { return category_of(c) == UTF8PROC_CATEGORY_LL; }
char32_t small_letter(char32_t c) {
    return c < 0x80 ? ascii_small(c)
                    : static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c)));
}
bool is_any_dash(char32_t c) { return category_of(c) == UTF8PROC_CATEGORY_PD || c == U'\u2212'; }
bool is_bracket(char32_t c) { return is_within(c, UTF8PROC_CATEGORY_PS, UTF8PROC_CATEGORY_PE); }
bool is_quotation(char32_t c) {
    return c == U'"' || c == U'\'' || is_within(c, UTF8PROC_CATEGORY_PI, UTF8PROC_CATEGORY_PF);
}
bool is_sentence_end(char32_t c) {
    constexpr std::u32string_view ends = U".!?\u2026\u0964\u06D4\u061F\u3002\uFF01\uFF1F";
    return ends.find(c) != ends.npos;
}
bool is_punctuation(char32_t c) { return is_within(c, UTF8PROC_CATEGORY_PC, UTF8PROC_CATEGORY_PO); }
bool is_sign(char32_t c) { return is_within(c, UTF8PROC_CATEGORY_SM, UTF8PROC_CATEGORY_SO); }
bool is_currency(char32_t c) { return category_of(c) == UTF8PROC_CATEGORY_SC; }

} // namespace signpost
