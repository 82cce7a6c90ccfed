#include "content/translatable.h"

#include <algorithm>

#include "content/numbers.h"
#include "content/schema.h"
#include "content/words.h"
#include "content/written_tables.h"

namespace signpost {

namespace {

using Times = TableSpec::Times;

std::string heading_above(const TableSpec& spec, const WrittenTable& table) {
    if (spec.times == Times::named)
        return "[" + table.path + "]";
    return spec.heading.empty() ? "" : heading_of(spec);
}

bool is_words(const FieldSpec& field) {
    return field.translated && (field.kind == FieldKind::text || field.kind == FieldKind::markdown ||
                                field.kind == FieldKind::texts);
}

void add_texts(std::vector<Translatable>& found, const TableSpec& spec, const WrittenTable& table,
               const FieldSpec& field) {
    const TomlValue* value = value_of(*table.value, field.key);
    if (value == nullptr)
        return;
    const auto add = [&](const std::string& key, const TomlValue& text) {
        if (text.kind == TomlValue::Kind::text && !trimmed(text.text).empty())
            found.push_back(
                {key, heading_above(spec, table), table.path, &text, &field, spec.times == Times::several});
    };
    const std::string key = key_path(table.path, field.key);
    add(key, *value);
    for (std::size_t i = 0; i < value->items.size(); ++i)
        add(key_path(key, std::to_string(i + 1)), value->items[i]);
}

} // namespace

std::vector<Translatable> translatables_of(const TomlDocument& document) {
    std::vector<Translatable> found;
    for (const TableSpec& spec : schema_of(document.file).tables)
        for (const WrittenTable& table : written_tables(document.root, spec))
            for (const FieldSpec& field : spec.fields)
                if (is_words(field))
                    add_texts(found, spec, table, field);
    return found;
}

std::map<std::string, Origin> origins_of(const TomlDocument& original) {
    std::map<std::string, Origin> origins;
    for (const Translatable& one : translatables_of(original))
        origins.emplace(one.key, origin_of(one.text->text));
    if (original.file == "words.toml")
        for (const WordSpec& word : word_specs())
            origins.emplace(std::string(word.key), origin_of(word.english)); // does not replace
    return origins;
}

std::string with_built_in_words(const std::string& words_toml) {
    const auto document = read_toml(words_toml, "words.toml");
    std::string text = words_toml.empty() || words_toml.ends_with('\n') ? words_toml : words_toml + "\n";
    for (const WordSpec& word : word_specs())
        if (document && find_numbers(word.english, {}).empty() &&
            value_of(document->root, word.key) == nullptr)
            text.append(word.key).append(" = \"").append(word.english).append("\"\n");
    return text;
}

} // namespace signpost
