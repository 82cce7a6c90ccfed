#include "support/schema_bundle.h"

#include <map>

#include "content/schema.h"
#include "content/words.h"
#include "support/sanitized.h"

namespace signpost::test {

namespace {

constexpr FileName::Kind all_files[] = {FileName::Kind::bundle, FileName::Kind::contacts,
                                        FileName::Kind::page, FileName::Kind::words, FileName::Kind::site};

bool is_list(const FieldSpec& field) {
    return field.kind == FieldKind::texts || field.kind == FieldKind::ids;
}

bool is_part(const FieldSpec& field) {
    return field.kind == FieldKind::part || field.kind == FieldKind::parts;
}

std::string as_toml(const FieldSpec& field, const std::string& text) {
    return is_list(field) ? "[\"" + text + "\"]" : "\"" + text + "\"";
}

std::string sample_word(std::string_view key) {
    for (const WordSpec& word : word_specs())
        if (word.key == key)
            return "Sample" + placeholders_of(word);
    return "Sample";
}

// Where a field takes no text of anybody's own.
std::string sample_of(FileName::Kind file, const FieldSpec& field) {
    static const std::map<std::string_view, std::string> known{
        {"id", "sample"},          {"default_language", "en"}, {"code", "en"},
        {"direction", "ltr"},      {"icon", "book"},           {"contacts", "police-999"},
        {"next", "second"},        {"contact", "police-999"},  {"page", "sample-page"},
        {"topics", "sample-page"}, {"help", "sample-page"},    {"telephone", "999"},
        {"text_number", "60777"},  {"text_word", "HELP"},      {"smallest_glass", "10.1"},
        {"calendar", "scotland"},
    };
    if (field.kind == FieldKind::date)
        return "2026-05-01";
    if (field.kind == FieldKind::boolean)
        return "true";
    const bool is_999 = file == FileName::Kind::contacts; // which is never closed
    if (field.key == "bank_holidays")
        return is_999 ? "" : "\"closed\"";
    if (field.kind == FieldKind::dates)
        return is_999 ? "" : "[2026-05-01]";
    if (field.key == "open" && field.kind == FieldKind::texts) // a cover has rows in its place
        return file == FileName::Kind::contacts ? "[\"every day 00:00-24:00\"]" : "";
    if (field.kind == FieldKind::integer)
        return std::to_string(field.range.least + 1);
    if (file == FileName::Kind::words)
        return as_toml(field, sample_word(field.key));
    const auto found = known.find(field.key);
    const bool is_free = found == known.end() || field.kind == FieldKind::text;
    return as_toml(field, is_free ? "Sample " + std::string(field.key) : found->second);
}

struct Change {
    const SchemaField* field = nullptr;
    std::string value{}; // as TOML writes it; "": the field is left out
};

bool is_changed(const Change& change, FileName::Kind file, bool translation, const TableSpec& table,
                const FieldSpec& field) {
    const SchemaField* changed = change.field;
    return changed != nullptr && changed->file == file && changed->in_translation == translation &&
           changed->table.heading == table.heading && changed->field.key == field.key;
}

std::string table_text(FileName::Kind file, bool translation, const TableSpec& table, const Change& change) {
    std::string text;
    for (const FieldSpec& field : table.fields) {
        if (is_part(field) || (translation && !field.translated))
            continue;
        const bool changed = is_changed(change, file, translation, table, field);
        const std::string value = changed ? change.value : sample_of(file, field);
        if (!value.empty())
            text += std::string(field.key) + " = " + value + "\n";
    }
    return text;
}

std::string file_text(FileName::Kind file, bool translation, const Change& change) {
    std::string text;
    for (const TableSpec& table : schema_of(file, translation).tables) {
        const std::string lines = table_text(file, translation, table, change);
        if (lines.empty())
            continue;
        if (table.times == TableSpec::Times::named)
            text += "[police-999]\n";
        else if (!table.heading.empty())
            text += heading_of(table) + "\n";
        text += lines;
    }
    if (file == FileName::Kind::bundle && !translation)
        text += "[[languages]]\ncode = \"pl\"\nname = \"Polski\"\nreviewed_by = \"J. Porter\"\nreviewed_on = "
                "2026-05-01\n";
    return text;
}

BundleFiles written(const Change& change) {
    BundleFiles files{{"pages/second.toml", "title = \"Second\"\nbody = \"More.\"\n"}};
    for (const FileName::Kind file : all_files)
        for (const bool translation : {false, true})
            files[path_of(file, translation)] = file_text(file, translation, change);
    return files;
}

bool is_read_by_people(const FieldSpec& field) {
    return field.translated && (field.kind == FieldKind::text || field.kind == FieldKind::texts ||
                                field.kind == FieldKind::markdown);
}

} // namespace

std::string path_of(FileName::Kind file, bool in_translation) {
    const std::string end = in_translation ? ".pl.toml" : ".toml";
    switch (file) {
    case FileName::Kind::bundle:
        return "bundle" + end;
    case FileName::Kind::contacts:
        return "contacts" + end;
    case FileName::Kind::words:
        return "words" + end;
    case FileName::Kind::site:
        return "sites/sample-site" + end;
    case FileName::Kind::page:
    case FileName::Kind::recording: // has no fields
        break;
    }
    return "pages/sample-page" + end;
}

std::vector<SchemaField> translated_texts() {
    std::vector<SchemaField> found;
    for (const FileName::Kind file : all_files)
        for (const TableSpec& table : schema_of(file).tables)
            for (const FieldSpec& field : table.fields)
                for (const bool translation : {false, true})
                    if (is_read_by_people(field))
                        found.push_back({file, table, field, translation});
    constexpr std::size_t nth = sanitized ? 7 : 1; // of the words, which are many and all of one kind
    std::size_t word = 0;
    std::erase_if(found, [&](const SchemaField& one) {
        return one.file == FileName::Kind::words && word++ % nth != 0;
    });
    return found;
}

std::string placeholders_of(const WordSpec& word) {
    std::string kept = word.keeps == WordSpec::Keeps::number_for_danger ? " {police-999}" : "";
    kept += word.word == Word::emergency_press ? " 55" : ""; // the keys of a call without a voice
    for (const std::string_view placeholder : filled_when_shown(word.keeps))
        kept.append(" {").append(placeholder).append("}");
    return kept;
}

BundleFiles schema_bundle() { return written({}); }

BundleFiles schema_bundle_with(const SchemaField& field, const std::string& text) {
    return written({&field, as_toml(field.field, text)});
}

BundleFiles schema_bundle_without(const SchemaField& field) { return written({&field}); }

} // namespace signpost::test
