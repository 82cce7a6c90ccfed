// Numbers as people type them: "1,000", "60s", "90°", "476 x 268". For value_meant.cpp alone.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "toml/schema.h"

namespace signpost {

// Without the spaces, brackets and quotation marks of any shape around it.
[[nodiscard]] std::string_view without_brackets(std::string_view typed);

// As TOML writes it, in the field's own unit; std::nullopt where it cannot be told, or the field does not
// take it.
[[nodiscard]] std::optional<std::string> integer_meant(const FieldSpec& field, std::string_view typed);

// The same of a list with as many numbers as the field's example has.
[[nodiscard]] std::optional<std::string> numbers_meant(const FieldSpec& field, std::string_view typed);

} // namespace signpost
