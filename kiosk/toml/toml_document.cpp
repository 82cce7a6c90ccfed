#include "toml/toml_document.h"

#include <algorithm>
#include <array>
#include <cstdio>

// An assertion of the library must not end a public screen: what it would trust is checked before.
#define TOML_ASSERT(condition) static_assert(true)
#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
#define TOML_ENABLE_WINDOWS_COMPAT 0
#include <toml++/toml.h>

#include "base/characters.h"
#include "toml/toml_mistake_internal.h"
#include "toml/toml_scan_internal.h"

namespace signpost {

namespace {

FilePlace to_place(const toml::source_position& position) {
    return {static_cast<int>(position.line), static_cast<int>(position.column)};
}

std::string to_date(const toml::date& date) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%04u-%02u-%02u", unsigned{date.year}, unsigned{date.month},
                  unsigned{date.day});
    return text.data();
}

TomlValue to_value(const toml::node& node);

// The library keeps a table in the order of its keys; a person wrote it in another.
std::vector<TomlEntry> to_entries(const toml::table& table) {
    std::vector<TomlEntry> entries;
    for (const auto& [key, node] : table)
        entries.push_back({std::string(key.str()), to_place(key.source().begin), to_value(node)});
    std::stable_sort(entries.begin(), entries.end(),
                     [](const TomlEntry& a, const TomlEntry& b) { return a.place < b.place; });
    return entries;
}

TomlValue to_value(const toml::node& node) {
    using Kind = TomlValue::Kind;
    TomlValue value;
    value.place = to_place(node.source().begin);
    if (const auto* text = node.as_string()) {
        value.kind = Kind::text;
        value.text = text->get();
    } else if (const auto* integer = node.as_integer()) {
        value.kind = Kind::integer;
        value.integer = integer->get();
        value.real = static_cast<double>(value.integer);
    } else if (const auto* real = node.as_floating_point()) {
        value.kind = Kind::real;
        value.real = real->get();
    } else if (const auto* boolean = node.as_boolean()) {
        value.kind = Kind::boolean;
        value.boolean = boolean->get();
    } else if (const auto* date = node.as_date()) {
        value.kind = Kind::date;
        value.text = to_date(date->get());
    } else if (const auto* list = node.as_array()) {
        value.kind = Kind::list;
        for (const toml::node& item : *list)
            value.items.push_back(to_value(item));
    } else if (const auto* table = node.as_table()) {
        value.kind = Kind::table;
        value.entries = to_entries(*table);
    }
    return value;
}

// Windows ends lines with \r\n and may begin a file with a byte order mark; neither is anybody's mistake.
std::string with_plain_line_ends(std::string_view text) {
    if (text.substr(0, 3) == "\xEF\xBB\xBF")
        text.remove_prefix(3);
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] != '\r' || i + 1 == text.size() || text[i + 1] != '\n')
            plain += text[i];
    // The library takes some texts that end in the middle of a value for whole ones.
    if (!plain.empty() && plain.back() != '\n')
        plain += '\n';
    return plain;
}

Problems one(Problem problem) { return {std::move(problem)}; }

// By how its bytes begin, what another program made of a text; "" where it may be plain text.
std::string_view document_kind(std::string_view bytes) {
    struct Beginning {
        std::string_view bytes;
        std::string_view kind;
    };
    static constexpr std::array<Beginning, 6> beginnings{
        {{"{\\rtf", "a document of WordPad or Word (RTF)"},
         {"PK\x03\x04", "a document of a word processor, or a zip file"},
         {"\xD0\xCF\x11\xE0", "a document of an older Word"},
         {"%PDF", "a PDF"},
         {"<html", "a web page"},
         {"<!doctype", "a web page"}}};
    const std::string small = ascii_small(bytes.substr(0, 16));
    for (const Beginning& beginning : beginnings)
        if (bytes.starts_with(beginning.bytes) || small.starts_with(beginning.bytes))
            return beginning.kind;
    return {};
}

} // namespace

Result<TomlDocument> read_toml(const std::string& text, const std::string& file, const FileSchema& schema) {
    if (const std::string_view kind = document_kind(text); !kind.empty())
        return tl::unexpected(
            one({file, 1, 1, "This is " + std::string(kind) + ", and not plain text.",
                 "Open it in its own program, save it there as plain text with the encoding UTF-8, and give "
                 "that file this name. Keep this one outside of the folder."}));
    if (text.size() > largest_toml)
        return tl::unexpected(
            one({file, 0, 0, "The file is larger than 256 KiB.", "Split its text over several pages."}));
    TomlDocument document{file, with_plain_line_ends(text), {}};
    if (auto problem = refuse_before_parsing({document.source, schema}, file))
        return tl::unexpected(one(std::move(*problem)));
    const toml::parse_result parsed = toml::parse(document.source);
    if (!parsed) {
        const toml::parse_error& error = parsed.error();
        return tl::unexpected(one(explain_mistake({document.source, schema}, file, error.description(),
                                                  to_place(error.source().begin))));
    }
    document.root = to_value(parsed.table());
    if (auto problem = refuse_turning_escapes(document))
        return tl::unexpected(one(std::move(*problem)));
    return document;
}

const TomlEntry* entry_of(const TomlValue& table, std::string_view key) {
    for (const TomlEntry& entry : table.entries)
        if (entry.key == key)
            return &entry;
    return nullptr;
}

const TomlValue* value_of(const TomlValue& table, std::string_view key) {
    const TomlEntry* entry = entry_of(table, key);
    return entry == nullptr ? nullptr : &entry->value;
}

FilePlace place_of(const TomlValue& table, std::string_view key) {
    const TomlValue* value = value_of(table, key);
    return value == nullptr ? table.place : value->place;
}

} // namespace signpost
