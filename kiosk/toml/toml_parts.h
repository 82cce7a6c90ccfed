// The parts that a bundle's files may have, and the lines of a file as they follow on headings: what a
// message needs where TOML could not be read. Inside content/ only.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace signpost {

struct PartKind {
    std::string_view name; // "cover.hours"
    bool several = false;  // [[cover.hours]], as often as needed
    std::string_view keys; // "day open"
};

// "[start]", "[[cover.hours]]"
[[nodiscard]] std::string heading_of(const PartKind& part);

// Whether the part has a key of this name.
[[nodiscard]] bool has_key(const PartKind& part, std::string_view key);

// The parts that a file of this name may have. All, where the name is no bundle's: nothing is known then.
[[nodiscard]] std::vector<PartKind> parts_in(std::string_view file);

// Of which there may be several, and the one that was meant, also where it is misspelt: cover.hours for
// "cover.Hour" and for "hours". nullptr where none is near.
[[nodiscard]] const PartKind* several_meant(const std::vector<PartKind>& parts, const std::string& name);

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
