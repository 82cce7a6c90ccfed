#include "edit/form.h"

#include <algorithm>

#include "base/calendar.h"
#include "base/characters.h"
#include "content/schema.h"
#include "content/written_tables.h"
#include "toml/toml_text.h"

namespace signpost {

namespace {

std::string joined_lines(const TypedLines& typed) {
    std::string all;
    for (const std::string& line : typed)
        all += (&line == &typed.front() ? "" : "\n") + line;
    return all;
}

bool is_integer(std::string_view text) {
    const std::string_view digits = text.substr(text.starts_with('-') ? 1 : 0);
    return !digits.empty() && digits.size() < 16 && (digits.size() == 1 || digits.front() != '0') &&
           std::all_of(digits.begin(), digits.end(), [](char c) { return is_ascii_digit(c); });
}

std::string one(FieldKind kind, std::string_view text) {
    const bool as_it_is = ((kind == FieldKind::integer || kind == FieldKind::numbers) && is_integer(text)) ||
                          ((kind == FieldKind::date || kind == FieldKind::dates) && read_date(text)) ||
                          (kind == FieldKind::boolean && (text == "true" || text == "false"));
    return as_it_is ? std::string(text) : in_toml_quotes(text);
}

bool is_list(FieldKind kind) {
    return kind == FieldKind::texts || kind == FieldKind::ids || kind == FieldKind::dates ||
           kind == FieldKind::numbers;
}

std::string list(FieldKind kind, const TypedLines& typed) {
    std::string all = "[";
    for (const std::string& item : typed)
        all += (all.size() > 1 ? ", " : "") + one(kind, item);
    return all + "]";
}

bool is_part(const FieldSpec& field) {
    return field.kind == FieldKind::part || field.kind == FieldKind::parts;
}

const TomlValue* value_in(const TomlValue* table, std::string_view key) {
    return table == nullptr ? nullptr : value_of(*table, key);
}

FormTable with_fields(const TableSpec& spec, std::string path, const TomlValue* written,
                      const TomlValue* original) {
    FormTable table{&spec, std::move(path), written, {}};
    for (const FieldSpec& field : spec.fields)
        if (!is_part(field))
            table.fields.push_back({&field, value_in(written, field.key), value_in(original, field.key)});
    return table;
}

const TomlValue* value_at(const std::vector<WrittenTable>& tables, const std::string& path) {
    const auto found = std::find_if(tables.begin(), tables.end(),
                                    [&](const WrittenTable& table) { return table.path == path; });
    return found == tables.end() ? nullptr : found->value;
}

std::string one_line(const TomlValue& value) {
    switch (value.kind) {
    case TomlValue::Kind::integer:
        return std::to_string(value.integer);
    case TomlValue::Kind::boolean:
        return value.boolean ? "true" : "false";
    default:
        return value.text;
    }
}

} // namespace

std::string toml_of(const FieldSpec& field, const TypedLines& typed) {
    if (is_list(field.kind))
        return list(field.kind, typed);
    const std::string text = joined_lines(typed);
    if (field.kind == FieldKind::markdown && text.find('\n') != text.npos)
        return in_toml_lines(text.ends_with('\n') ? text : text + "\n");
    return one(field.kind, text);
}

std::vector<FormTable> form_of(const TomlDocument& document, const TomlDocument* original) {
    std::vector<FormTable> form;
    for (const TableSpec& spec : schema_of(document.file).tables) {
        const std::vector<WrittenTable> written = written_tables(document.root, spec);
        const std::vector<WrittenTable> originals =
            original == nullptr ? std::vector<WrittenTable>{} : written_tables(original->root, spec);
        for (const WrittenTable& table : written)
            form.push_back(with_fields(spec, table.path, table.value, value_at(originals, table.path)));
        for (const WrittenTable& table : originals)
            if (value_at(written, table.path) == nullptr)
                form.push_back(with_fields(spec, table.path, nullptr, table.value));
        if (written.empty() && originals.empty() && spec.times == TableSpec::Times::once)
            form.push_back(with_fields(spec, std::string(spec.heading), nullptr, nullptr));
    }
    return form;
}

TypedLines typed_of(const TomlValue& value) {
    if (value.kind != TomlValue::Kind::list)
        return {one_line(value)};
    TypedLines lines;
    for (const TomlValue& item : value.items)
        lines.push_back(one_line(item));
    return lines;
}

} // namespace signpost
