// A bundle that is written from the schema: each field of each table once, in English and in Polish.
#pragma once

#include <string>
#include <vector>

#include "content/file_names.h"
#include "content/read_bundle.h"
#include "content/words.h"
#include "toml/schema.h"

namespace signpost::test {

// One field of one table of a kind of file, in the original or in the translation.
struct SchemaField {
    FileName::Kind file = FileName::Kind::bundle;
    TableSpec table;
    FieldSpec field;
    bool in_translation = false;
};

// "pages/sample-page.pl.toml"
[[nodiscard]] std::string path_of(FileName::Kind file, bool in_translation);

// Every field that holds text which visitors or staff read, in the original and in the translation.
[[nodiscard]] std::vector<SchemaField> translated_texts();

// The placeholders that a word must keep, a space before each: " {count}".
[[nodiscard]] std::string placeholders_of(const WordSpec& word);

// The bundle. read_bundle() takes it.
[[nodiscard]] BundleFiles schema_bundle();

// The same, where one field holds `text`; of a list, that one alone.
[[nodiscard]] BundleFiles schema_bundle_with(const SchemaField& field, const std::string& text);

// The same without one field.
[[nodiscard]] BundleFiles schema_bundle_without(const SchemaField& field);

} // namespace signpost::test
