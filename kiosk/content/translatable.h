// The texts of a bundle's file that each language has of its own, by keys that stay when the text changes.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "content/origin.h"
#include "toml/schema.h"
#include "toml/toml_document.h"

namespace signpost {

struct Translatable {
    std::string key;                  // "title", "start.button", "cover.hours.2.day", "police-999.name"
    std::string heading;              // of its table, as TOML writes it: "[start]"; "" above the first
    std::string table;                // which one of that heading: "cover.hours.2"; "" above the first
    const TomlValue* text = nullptr;  // of the document: a text that is not empty
    const FieldSpec* field = nullptr; // lives as long as the program
    bool in_parts = false;            // its table is one of several of one heading: a day's hours, a figure
};

// In the order of the schema, table by table; of a list each text by itself, from 1:
// "cover.notices.1.lines.3". Works for an original as for its translation. They borrow from the document. Any
// thread.
[[nodiscard]] std::vector<Translatable> translatables_of(const TomlDocument& document);

// Of every text of an original by its key; of words.toml also of the words that it leaves out, which the
// program has itself. Any thread.
[[nodiscard]] std::map<std::string, Origin> origins_of(const TomlDocument& original);

// words.toml, and below it a line for each word that it leaves out. A word that names a number is not added:
// its translation would have to type that number, which no text may.
[[nodiscard]] std::string with_built_in_words(const std::string& words_toml);

} // namespace signpost
