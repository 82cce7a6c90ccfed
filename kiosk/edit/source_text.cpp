#include <algorithm>
#include <set>

#include "base/characters.h"
#include "content/schema.h"
#include "edit/source_text_internal.h"
#include "toml/toml_edit.h"
#include "toml/toml_text.h"

namespace signpost {

namespace {

void add_headings(const SourceText& text, const TomlValue& value, std::set<std::size_t>& headings) {
    if (value.kind == TomlValue::Kind::table && text.has_heading(value))
        headings.insert(text.offset_of(value.place));
    for (const TomlEntry& entry : value.entries)
        add_headings(text, entry.value, headings);
    for (const TomlValue& item : value.items)
        add_headings(text, item, headings);
}

bool is_comment(std::string_view line) {
    const std::size_t first = line.find_first_not_of(" \t");
    return first != line.npos && line[first] == '#';
}

// Where the comment begins that ends right above the line at `line`; `line` itself where there is none.
std::size_t comment_above(const std::string& source, std::size_t line) {
    while (line > 0) {
        const std::size_t above = source.rfind('\n', line - 2);
        const std::size_t begin = above == source.npos || line < 2 ? 0 : above + 1;
        if (!is_comment(line_at(source, begin)))
            break;
        line = begin;
    }
    return line;
}

} // namespace

Result<SourceText> SourceText::read(const std::string& text, const std::string& file) {
    auto document = read_toml(text, file, schema_of(file));
    if (!document)
        return tl::unexpected(document.error());
    SourceText made;
    made.document_ = std::move(*document);
    made.text_ = text;
    return made;
}

std::size_t SourceText::offset_of(const FilePlace& place) const {
    return signpost::offset_of(source(), place);
}

std::size_t SourceText::end_of(const TomlValue& value) const {
    return end_of_value(source(), offset_of(value.place));
}

std::size_t SourceText::line_of(std::size_t at) const {
    const std::size_t before = at == 0 ? source().npos : source().rfind('\n', at - 1);
    return before == source().npos ? 0 : before + 1;
}

std::size_t SourceText::line_after(std::size_t at) const {
    const std::size_t end = source().find('\n', at);
    return end == source().npos ? source().size() : end + 1;
}

bool SourceText::has_heading(const TomlValue& table) const {
    const std::size_t at = offset_of(table.place);
    if (&table == &document_.root || at >= source().size() || source()[at] != '[')
        return false;
    return source().find_first_not_of(" \t", line_of(at)) == at;
}

std::string SourceText::with(std::size_t begin, std::size_t end, const std::string& by) const {
    const bool joins = begin == source().size() && !text_.empty() && text_.back() != '\n' && !by.empty();
    TomlEdit edit(text_, document_);
    edit.put(begin, end, (joins ? "\n" : "") + by);
    return edit.finish();
}

Problem SourceText::refused(std::string cause, std::string remedy) const {
    return {document_.file, 0, 0, std::move(cause), std::move(remedy)};
}

Problem SourceText::not_for_forms(const TomlValue& table) const {
    return {document_.file, table.place.line, table.place.column,
            "This part is written without a heading of its own, and a form cannot change it so.",
            "Change it in the file's text."};
}

TextBlock block_of(const SourceText& text, const TomlValue& table) {
    std::set<std::size_t> all;
    std::set<std::size_t> own;
    add_headings(text, text.document().root, all);
    add_headings(text, table, own);
    const std::size_t at = text.offset_of(table.place);
    const auto next = std::find_if(all.upper_bound(at), all.end(),
                                   [&](std::size_t heading) { return !own.contains(heading); });
    const auto begin = [&](std::size_t heading) {
        return comment_above(text.source(), text.line_of(heading));
    };
    return {begin(at), next == all.end() ? text.source().size() : begin(*next)};
}

const FormTable* table_called(const std::vector<FormTable>& form, const std::string& path) {
    const auto found =
        std::find_if(form.begin(), form.end(), [&](const FormTable& table) { return table.path == path; });
    return found == form.end() ? nullptr : &*found;
}

} // namespace signpost
