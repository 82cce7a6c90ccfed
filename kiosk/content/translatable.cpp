#include "content/translatable.h"

#include <algorithm>

#include "content/numbers.h"
#include "content/schema.h"
#include "content/words.h"

namespace signpost {

namespace {

using Times = TableSpec::Times;

struct Table {
    std::string path; // "cover.hours.2"
    const TomlValue* value = nullptr;
};

std::string joined_path(const std::string& path, std::string_view key) {
    return path.empty() ? std::string(key) : path + "." + std::string(key);
}

void add_tables(std::vector<Table>& tables, const std::string& path, const TomlValue& value) {
    if (value.kind == TomlValue::Kind::table)
        tables.push_back({path, &value});
    for (std::size_t i = 0; i < value.items.size(); ++i)
        if (value.items[i].kind == TomlValue::Kind::table)
            tables.push_back({joined_path(path, std::to_string(i + 1)), &value.items[i]});
}

// Those below a heading such as "cover.hours".
std::vector<Table> tables_below(const TomlValue& root, std::string_view heading) {
    std::vector<Table> tables{{"", &root}};
    while (!heading.empty()) {
        const std::size_t dot = std::min(heading.find('.'), heading.size());
        std::vector<Table> below;
        for (const Table& table : tables)
            if (const TomlValue* value = value_of(*table.value, heading.substr(0, dot)))
                add_tables(below, joined_path(table.path, heading.substr(0, dot)), *value);
        tables = std::move(below);
        heading.remove_prefix(std::min(dot + 1, heading.size()));
    }
    return tables;
}

std::vector<Table> tables_of_spec(const TomlValue& root, const TableSpec& spec) {
    if (spec.times != Times::named)
        return tables_below(root, spec.heading);
    std::vector<Table> tables;
    for (const TomlEntry& entry : root.entries)
        if (entry.key != origins_heading && entry.key != waiting_heading)
            add_tables(tables, entry.key, entry.value);
    return tables;
}

std::string heading_above(const TableSpec& spec, const Table& table) {
    if (spec.times == Times::named)
        return "[" + table.path + "]";
    return spec.heading.empty() ? "" : heading_of(spec);
}

bool is_words(const FieldSpec& field) {
    return field.translated && (field.kind == FieldKind::text || field.kind == FieldKind::markdown ||
                                field.kind == FieldKind::texts);
}

void add_texts(std::vector<Translatable>& found, const TableSpec& spec, const Table& table,
               const FieldSpec& field) {
    const TomlValue* value = value_of(*table.value, field.key);
    if (value == nullptr)
        return;
    const auto add = [&](const std::string& key, const TomlValue& text) {
        if (text.kind == TomlValue::Kind::text && !trimmed(text.text).empty())
            found.push_back(
                {key, heading_above(spec, table), table.path, &text, &field, spec.times == Times::several});
    };
    const std::string key = joined_path(table.path, field.key);
    add(key, *value);
    for (std::size_t i = 0; i < value->items.size(); ++i)
        add(joined_path(key, std::to_string(i + 1)), value->items[i]);
}

} // namespace

std::vector<Translatable> translatables_of(const TomlDocument& document) {
    std::vector<Translatable> found;
    for (const TableSpec& spec : schema_of(document.file).tables)
        for (const Table& table : tables_of_spec(document.root, spec))
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
