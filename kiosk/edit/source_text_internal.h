// A file's text while a form changes it: where things stand in it, and the text with one of them replaced.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/problem.h"
#include "edit/form.h"
#include "toml/toml_document.h"

namespace signpost {

class SourceText {
public:
    [[nodiscard]] static Result<SourceText> read(const std::string& text, const std::string& file);

    [[nodiscard]] const std::string& text() const { return text_; } // as its author has it
    [[nodiscard]] const TomlDocument& document() const { return document_; }
    [[nodiscard]] const std::string& source() const { return document_.source; }

    [[nodiscard]] std::size_t offset_of(const FilePlace& place) const;
    [[nodiscard]] std::size_t end_of(const TomlValue& value) const; // the byte behind it
    [[nodiscard]] std::size_t line_of(std::size_t at) const;        // where its line begins
    [[nodiscard]] std::size_t line_after(std::size_t at) const;     // where the next one begins

    // Whether the table has a heading, "[cover]", and is not written in one line or by dots in its keys.
    [[nodiscard]] bool has_heading(const TomlValue& table) const;

    // The author's text with these bytes of source() replaced.
    [[nodiscard]] std::string with(std::size_t begin, std::size_t end, const std::string& by) const;

    [[nodiscard]] Problem refused(std::string cause, std::string remedy) const;
    [[nodiscard]] Problem not_for_forms(const TomlValue& table) const;

private:
    std::string text_;
    TomlDocument document_;
};

// Of a table with a heading: the bytes from the comment right above it to the next table's.
struct TextBlock {
    std::size_t begin = 0;
    std::size_t end = 0;
};
[[nodiscard]] TextBlock block_of(const SourceText& text, const TomlValue& table);

// What `change` makes of a file: change(SourceText, its form) returns the text anew, or what is wrong.
template <class Change>
[[nodiscard]] Result<std::string> in_form(const std::string& text, const std::string& file,
                                          const Change& change) {
    const Result<SourceText> source = SourceText::read(text, file);
    if (!source)
        return tl::unexpected(source.error());
    return change(*source, form_of(source->document()));
}

// nullptr where the form has no such table.
[[nodiscard]] const FormTable* table_called(const std::vector<FormTable>& form, const std::string& path);

// The file with the heading of a table that stands once, or that its original has ("figures.2",
// "police-999"), and with those of its kind that come before it. Refused where the schema has no such table.
[[nodiscard]] Result<std::string> with_missing_table(const std::string& text, const std::string& file,
                                                     const std::string& table);

} // namespace signpost
