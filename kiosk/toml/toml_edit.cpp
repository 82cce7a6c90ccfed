#include "toml/toml_edit.h"

#include <algorithm>

namespace signpost {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool has_known_end(const TomlValue& value) {
    return value.kind == TomlValue::Kind::text || value.kind == TomlValue::Kind::date;
}

// The byte of document.source behind a value that is a text or a date.
std::size_t end_of(const TomlDocument& document, const TomlValue& value) {
    const std::size_t start = offset_of(document.source, value.place);
    if (value.kind == TomlValue::Kind::date)
        return start + value.text.size();
    const std::string_view source = document.source;
    const bool is_long = source.substr(start, 3) == std::string(3, source[start]);
    // The closing marks stand where one byte more of the value would.
    const FilePlace closing = document.place_in(value, value.text.size());
    return offset_of(source, closing) + (is_long ? 3 : 1);
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

void TomlEdit::replace(const TomlValue& old, const std::string& value) {
    changes_.push_back(
        {byte_of(offset_of(document_.source, old.place)), byte_of(end_of(document_, old)), value});
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
        return replace(*old, value);
    Added line = place_below(table, after);
    insert_below(line.below, line.indent + key + " = " + value);
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
    if (entry != nullptr && has_known_end(entry->value))
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

std::string in_toml_quotes(std::string_view name) {
    std::string quoted = "\"";
    for (const char c : name) {
        if (c == '"' || c == '\\')
            quoted += '\\';
        quoted += c;
    }
    return quoted + "\"";
}

} // namespace signpost
