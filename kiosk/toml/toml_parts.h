// Which part a heading was meant to begin, and the lines of a file as they follow on headings: what a message
// needs where TOML could not be read. Inside toml/ only.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "toml/schema.h"

namespace signpost {

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

} // namespace signpost
