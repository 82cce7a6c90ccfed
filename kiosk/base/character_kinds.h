// What Unicode says of a character, by utf8proc. Any thread.
#pragma once

#include <optional>
#include <string>

namespace signpost {

// "U+200B"
[[nodiscard]] std::string code_point(char32_t c);

// "U+200B is a character nobody sees."
[[nodiscard]] std::string unseen_cause(char32_t c);

// "U+00A0 looks like a space and is another character."
[[nodiscard]] std::string odd_space_cause(char32_t c);

// 0 to 9 of a decimal digit of any script (category Nd), also where it is raised, lowered or in a ring: "⁹",
// "⑨". Nothing of another character.
[[nodiscard]] std::optional<unsigned> digit_value(char32_t c);
[[nodiscard]] bool is_ornament(char32_t c); // No: "⁹", which may be the mark of a footnote, "⑨", "½"

// Default_Ignorable_Code_Point: a screen shows nothing for it, as for U+200B, U+00AD and U+FEFF.
[[nodiscard]] bool is_unseen(char32_t c);

[[nodiscard]] bool is_any_space(char32_t c);     // Zs: U+0020, and U+00A0, which looks like it
[[nodiscard]] bool is_any_letter(char32_t c);    // L and M: letters, and the marks on them
[[nodiscard]] bool is_capital(char32_t c);       // Lu and Lt
[[nodiscard]] bool is_small_letter(char32_t c);  // Ll
[[nodiscard]] char32_t small_letter(char32_t c); // of a capital; any other character as it is
[[nodiscard]] bool is_any_dash(char32_t c);      // Pd, and the minus sign
[[nodiscard]] bool is_bracket(char32_t c);       // Ps and Pe
[[nodiscard]] bool is_quotation(char32_t c);     // Pi and Pf, " and '
// What ends a sentence in the scripts that the kiosk draws (of Unicode's Sentence_Terminal).
[[nodiscard]] bool is_sentence_end(char32_t c);
[[nodiscard]] bool is_punctuation(char32_t c); // P
[[nodiscard]] bool is_sign(char32_t c);        // S, such as an arrow; prices and sums have them, too
[[nodiscard]] bool is_currency(char32_t c);    // Sc

} // namespace signpost
