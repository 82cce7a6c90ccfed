// A file of a bundle as a form: the fields that its schema knows, with what its author wrote.
#pragma once

#include <string>
#include <vector>

#include "edit/value_text.h"
#include "toml/schema.h"
#include "toml/toml_document.h"

namespace signpost {

struct FormField {
    const FieldSpec* spec = nullptr;  // lives as long as the program
    const TomlValue* value = nullptr; // of the document; nullptr: not written
};

struct FormTable {
    const TableSpec* spec = nullptr;    // as long as the program
    std::string path;                   // "cover", "cover.hours.2", "police-999"; "" above the first heading
    const TomlValue* written = nullptr; // of the document; nullptr: it stands once, and is missing
    std::vector<FormField> fields;      // of the schema, in its order; none that is a part of its own
};

// A table that stands once is there whether it is written or not; of the others, those that are. In the order
// of the schema. They borrow from the document. Any thread.
[[nodiscard]] std::vector<FormTable> form_of(const TomlDocument& document);

// A value as it would be typed; "" for what no form can hold.
[[nodiscard]] TypedLines typed_of(const TomlValue& value);

} // namespace signpost
