#include "edit/edit_file.h"

#include <algorithm>

#include "edit/form.h"
#include "edit/source_text_internal.h"

namespace signpost {

namespace {

Problem no_such_field(const SourceText& text, const FieldPlace& place) {
    return text.refused(
        nullptr, "This file has no field " + place.table + (place.table.empty() ? "" : ".") + place.key + ".",
        "Open the bundle again.");
}

Problem not_for_forms(const SourceText& text, const TomlValue* at) {
    return text.refused(at, "This part is written in one line, and a form cannot add to it.",
                        "Change it in the file's text.");
}

// Where a new line of this field belongs: below the nearest one that stands before it in the schema, else
// below the heading; above the first heading before the first line with a key.
std::size_t line_for(const SourceText& text, const FormTable& table, const FormField& field) {
    const FormField* above = nullptr;
    for (const FormField& one : table.fields) {
        if (&one == &field)
            break;
        above = one.value != nullptr ? &one : above;
    }
    if (above != nullptr)
        return text.line_after(text.end_of(*above->value));
    if (!table.path.empty())
        return text.line_after(text.offset_of(table.written->place));
    std::size_t first = text.source().size();
    for (const TomlEntry& entry : table.written->entries) {
        const bool is_heading = text.source()[text.line_of(text.offset_of(entry.place))] == '[';
        const std::size_t line = text.line_of(text.offset_of(entry.place));
        first = std::min(first, is_heading ? block_of(text, entry.value).begin : line);
    }
    return first;
}

Result<std::string> with_new_line(const SourceText& text, const FormTable& table, const FormField& field,
                                  const std::string& value) {
    const std::string line = std::string(field.spec->key) + " = " + value + "\n";
    const std::size_t size = text.source().size();
    if (table.written == nullptr)
        return text.with(size, size, (size == 0 ? "" : "\n") + heading_of(*table.spec) + "\n" + line);
    if (!table.path.empty() && !text.has_heading(*table.written))
        return failed_by(not_for_forms(text, table.written));
    const std::size_t at = line_for(text, table, field);
    return text.with(at, at, line);
}

// What `change` makes of the field.
template <class Change>
Result<std::string> changed(const std::string& text, const FieldPlace& place, const Change& change) {
    const Result<SourceText> source = SourceText::read(text, place.file);
    if (!source)
        return tl::unexpected(source.error());
    const std::vector<FormTable> form = form_of(source->document());
    if (const FormTable* table = table_called(form, place.table))
        for (const FormField& field : table->fields)
            if (field.spec->key == place.key)
                return change(*source, *table, field);
    return failed_by(no_such_field(*source, place));
}

} // namespace

Result<std::string> with_value(const std::string& text, const FieldPlace& place, const TypedLines& typed) {
    return changed(
        text, place,
        [&](const SourceText& source, const FormTable& table, const FormField& field) -> Result<std::string> {
            const std::string value = toml_of(*field.spec, typed);
            if (field.value == nullptr)
                return with_new_line(source, table, field, value);
            if (typed_of(*field.value) == typed)
                return text;
            return source.with(source.offset_of(field.value->place), source.end_of(*field.value), value);
        });
}

Result<std::string> without_value(const std::string& text, const FieldPlace& place) {
    return changed(
        text, place,
        [&](const SourceText& source, const FormTable& table, const FormField& field) -> Result<std::string> {
            if (field.value == nullptr)
                return text;
            const std::size_t line =
                source.line_of(source.offset_of(entry_of(*table.written, place.key)->place));
            if (!table.path.empty() && !source.has_heading(*table.written))
                return failed_by(not_for_forms(source, table.written));
            return source.with(line, source.line_after(source.end_of(*field.value)), "");
        });
}

} // namespace signpost
