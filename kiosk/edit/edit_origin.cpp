#include "edit/edit_origin.h"

#include "content/file_names.h"
#include "content/schema.h"
#include "content/translatable.h"
#include "toml/toml_document.h"
#include "toml/toml_edit.h"
#include "toml/toml_text.h"

namespace signpost {

namespace {

bool is_of(const std::string& key, const std::string& asked) {
    return key == asked || key.starts_with(asked + ".");
}

// By its name alone the original's words are known (content/translatable.h).
std::string original_name(const std::string& file) {
    const auto name = read_file_name(file);
    return name && name->kind == FileName::Kind::words ? "words.toml" : file;
}

} // namespace

Result<std::string> with_origin_now(const std::string& text, const std::string& file, const std::string& key,
                                    const std::string& original) {
    const auto document = read_toml(text, file, schema_of(file));
    if (!document)
        return tl::unexpected(document.error());
    const auto translated = read_toml(original, original_name(file));
    if (!translated)
        return tl::unexpected(translated.error());
    TomlEdit edit(text, *document);
    const TomlValue* origins = value_of(document->root, std::string(origins_heading));
    if (origins == nullptr)
        return text;
    for (const auto& [each, now] : origins_of(*translated))
        if (is_of(each, key) && value_of(*origins, each) != nullptr)
            edit.set(*origins, each, in_toml_quotes(to_text(now)), "");
    return edit.finish();
}

} // namespace signpost
