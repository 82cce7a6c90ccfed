// Words of one kind that say the same: two days, two months, noon and midnight.
#include <array>
#include <map>

#include "base/characters.h"
#include "content/file_names.h"
#include "content/words.h"
#include "review/reviewing_internal.h"

namespace signpost {

namespace {

struct WordsOfOneKind {
    Word first;
    Word last;
};

constexpr std::array kinds_of_words = std::to_array<WordsOfOneKind>({
    {Word::monday, Word::sunday},
    {Word::january, Word::december},
    {Word::noon, Word::midnight},
    {Word::size_normal, Word::size_largest},
    {Word::contrast_light, Word::contrast_yellow},
    {Word::louder, Word::quieter},
    {Word::faster, Word::slower},
});

// What visitors read there, in the place of which one of the file's own stands.
void check_kind(Reviewing& reviewing, const TomlDocument& document, const Words& words,
                const WordsOfOneKind& kind) {
    std::map<std::string, std::string_view> owners; // of each text
    for (auto i = static_cast<std::size_t>(kind.first); i <= static_cast<std::size_t>(kind.last); ++i) {
        const std::string_view key = word_specs()[i].key;
        const auto [same, is_new] = owners.emplace(ascii_small(folded(words[i])), key);
        if (is_new)
            continue;
        const bool stands_here = value_of(document.root, key) != nullptr;
        const std::string at(stands_here ? key : same->second);
        if (value_of(document.root, at) != nullptr)
            reviewing.note(Finding::Kind::contradiction, document.file, place_of(document.root, at),
                           "\"" + std::string(key) + "\" and \"" + std::string(same->second) +
                               "\" say the same: " + in_quotes(words[i]) + ".",
                           "Write in each what it is for.");
    }
}

} // namespace

void review_words(Reviewing& reviewing) {
    for (const auto& [file, document] : reviewing.documents.all()) {
        const auto name = read_file_name(file);
        if (!name || name->kind != FileName::Kind::words)
            continue;
        const auto& words = reviewing.bundle.words;
        const bool has_other = words.in_others.contains(name->language);
        if (!name->language.empty() && !has_other)
            continue;
        for (const WordsOfOneKind& kind : kinds_of_words)
            check_kind(reviewing, document,
                       name->language.empty() ? words.original : words.in(name->language), kind);
    }
}

} // namespace signpost
