#include <algorithm>
#include <optional>
#include <string_view>

#include "base/characters.h"
#include "content/origin.h"
#include "content/schema.h"
#include "content/written_tables.h"
#include "edit/edit_file.h"
#include "edit/form.h"
#include "edit/source_text_internal.h"

namespace signpost {

namespace {

using Times = TableSpec::Times;

Problem no_such_table(const SourceText& text, const std::string& name) {
    return text.refused("This file can have no part [" + name + "].", "Open the bundle again.");
}

Problem is_there_already(const SourceText& text, const std::string& name) {
    return text.refused("There is a part [" + name + "] in this file already.",
                        "Give the new one another short name.");
}

// What the schema says of a table with this heading, which is one's own name for a contact; nullptr where it
// knows none.
const TableSpec* spec_of(const FileSchema& schema, const std::string& heading) {
    for (const TableSpec& spec : schema.tables)
        if (spec.times == Times::named ? is_id(heading) : spec.heading == heading && !heading.empty())
            return &spec;
    return nullptr;
}

// In a translation what is not written stands in the original; else what must be there is there, empty.
std::string new_table(const FileSchema& schema, const TableSpec& spec, const std::string& heading) {
    std::string lines = (spec.times == Times::named ? "[" + heading + "]" : heading_of(spec)) + "\n";
    for (const FieldSpec& field : spec.fields)
        if (field.need == Need::required && !schema.is_translation)
            lines += std::string(field.key) + " = " + toml_of(field, {""}) + "\n";
    return lines;
}

// With one empty line above, and one below where more follows.
std::string apart(const std::string& source, std::size_t at, const std::string& lines) {
    const bool touches = at > 0 && !source.substr(0, at).ends_with("\n\n");
    return (touches ? "\n" : "") + lines + (at < source.size() ? "\n" : "");
}

// The table of the same kind right above it; nullptr where it is the first.
const FormTable* above(const std::vector<FormTable>& form, const FormTable& table) {
    return &table == form.data() || (&table - 1)->spec != table.spec ? nullptr : &table - 1;
}

// What is wrong where a form cannot take the table out of its place.
std::optional<Problem> refuse_to_take(const SourceText& text, const FormTable* table,
                                      const std::string& name) {
    if (table == nullptr || table->written == nullptr || table->spec->times == Times::once)
        return no_such_table(text, name);
    if (!text.has_heading(*table->written))
        return text.not_for_forms(*table->written);
    return std::nullopt;
}

struct Parted {
    std::string lines;
    std::string ends; // line ends below them
};

Parted part(const std::string& block) {
    const std::size_t end = block.find_last_not_of('\n') + 1;
    return {block.substr(0, end), block.substr(end)};
}

std::string changed_places(const SourceText& text, TextBlock upper, TextBlock lower) {
    const std::string& all = text.source();
    const Parted first = part(all.substr(upper.begin, upper.end - upper.begin));
    const Parted second = part(all.substr(lower.begin, lower.end - lower.begin));
    const std::string between = all.substr(upper.end, lower.begin - upper.end);
    return text.with(upper.begin, lower.end,
                     second.lines + (first.ends.empty() ? "\n" : first.ends) + between + first.lines +
                         second.ends);
}

// Where what a program notes of a translation begins (content/origin.h); the end of the file where it notes
// nothing.
std::size_t end_of_content(const SourceText& text) {
    std::size_t end = text.source().size();
    for (const std::string_view heading : {origins_heading, waiting_heading})
        if (const TomlValue* part = value_of(text.document().root, heading);
            part != nullptr && text.has_heading(*part))
            end = std::min(end, block_of(text, *part).begin);
    return end;
}

// The byte behind the last table of a kind, the end of the content where there is none; std::nullopt where
// one has no heading.
std::optional<std::size_t> place_for(const SourceText& text, const std::vector<FormTable>& form,
                                     const TableSpec& spec) {
    std::size_t at = end_of_content(text);
    for (const FormTable& table : form)
        if (table.written != nullptr && table.spec->heading == spec.heading &&
            table.spec->times == spec.times) {
            if (!text.has_heading(*table.written))
                return std::nullopt;
            at = block_of(text, *table.written).end;
        }
    return at;
}

Result<std::string> with_heading(const SourceText& text, const std::vector<FormTable>& form,
                                 const TableSpec& spec, const std::string& heading) {
    const std::optional<std::size_t> at = place_for(text, form, spec);
    if (!at)
        return failed_by(text.refused("Parts of this kind are written without headings of their own here.",
                                      "Add one in the file's text."));
    const FileSchema schema = schema_of(text.document().file);
    return text.with(*at, *at, apart(text.source(), *at, new_table(schema, spec, heading)));
}

// "cover.hours" of "cover.hours.2", and the 2; of any other name itself, and 0.
struct Numbered {
    std::string heading;
    std::size_t number = 0;
};

Numbered numbered(const std::string& table) {
    const std::size_t dot = table.rfind('.');
    const std::string last = dot == table.npos ? "" : table.substr(dot + 1);
    const bool is_number = !last.empty() && last.size() < 4 &&
                           std::all_of(last.begin(), last.end(), [](char c) { return is_ascii_digit(c); });
    if (!is_number)
        return {table, 0};
    return {table.substr(0, dot), static_cast<std::size_t>(std::stoul(last))};
}

} // namespace

Result<std::string> with_table(const std::string& text, const std::string& file, const std::string& heading) {
    return in_form(text, file,
                   [&](const SourceText& source, const std::vector<FormTable>& form) -> Result<std::string> {
                       const TableSpec* spec = spec_of(schema_of(file), heading);
                       if (spec == nullptr || spec->times == Times::once)
                           return failed_by(no_such_table(source, heading));
                       if (table_called(form, heading) != nullptr)
                           return failed_by(is_there_already(source, heading));
                       return with_heading(source, form, *spec, heading);
                   });
}

Result<std::string> with_missing_table(const std::string& text, const std::string& file,
                                       const std::string& table) {
    return in_form(text, file,
                   [&](const SourceText& source, const std::vector<FormTable>& form) -> Result<std::string> {
                       const Numbered wanted = numbered(table);
                       const TableSpec* spec = spec_of(schema_of(file), wanted.heading);
                       if (spec == nullptr || (spec->times == Times::several) != (wanted.number > 0))
                           return failed_by(no_such_table(source, table));
                       const auto missing = [&](std::size_t number) {
                           const FormTable* found = table_called(
                               form, number == 0 ? table : key_path(wanted.heading, std::to_string(number)));
                           return found == nullptr || found->written == nullptr;
                       };
                       for (std::size_t number = std::min<std::size_t>(wanted.number, 1);
                            number <= wanted.number; ++number)
                           if (missing(number))
                               return with_heading(source, form, *spec, wanted.heading);
                       return text;
                   });
}

Result<std::string> without_table(const std::string& text, const std::string& file,
                                  const std::string& table) {
    return in_form(text, file,
                   [&](const SourceText& source, const std::vector<FormTable>& form) -> Result<std::string> {
                       const FormTable* found = table_called(form, table);
                       if (auto problem = refuse_to_take(source, found, table))
                           return failed_by(*problem);
                       const TextBlock block = block_of(source, *found->written);
                       return source.with(block.begin, block.end, "");
                   });
}

Result<std::string> with_table_moved_up(const std::string& text, const std::string& file,
                                        const std::string& table) {
    return in_form(text, file,
                   [&](const SourceText& source, const std::vector<FormTable>& form) -> Result<std::string> {
                       const FormTable* found = table_called(form, table);
                       if (auto problem = refuse_to_take(source, found, table))
                           return failed_by(*problem);
                       const FormTable* upper = above(form, *found);
                       if (upper == nullptr)
                           return text;
                       if (auto problem = refuse_to_take(source, upper, upper->path))
                           return failed_by(*problem);
                       return changed_places(source, block_of(source, *upper->written),
                                             block_of(source, *found->written));
                   });
}

} // namespace signpost
