#include "edit/edit_origin.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "content/file_names.h"
#include "content/schema.h"
#include "content/translatable.h"
#include "edit/source_text_internal.h"
#include "toml/toml_document.h"
#include "toml/toml_edit.h"
#include "toml/toml_text.h"

namespace signpost {

namespace {

using Origins = std::map<std::string, Origin>;

bool is_of(const std::string& key, const std::string& asked) {
    return key == asked || key.starts_with(asked + ".");
}

// By its name alone the original's words are known (content/translatable.h).
std::string original_name(const std::string& file) {
    const auto name = read_file_name(file);
    return name && name->kind == FileName::Kind::words ? "words.toml" : file;
}

std::map<std::string, std::string> texts_of(const TomlDocument& document) {
    std::map<std::string, std::string> texts;
    for (const Translatable& one : translatables_of(document))
        texts.emplace(one.key, one.text->text);
    return texts;
}

// What is noted in a file, and what no longer is.
struct Notes {
    Origins origins{};
    std::set<std::string> gone{}; // keys
    std::optional<NewTexts> came{};
};

std::string line_for(const std::string& key, const std::string& value) {
    return key + " = " + in_toml_quotes(value) + "\n";
}

std::string lines_of(const Notes& notes) {
    std::string lines = notes.came ? line_for(std::string(new_texts_key), to_text(*notes.came)) : "";
    for (const auto& [key, origin] : notes.origins)
        lines += line_for(in_toml_quotes(key), to_text(origin));
    return lines;
}

// Where a file has no such part yet: before the texts that nobody sees yet, or at its end.
std::string with_new_part(const SourceText& text, const std::string& lines) {
    const TomlValue* waiting = value_of(text.document().root, waiting_heading);
    const bool is_last = waiting == nullptr || !text.has_heading(*waiting);
    const std::size_t at = is_last ? text.source().size() : block_of(text, *waiting).begin;
    const std::string above = text.source().substr(0, at);
    const bool apart = above.empty() || above.ends_with("\n\n");
    const std::string part =
        std::string(origins_comment) + "\n[" + std::string(origins_heading) + "]\n" + lines;
    return text.with(at, at, (apart ? "" : "\n") + part + (is_last ? "" : "\n"));
}

// With the empty line above it.
std::string without_part(const SourceText& text, const TomlValue& origins) {
    const TextBlock block = block_of(text, origins);
    const std::string above = "\n" + text.source().substr(0, block.begin);
    const bool is_apart = above.ends_with("\n\n");
    return text.with(block.begin - (is_apart ? 1 : 0), block.end, "");
}

// The key that a new one is put below, as they stand in order; "" for none.
std::string key_before(const TomlValue& origins, const std::string& key) {
    std::string before(new_texts_key);
    for (const TomlEntry& entry : origins.entries)
        if (entry.key != new_texts_key && entry.key < key)
            before = entry.key;
    return before;
}

void take_line(const SourceText& text, const TomlEntry& entry, TomlEdit& edit) {
    edit.put(text.line_of(text.offset_of(entry.place)), text.line_after(text.end_of(entry.value)), "");
}

// In a part that is there.
std::string with_changes(const SourceText& text, const TomlValue& origins, const Notes& notes) {
    TomlEdit edit(text.text(), text.document());
    for (const TomlEntry& entry : origins.entries)
        if (notes.gone.contains(entry.key))
            take_line(text, entry, edit);
    if (notes.came)
        edit.set(origins, std::string(new_texts_key), in_toml_quotes(to_text(*notes.came)), "");
    std::map<std::string, std::string> last; // of the new ones that stand below the same key
    for (const auto& [key, origin] : notes.origins) {
        const bool is_there = value_of(origins, key) != nullptr;
        const std::string before = key_before(origins, key);
        const std::string& after = last.try_emplace(before, before).first->second;
        edit.set(origins, is_there ? key : in_toml_quotes(key), in_toml_quotes(to_text(origin)), after);
        if (!is_there)
            last[before] = in_toml_quotes(key);
    }
    return edit.finish();
}

// Whether something stays or comes in the part.
bool is_left(const TomlValue& origins, const Notes& notes) {
    return !notes.origins.empty() || notes.came ||
           std::any_of(origins.entries.begin(), origins.entries.end(),
                       [&](const TomlEntry& each) { return !notes.gone.contains(each.key); });
}

std::string noting(const SourceText& text, const Notes& notes) {
    const TomlValue* origins = value_of(text.document().root, origins_heading);
    const std::string lines = lines_of(notes);
    if (origins == nullptr)
        return lines.empty() ? text.text() : with_new_part(text, lines);
    if (!text.has_heading(*origins)) // its author writes it by hand
        return text.text();
    return is_left(*origins, notes) ? with_changes(text, *origins, notes) : without_part(text, *origins);
}

// What a form's change is, text by text.
Notes notes_of_change(const TomlDocument& before, const TomlDocument& after, const Origins& now,
                      const std::optional<NewTexts>& came) {
    Notes notes;
    const auto was = texts_of(before);
    const auto is = texts_of(after);
    for (const auto& [key, text] : is) {
        const auto old = was.find(key);
        if (const auto origin = now.find(key); old == was.end() && origin != now.end())
            notes.origins.insert(*origin);
        if (old == was.end() || old->second != text)
            notes.came = came;
    }
    for (const auto& [key, text] : was)
        if (!is.contains(key))
            notes.gone.insert(key);
    return notes;
}

} // namespace

Result<std::string> with_origin_now(const std::string& text, const std::string& file, const std::string& key,
                                    const std::string& original) {
    const auto source = SourceText::read(text, file);
    if (!source)
        return tl::unexpected(source.error());
    const auto translated = read_toml(original, original_name(file));
    if (!translated)
        return tl::unexpected(translated.error());
    Notes notes;
    const Origins before = origins_in(source->document());
    for (const auto& [each, now] : origins_of(*translated))
        if (is_of(each, key) && before.contains(each))
            notes.origins.emplace(each, now);
    return noting(*source, notes);
}

Result<std::string> with_origins_of_new(const std::string& before, const std::string& after,
                                        const std::string& file, const std::string& original,
                                        const std::optional<NewTexts>& came) {
    const auto was = read_toml(before, file, schema_of(file));
    const auto source = SourceText::read(after, file);
    if (!was || !source)
        return tl::unexpected(was ? source.error() : was.error());
    const auto translated = read_toml(original, original_name(file));
    if (!translated)
        return tl::unexpected(translated.error());
    return noting(*source, notes_of_change(*was, source->document(), origins_of(*translated), came));
}

Result<std::string> with_origins_of_copy(const std::string& theirs, const std::string& text,
                                         const std::string& file, const std::string& key) {
    const auto copy = read_toml(theirs, file, schema_of(file));
    const auto source = SourceText::read(text, file);
    if (!copy || !source)
        return tl::unexpected(copy ? source.error() : copy.error());
    Notes notes;
    for (const auto& [each, origin] : origins_in(*copy))
        if (is_of(each, key))
            notes.origins.emplace(each, origin);
    for (const auto& [each, origin] : origins_in(source->document()))
        if (is_of(each, key) && !notes.origins.contains(each))
            notes.gone.insert(each);
    return noting(*source, notes);
}

} // namespace signpost
