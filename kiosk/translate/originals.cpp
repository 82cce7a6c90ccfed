#include "translate/originals_internal.h"

#include <algorithm>

#include "content/schema.h"
#include "content/words.h"
#include "translate/translation_file_internal.h"

namespace signpost {

namespace {

int rank_of(FileName::Kind kind) {
    switch (kind) {
    case FileName::Kind::bundle:
        return 0;
    case FileName::Kind::words:
        return 1;
    case FileName::Kind::contacts:
        return 2;
    case FileName::Kind::site:
        return 3;
    case FileName::Kind::page:
    case FileName::Kind::recording:
        break;
    }
    return 4;
}

} // namespace

std::vector<TomlDocument> originals_in(const BundleFiles& files) {
    std::vector<std::pair<int, TomlDocument>> ranked;
    BundleFiles with_words = files;
    with_words["words.toml"] = with_built_in_words(with_words["words.toml"]);
    for (const auto& [path, bytes] : with_words) {
        const auto name = read_file_name(path);
        if (!name || !name->language.empty())
            continue;
        if (auto document = read_toml(bytes, path, schema_of(path)))
            ranked.emplace_back(rank_of(name->kind), std::move(*document));
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<TomlDocument> documents;
    for (auto& [rank, document] : ranked)
        documents.push_back(std::move(document));
    return documents;
}

std::optional<TomlDocument> translation_in(const BundleFiles& files, const std::string& original,
                                           const std::string& language) {
    const std::string path = translation_of(original, language);
    const auto file = files.find(path);
    if (file == files.end())
        return std::nullopt;
    auto document = read_toml(file->second, path, schema_of(path));
    return document ? std::optional(std::move(*document)) : std::nullopt;
}

std::string context_of(const std::string& original, const std::string& key) {
    return original.substr(0, original.rfind('.')) + ":" + key;
}

bool is_for_staff(const std::string& original, const std::string& key) {
    return original == "words.toml" &&
           std::any_of(word_specs().begin(), word_specs().end(), [&](const WordSpec& word) {
               return word.key == key && word.read_by == WordSpec::ReadBy::staff;
           });
}

std::string without_end(std::string_view text) {
    return std::string(text.substr(0, text.find_last_not_of(" \t\n") + 1));
}

} // namespace signpost
