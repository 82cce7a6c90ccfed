// A file's text while it is changed: its lines ended by \n alone, as a document has them, and in the end as
// its author had them.
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

    [[nodiscard]] const TomlDocument& document() const { return document_; }
    [[nodiscard]] const std::string& source() const { return document_.source; }

    [[nodiscard]] std::size_t offset_of(const FilePlace& place) const;
    [[nodiscard]] std::size_t end_of(const TomlValue& value) const; // the byte behind it
    [[nodiscard]] std::size_t line_of(std::size_t at) const;        // where its line begins
    [[nodiscard]] std::size_t line_after(std::size_t at) const;     // where the next one begins

    // Whether the table has a heading, "[cover]", and is not written in one line or by dots in its keys.
    [[nodiscard]] bool has_heading(const TomlValue& table) const;

    // The whole text with these bytes of source() replaced.
    [[nodiscard]] std::string with(std::size_t begin, std::size_t end, const std::string& by) const;

    [[nodiscard]] Problem refused(const TomlValue* at, std::string cause, std::string remedy) const;

private:
    TomlDocument document_;
    bool has_mark_ = false; // a byte order mark at the start
    bool has_returns_ = false;
};

// Of a table with a heading: the bytes from the comment right above it to the next table's.
struct TextBlock {
    std::size_t begin = 0;
    std::size_t end = 0;
};
[[nodiscard]] TextBlock block_of(const SourceText& text, const TomlValue& table);

// nullptr where the form has no such table.
[[nodiscard]] const FormTable* table_called(const std::vector<FormTable>& form, const std::string& path);

} // namespace signpost
