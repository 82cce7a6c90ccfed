// How TOML writes values as text: the one place that escapes, that finds where a value ends, and that writes
// and reads real numbers.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace signpost {

// A text between double quotation marks, on one line: any UTF-8 reads back as it was.
[[nodiscard]] std::string in_toml_quotes(std::string_view text);

// A text of several lines between """, where its lines can be read. Reads back as it was.
[[nodiscard]] std::string in_toml_lines(std::string_view text);

// The byte behind the value that begins at byte `begin` of a document's source (toml_document.h): marks,
// brackets and comments in a list are passed over.
[[nodiscard]] std::size_t end_of_value(std::string_view source, std::size_t begin);

// --- Real numbers, the same whatever the locale is ---
// Not std::from_chars and std::to_chars: libc++ has them for whole numbers alone.

// Reads digits, with a point and with "-" before them where there are. Nothing where it is too large for a
// double.
[[nodiscard]] std::optional<double> read_real(std::string_view text);

// The fewest decimals that read back as the same number; never with an exponent.
[[nodiscard]] std::string real_text(double real);

} // namespace signpost
