// TOML text as values that know where they stand. The only part of the program that knows a TOML library.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/characters.h"
#include "base/problem.h"
#include "toml/schema.h"

namespace signpost {

struct TomlEntry;

struct TomlValue {
    enum class Kind { text, integer, real, boolean, date, list, table, other }; // other: times of day
    Kind kind = Kind::other;
    FilePlace place;  // where the value begins; of a [table]: its heading
    std::string text; // text; date as "2026-05-31"
    std::int64_t integer = 0;
    double real = 0; // also of an integer
    bool boolean = false;
    std::vector<TomlValue> items;   // list
    std::vector<TomlEntry> entries; // table, in the order of the file
};

struct TomlEntry {
    std::string key;
    FilePlace place; // of the key
    TomlValue value;
};

// nullptr where the table has no such key, or is none.
[[nodiscard]] const TomlEntry* entry_of(const TomlValue& table, std::string_view key);
[[nodiscard]] const TomlValue* value_of(const TomlValue& table, std::string_view key);

// The place of the key's value; of the table itself where it has no such key.
[[nodiscard]] FilePlace place_of(const TomlValue& table, std::string_view key);

struct TomlDocument {
    std::string file;   // as messages name it
    std::string source; // the text that was read, its lines ended by \n alone
    TomlValue root;     // a table

    // Where byte `offset` of a text's value stands in the file: through quotation marks, escapes and the
    // lines of a """text""".
    [[nodiscard]] FilePlace place_in(const TomlValue& text, std::size_t offset) const;
};

constexpr std::size_t largest_toml = std::size_t{256} * 1024; // bytes
constexpr std::size_t deepest_toml = 16;                      // parts of a key, brackets in brackets

// Reads TOML 1.0 but for a backslash that joins two lines of a """text""": an author who writes one means a
// new line, and would get none. Either line end and a byte order mark are taken. Refused before the library
// sees it: more than largest_toml, deeper than deepest_toml, invalid UTF-8, control characters. Refused
// everywhere, escapes too: characters that turn text round (base/characters.h). A failure is one problem:
// what follows a mistake in TOML cannot be read with any sense. `schema` is what the file may hold: with it,
// a message tells what could stand where the mistake is. Any thread.
[[nodiscard]] Result<TomlDocument> read_toml(const std::string& text, const std::string& file,
                                             const FileSchema& schema = {});

} // namespace signpost
