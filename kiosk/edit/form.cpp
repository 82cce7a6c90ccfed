#include "edit/form.h"

#include <algorithm>

#include "content/schema.h"
#include "content/written_tables.h"

namespace signpost {

namespace {

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
