#include "toml/toml_edit.h"

#include <algorithm>

#include "toml/toml_text.h"

namespace signpost {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// The byte of document.source behind a value.
std::size_t end_of(const TomlDocument& document, const TomlValue& value) {
    return end_of_value(document.source, offset_of(document.source, value.place));
}

std::string indent_at(std::string_view line) {
    return std::string(line.substr(0, std::min(line.find_first_not_of(" \t"), line.size())));
}

} // namespace

TomlEdit::TomlEdit(const std::string& text, const TomlDocument& document) : text_(text), document_(document) {
    const std::size_t end = text.find('\n');
    line_end_ = end != text.npos && end > 0 && text[end - 1] == '\r' ? "\r\n" : "\n";
}

std::size_t TomlEdit::byte_of(std::size_t at) const {
    std::size_t byte = text_.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    for (std::size_t passed = 0; passed < at && byte < text_.size(); ++passed)
        byte += text_.compare(byte, 2, "\r\n") == 0 ? 2 : 1;
    return byte;
}

std::string TomlEdit::with_line_ends(const std::string& text) const {
    std::string with;
    for (const char c : text)
        with += c == '\n' ? line_end_ : std::string(1, c);
    return with;
}

void TomlEdit::put(std::size_t begin, std::size_t end, const std::string& text) {
    changes_.push_back({byte_of(begin), byte_of(end), with_line_ends(text)});
}

void TomlEdit::insert_below(std::size_t at, const std::string& line) {
    const std::size_t end = text_.find('\n', byte_of(at));
    const bool last = end == text_.npos;
    const std::size_t place = last ? text_.size() : end + 1;
    changes_.push_back({place, place, last ? line_end_ + line : line + line_end_});
}

void TomlEdit::set(const TomlValue& table, const std::string& key, const std::string& value,
                   const std::string& after) {
    if (const TomlValue* old = value_of(table, key))
        return put(offset_of(document_.source, old->place), end_of(document_, *old), value);
    Added line = place_below(table, after);
    insert_below(line.below, with_line_ends(line.indent + key + " = " + value));
    line.key = key;
    added_.push_back(std::move(line));
}

TomlEdit::Added TomlEdit::place_below(const TomlValue& table, const std::string& key) const {
    for (const Added& added : added_)
        if (added.key == key)
            return added;
    const auto indent_of = [&](FilePlace place) {
        return indent_at(line_at(document_.source, offset_of(document_.source, place)));
    };
    const TomlEntry* entry = entry_of(table, key);
    if (entry != nullptr)
        return {key, end_of(document_, entry->value), indent_of(entry->place)};
    return {key, offset_of(document_.source, table.place), indent_of(table.place)};
}

std::string TomlEdit::finish() const {
    std::vector<Change> ordered = changes_;
    std::stable_sort(ordered.begin(), ordered.end(),
                     [](const Change& a, const Change& b) { return a.begin < b.begin; });
    std::string changed;
    std::size_t done = 0;
    for (const Change& change : ordered) {
        changed.append(text_, done, change.begin - done);
        changed += change.with;
        done = change.end;
    }
    return changed.append(text_, done);
}

bool begins_line_with(const TomlDocument& document, FilePlace place, char mark) {
    const std::size_t at = offset_of(document.source, place);
    if (at >= document.source.size() || document.source[at] != mark)
        return false;
    const std::string_view line = line_at(document.source, at);
    return line.substr(0, line.find(mark)).find_first_not_of(" \t") == line.npos;
}

} // namespace signpost
