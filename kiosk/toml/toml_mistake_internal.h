// What a person did wrong where TOML could not be read, in that person's words: the whole of it
// (toml_mistake.cpp), and its families: a value (toml_value_mistake.cpp), what stands twice (toml_twice.cpp).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/characters.h"
#include "base/problem.h"
#include "toml/schema.h"

namespace signpost {

// A text that was meant as TOML, and what it was to hold. It borrows both.
struct TomlText {
    std::string_view source;
    const FileSchema& schema;
};

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

// What is wrong with a line of a file without headings, but for its value; std::nullopt where nothing is
// (flat_file_mistake.cpp). schema.is_flat.
[[nodiscard]] MaybeMistake flat_file_mistake(const FileSchema& schema, const Line& line);

// --- Parts, and the lines of a file as they follow on headings (toml_parts.cpp) ---

// The table of which there may be several that was meant, also where its name is misspelt: cover.hours for
// "cover.Hour" and for "hours". nullptr where none is near.
[[nodiscard]] const TableSpec* several_meant(const FileSchema& schema, const std::string& name);

// One heading, or one line with a key.
struct Row {
    int line = 0;        // from 1
    std::size_t at = 0;  // byte of what stands in it
    std::string heading; // "cover.hours" of [cover.hours] and [[ cover.hours ]]; "" where it is no heading
    std::string part;    // the heading above; of a heading: itself
    std::string key;     // "" of a heading
};

// All of them, without what stands between """ and """.
[[nodiscard]] std::vector<Row> rows_of(std::string_view source);

// --- Mistakes ---

// `description` is the library's, `at` the byte that it blames; std::nullopt where it blames something else
// than a repetition. Usually a heading is lost or lacks brackets, and what follows counts for the part above:
// so no remedy says to delete one of the two.
[[nodiscard]] MaybeMistake stands_twice(const TomlText& toml, std::string_view description, std::size_t at);

// `description` and `place` are the library's own, which differ between its versions: the mistakes that
// people make most are recognised in the text itself, the rest is passed on.
[[nodiscard]] Problem explain_mistake(const TomlText& toml, const std::string& file,
                                      std::string_view description, FilePlace place);

} // namespace signpost
