// How TOML writes values as text: the one place that escapes, and that finds where a value ends.
#pragma once

#include <cstddef>
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

} // namespace signpost
