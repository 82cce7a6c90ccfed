// What a person meant with what they typed after the =: a number, such as "1,000", "60s", "90°", "476 x 268";
// and a text that TOML cannot read, so that a remedy can show the whole line with every word kept. Pure. Any
// thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "toml/schema.h"

namespace signpost {

// --- Numbers (number_meant.cpp), for value_meant.cpp alone ---

// Without the spaces, brackets and quotation marks of any shape around it.
[[nodiscard]] std::string_view without_brackets(std::string_view typed);

// As TOML writes it, in the field's own unit; std::nullopt where it cannot be told, or the field does not
// take it.
[[nodiscard]] std::optional<std::string> integer_meant(const FieldSpec& field, std::string_view typed);

// The same of a list with as many numbers as the field's example has.
[[nodiscard]] std::optional<std::string> numbers_meant(const FieldSpec& field, std::string_view typed);

// --- Texts (text_meant.cpp) ---

// `typed` is what stands after the =. "It's" of 'It's', "The "big" one" of "The "big" one", "Safe" of “Safe”
// and of "Safe": marks at the ends are none of the text, nor is a comment.
[[nodiscard]] std::string text_meant(std::string_view typed);

// The text as it stands, with / for each backslash but that of \"; "" where it is no text of one line between
// double marks.
[[nodiscard]] std::string without_backslashes(std::string_view typed);

// "["a", "b"]" of "["a" "b"" and of "["a", "b"": every text between double marks; "" where anything else
// stands there than those, brackets and commas.
[[nodiscard]] std::string list_meant(std::string_view typed);

} // namespace signpost
