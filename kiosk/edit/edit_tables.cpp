#include <algorithm>

#include "content/schema.h"
#include "edit/edit_file.h"
#include "edit/form.h"
#include "edit/source_text_internal.h"

namespace signpost {

namespace {

using Times = TableSpec::Times;

Problem no_such_table(const SourceText& text, const std::string& name) {
    return text.refused(nullptr, "This file has no part [" + name + "].", "Open the bundle again.");
}

// What the schema says of a new table with this heading; nullptr where it knows none that may be added.
const TableSpec* addable(const FileSchema& schema, const std::string& heading) {
    for (const TableSpec& spec : schema.tables)
        if (spec.times == Times::named || (spec.times == Times::several && spec.heading == heading))
            return &spec;
    return nullptr;
}

std::string new_table(const TableSpec& spec, const std::string& heading) {
    std::string lines = (spec.times == Times::named ? "[" + heading + "]" : heading_of(spec)) + "\n";
    for (const FieldSpec& field : spec.fields)
        if (field.need == Need::required)
            lines += std::string(field.key) + " = " + toml_of(field, {""}) + "\n";
    return lines;
}

// With one empty line above, and one below where more follows.
std::string apart(const std::string& source, std::size_t at, const std::string& lines) {
    const bool touches = at > 0 && !source.substr(0, at).ends_with("\n\n");
    return (touches ? "\n" : "") + lines + (at < source.size() ? "\n" : "");
}

// The tables of the same kind, in the order of the form, up to and with the one that is named.
struct Found {
    const FormTable* table = nullptr;
    const FormTable* above = nullptr;
};

Found find(const std::vector<FormTable>& form, const std::string& path) {
    Found found;
    found.table = table_called(form, path);
    if (found.table != nullptr && found.table != form.data() && (found.table - 1)->spec == found.table->spec)
        found.above = found.table - 1;
    return found;
}

bool may_go(const SourceText& text, const FormTable* table) {
    return table != nullptr && table->spec->times != Times::once && text.has_heading(*table->written);
}

struct Parted {
    std::string lines;
    std::string ends; // line ends below them
};

Parted part(const std::string& block) {
    const std::size_t end = block.find_last_not_of('\n') + 1;
    return {block.substr(0, end), block.substr(end)};
}

} // namespace

Result<std::string> with_table(const std::string& text, const std::string& file, const std::string& heading) {
    const Result<SourceText> source = SourceText::read(text, file);
    if (!source)
        return tl::unexpected(source.error());
    const TableSpec* spec = addable(schema_of(file), heading);
    if (spec == nullptr)
        return failed_by(no_such_table(*source, heading));
    std::size_t at = source->source().size();
    for (const FormTable& table : form_of(source->document()))
        if (table.spec->heading == spec->heading && table.spec->times == spec->times) {
            if (!source->has_heading(*table.written))
                return failed_by(source->refused(
                    table.written, "This part is written in one line, and a form cannot add to it.",
                    "Change it in the file's text."));
            at = block_of(*source, *table.written).end;
        }
    return source->with(at, at, apart(source->source(), at, new_table(*spec, heading)));
}

Result<std::string> without_table(const std::string& text, const std::string& file,
                                  const std::string& table) {
    const Result<SourceText> source = SourceText::read(text, file);
    if (!source)
        return tl::unexpected(source.error());
    const std::vector<FormTable> form = form_of(source->document());
    const Found found = find(form, table);
    if (!may_go(*source, found.table))
        return failed_by(no_such_table(*source, table));
    const TextBlock block = block_of(*source, *found.table->written);
    return source->with(block.begin, block.end, "");
}

Result<std::string> with_table_moved_up(const std::string& text, const std::string& file,
                                        const std::string& table) {
    const Result<SourceText> source = SourceText::read(text, file);
    if (!source)
        return tl::unexpected(source.error());
    const std::vector<FormTable> form = form_of(source->document());
    const Found found = find(form, table);
    if (!may_go(*source, found.table) || !may_go(*source, found.above))
        return failed_by(no_such_table(*source, table));
    const TextBlock upper = block_of(*source, *found.above->written);
    const TextBlock lower = block_of(*source, *found.table->written);
    const std::string& all = source->source();
    const Parted first = part(all.substr(upper.begin, upper.end - upper.begin));
    const Parted second = part(all.substr(lower.begin, lower.end - lower.begin));
    const std::string between = all.substr(upper.end, lower.begin - upper.end);
    return source->with(upper.begin, lower.end,
                        second.lines + (first.ends.empty() ? "\n" : first.ends) + between + first.lines +
                            second.ends);
}

} // namespace signpost
