#include "preview/shown_texts_internal.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "base/characters.h"
#include "content/file_names.h"
#include "content/markdown.h"
#include "content/origin.h"
#include "content/translatable.h"
#include "content/words.h"
#include "toml/toml_document.h"

namespace signpost::preview {

namespace {

// "Call {police-999} now": what is between brackets is something else on the screen.
std::string with_gaps(std::string_view text) {
    std::string gapped;
    while (!text.empty()) {
        const std::size_t open = std::min(text.find('{'), text.size());
        const std::size_t close = text.find('}', open);
        gapped += text.substr(0, open);
        if (close == text.npos)
            return gapped.append(text.substr(open));
        gapped += word_gap;
        text.remove_prefix(close + 1);
    }
    return gapped;
}

// One file's texts.
class Gathering {
public:
    Gathering(const TomlDocument& document, std::string language, std::vector<ShownText>& texts)
        : document_(document), language_(std::move(language)), texts_(texts) {
        for (const Translatable& one : translatables_of(document))
            if (one.field->kind == FieldKind::markdown)
                markdown_.insert(one.text);
    }

    void walk(const TomlValue& value, const std::string& key) {
        if (value.kind == TomlValue::Kind::text)
            return markdown_.contains(&value) ? add_blocks(value, key)
                                              : add(value.text, document_.place_in(value, 0), key);
        for (const TomlEntry& entry : value.entries)
            if (entry.key != origins_heading && entry.key != waiting_heading)
                walk(entry.value, key.empty() ? entry.key : key + "." + entry.key);
        for (std::size_t i = 0; i < value.items.size(); ++i)
            walk(value.items[i], key + "." + std::to_string(i + 1));
    }

private:
    void add(std::string_view words, FilePlace place, const std::string& key) {
        texts_.push_back({as_shown(with_gaps(words)), language_, {document_.file, place, key}});
    }

    // Each block is looked for from where the one before was found.
    void add_blocks(const TomlValue& text, const std::string& key) {
        std::size_t from = 0;
        for (const Block& block : read_markdown(text.text).text) {
            std::string words;
            for (const Span& span : block.spans)
                words += span.text;
            const std::size_t found = begin_of(block, text.text, from);
            add(words, document_.place_in(text, found), key);
            from = found + (block.spans.empty() ? 0 : 1);
        }
    }

    // Where the source has the beginning of the block's first words, up to what a line end or a mark may
    // part.
    static std::size_t begin_of(const Block& block, const std::string& source, std::size_t from) {
        const std::string words = block.spans.empty() ? "" : std::string(trimmed(block.spans.front().text));
        constexpr std::size_t enough = 24;
        for (std::size_t length = std::min(enough, words.size()); length > 0; length /= 2)
            if (const std::size_t at = source.find(words.substr(0, length), from); at != source.npos)
                return at;
        return from;
    }

    const TomlDocument& document_;
    std::string language_;
    std::vector<ShownText>& texts_;
    std::set<const TomlValue*> markdown_;
};

void gather_own_words(const BundleFiles& files, std::vector<ShownText>& texts) {
    const auto words = files.find("words.toml");
    const auto document = read_toml(words == files.end() ? "" : words->second, "words.toml");
    for (const WordSpec& word : word_specs())
        if (!document || value_of(document->root, word.key) == nullptr)
            texts.push_back({.words = as_shown(with_gaps(word.english)),
                             .language = "",
                             .at = {.file = "words.toml", .key = std::string(word.key), .own = true}});
}

} // namespace

std::vector<ShownText> gather_texts(const BundleFiles& files) {
    std::vector<ShownText> texts;
    for (const auto& [path, bytes] : files) {
        const auto name = read_file_name(path);
        if (!name || !has_texts(path))
            continue;
        if (const auto document = read_toml(bytes, path))
            Gathering(*document, name->language, texts).walk(document->root, "");
    }
    gather_own_words(files, texts);
    return texts;
}

} // namespace signpost::preview
