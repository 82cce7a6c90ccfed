#include "edit/form.h"

#include <sstream>

#include "content/schema.h"
#include "content/written_tables.h"

namespace signpost {

namespace {

bool is_part(const FieldSpec& field) {
    return field.kind == FieldKind::part || field.kind == FieldKind::parts;
}

FormTable with_fields(const TableSpec& spec, std::string path, const TomlValue* written) {
    FormTable table{&spec, std::move(path), written, {}};
    for (const FieldSpec& field : spec.fields)
        if (!is_part(field))
            table.fields.push_back({&field, written == nullptr ? nullptr : value_of(*written, field.key)});
    return table;
}

std::string one_line(const TomlValue& value) {
    switch (value.kind) {
    case TomlValue::Kind::integer:
        return std::to_string(value.integer);
    case TomlValue::Kind::boolean:
        return value.boolean ? "true" : "false";
    case TomlValue::Kind::real: {
        std::ostringstream text;
        text << value.real;
        return text.str();
    }
    default:
        return value.text;
    }
}

} // namespace

std::vector<FormTable> form_of(const TomlDocument& document) {
    std::vector<FormTable> form;
    for (const TableSpec& spec : schema_of(document.file).tables) {
        const std::vector<WrittenTable> written = written_tables(document.root, spec);
        for (const WrittenTable& table : written)
            form.push_back(with_fields(spec, table.path, table.value));
        if (written.empty() && spec.times == TableSpec::Times::once)
            form.push_back(with_fields(spec, std::string(spec.heading), nullptr));
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
