// The part [say] of bundle.toml and of its translations: abbreviations, and how a voice reads them.
#include "base/character_kinds.h"
#include "base/characters.h"
#include "content/bundle_reading_internal.h"

namespace signpost {

namespace {

constexpr std::size_t longest_said = 100; // characters

// A voice would say the words in place of the number wherever that stands: 999, too.
bool stands_for_number(const BundleReading& reading, const std::string& word) {
    return digits_of(word).size() == length_of(word) || !reading.numbers.check(word, {}).empty();
}

// Of one line; false, after noting why, where it is none.
bool read_line(const BundleReading& reading, Fields& fields, const TomlEntry& entry, SaidAs& said) {
    const TomlValue* text = fields.text(entry.key, {.need = Need::required, .longest = longest_said});
    if (text == nullptr)
        return false;
    if (entry.key.find_first_of(" \t") != std::string::npos) {
        fields.note(entry.place, in_quotes(entry.key) + " is more than one word.",
                    "Write an abbreviation as it stands in your texts, one word without spaces.");
        return false;
    }
    if (stands_for_number(reading, entry.key)) {
        fields.note(entry.place, in_quotes(entry.key) + " is a number, and a voice reads numbers by itself.",
                    "Delete this line: here stand abbreviations alone, such as SPO.");
        return false;
    }
    said.emplace(entry.key, fields.plain_text(entry.key, {.longest = longest_said}));
    return true;
}

} // namespace

void read_said_as(BundleReading& reading, Fields& root, const LanguageCode& language) {
    const TomlValue* table = root.table(field(bundle_fields, "say"));
    if (table == nullptr)
        return;
    Fields fields(root.document(), *table, reading.problems);
    SaidAs said;
    for (const TomlEntry& entry : table->entries)
        (void)read_line(reading, fields, entry, said);
    fields.finish();
    reading.bundle->say[language] = std::move(said);
}

} // namespace signpost
