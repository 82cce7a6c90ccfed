// One line of a TOML file that cannot be read, and what is wrong with it. Inside toml/ only.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "toml/schema.h"

namespace signpost {

// A text that was meant as TOML, and what it was to hold. It borrows both.
struct TomlText {
    std::string_view source;
    const FileSchema& schema;
};

constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

struct Mistake {
    std::size_t at = 0; // byte in the source
    std::string cause;
    std::string remedy;
};
using MaybeMistake = std::optional<Mistake>;

// A line as a person reads it: key = value.
struct Line {
    std::size_t at = 0;   // byte of the line in the source
    std::string_view all; // without spaces around it
    std::size_t equals = std::string_view::npos;
    std::string_view key;
    std::string_view value;
    std::size_t value_at = 0; // byte of the value in the source
};

// The line of `source` that the byte `at` is in; it borrows from it.
[[nodiscard]] Line read_line(std::string_view source, std::size_t at);

// What is wrong with what stands after the =; std::nullopt where that is not known. `field` is what the key
// may hold; nullptr for a key that no table has.
[[nodiscard]] MaybeMistake bad_value(const Line& line, const FieldSpec* field);

} // namespace signpost
