// A file of a bundle as a form: the fields that its schema knows, with what its author wrote; and what was
// typed into one, as TOML writes it.
#pragma once

#include <string>
#include <vector>

#include "toml/schema.h"
#include "toml/toml_document.h"

namespace signpost {

// Lines as they were typed: one for most fields, of a list one for each item, of Markdown as many as wanted.
// UTF-8.
using TypedLines = std::vector<std::string>;

// What cannot be what the field is, such as letters in a number, is written as a text: so nothing is lost,
// and the check says what is wrong with it. Markdown stands between """ lines. Any thread.
[[nodiscard]] std::string toml_of(const FieldSpec& field, const TypedLines& typed);

struct FormField {
    const FieldSpec* spec = nullptr;  // lives as long as the program
    const TomlValue* value = nullptr; // of the document; nullptr: not written
    const TomlValue* original =
        nullptr; // of what is translated; nullptr: not written, or this is no translation
};

struct FormTable {
    const TableSpec* spec = nullptr;    // as long as the program
    std::string path;                   // "cover", "cover.hours.2", "police-999"; "" above the first heading
    const TomlValue* written = nullptr; // of the document; nullptr: it is missing
    std::vector<FormField> fields;      // of the schema, in its order; none that is a part of its own
};

// A table that stands once is there whether it is written or not; of the others, those that are, and in a
// translation those of `original`, the file that it translates. In the order of the schema. They borrow from
// both. Any thread.
[[nodiscard]] std::vector<FormTable> form_of(const TomlDocument& document,
                                             const TomlDocument* original = nullptr);

// A value as it would be typed; "" for what no field is, such as a number with a point.
[[nodiscard]] TypedLines typed_of(const TomlValue& value);

} // namespace signpost
