// Where a document has the tables of its schema.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "toml/schema.h"
#include "toml/toml_document.h"

namespace signpost {

struct WrittenTable {
    std::string path;                 // "cover", "cover.hours.2", "police-999"; "" above the first heading
    const TomlValue* value = nullptr; // of the document
};

// In the order of the file. Of `named` tables each is found by its own name, but for what the tools keep of a
// translation. They borrow from the document. Any thread.
[[nodiscard]] std::vector<WrittenTable> written_tables(const TomlValue& root, const TableSpec& spec);

// "cover.hours.2.day"
[[nodiscard]] std::string key_path(const std::string& table_path, std::string_view key);

} // namespace signpost
