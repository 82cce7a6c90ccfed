#include "edit/edit_file.h"

#include <algorithm>

#include "content/schema.h"
#include "content/written_tables.h"
#include "edit/form.h"
#include "edit/source_text_internal.h"
#include "toml/toml_edit.h"

namespace signpost {

namespace {

Problem no_such_field(const SourceText& text, const FieldPlace& place) {
    return text.refused("This file has no field " + key_path(place.table, place.key) + ".",
                        "Open the bundle again.");
}

// The nearest field above this one, in the schema, that is written; "" for none.
std::string written_above(const FormTable& table, const FormField& field) {
    std::string above;
    for (const FormField& one : table.fields) {
        if (&one == &field)
            break;
        if (one.value != nullptr)
            above = one.spec->key;
    }
    return above;
}

// Where a file's first line with a key or a heading begins, or the comment right above that heading.
std::size_t first_line(const SourceText& text) {
    std::size_t first = text.source().size();
    for (const TomlEntry& entry : text.document().root.entries) {
        const std::size_t line = text.line_of(text.offset_of(entry.place));
        first = std::min(first, text.source()[line] == '[' ? block_of(text, entry.value).begin : line);
    }
    return first;
}

Result<std::string> with_new_line(const SourceText& text, const FormTable& table, const FormField& field,
                                  const std::string& value) {
    const std::string key(field.spec->key);
    const std::string above = written_above(table, field);
    if (table.path.empty() && above.empty()) {
        const std::size_t first = first_line(text);
        return text.with(first, first, key + " = " + value + "\n");
    }
    if (!table.path.empty() && !text.has_heading(*table.written))
        return failed_by(text.not_for_forms(*table.written));
    TomlEdit edit(text.text(), text.document());
    edit.set(*table.written, key, value, above);
    return edit.finish();
}

const FormField* field_called(const FormTable& table, const std::string& key) {
    const auto found = std::find_if(table.fields.begin(), table.fields.end(),
                                    [&](const FormField& field) { return field.spec->key == key; });
    return found == table.fields.end() ? nullptr : &*found;
}

// With the heading of a table that is missing.
Result<std::string> with_value_below_new_heading(const std::string& text, const FieldPlace& place,
                                                 const TypedLines& typed) {
    return with_missing_table(text, place.file, place.table).and_then([&](const std::string& with_heading) {
        return with_heading == text ? text : with_value(with_heading, place, typed);
    });
}

} // namespace

Result<std::string> with_value(const std::string& text, const FieldPlace& place, const TypedLines& typed) {
    return in_form(text, place.file,
                   [&](const SourceText& source, const std::vector<FormTable>& form) -> Result<std::string> {
                       const FormTable* table = table_called(form, place.table);
                       if (table == nullptr || table->written == nullptr)
                           return with_value_below_new_heading(text, place, typed);
                       const FormField* field = field_called(*table, place.key);
                       if (field == nullptr)
                           return failed_by(no_such_field(source, place));
                       const std::string value = toml_of(*field->spec, typed);
                       if (field->value == nullptr)
                           return with_new_line(source, *table, *field, value);
                       if (typed_of(*field->value) == typed)
                           return text;
                       return source.with(source.offset_of(field->value->place), source.end_of(*field->value),
                                          value);
                   });
}

Result<std::string> without_value(const std::string& text, const FieldPlace& place) {
    return in_form(text, place.file,
                   [&](const SourceText& source, const std::vector<FormTable>& form) -> Result<std::string> {
                       const FormTable* table = table_called(form, place.table);
                       const FormField* field = table == nullptr ? nullptr : field_called(*table, place.key);
                       if (field == nullptr)
                           return failed_by(no_such_field(source, place));
                       if (field->value == nullptr)
                           return text;
                       if (!table->path.empty() && !source.has_heading(*table->written))
                           return failed_by(source.not_for_forms(*table->written));
                       const FilePlace key = entry_of(*table->written, place.key)->place;
                       return source.with(source.line_of(source.offset_of(key)),
                                          source.line_after(source.end_of(*field->value)), "");
                   });
}

} // namespace signpost
