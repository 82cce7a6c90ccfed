#include "translate/originals_internal.h"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "base/characters.h"
#include "content/numbers.h"
#include "content/origin.h"
#include "content/said_facts.h"
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

// Placeholders and links: what a translation has to hold, once at least.
std::set<std::string> held_in(std::string_view text) {
    std::set<std::string> held;
    for (const std::string& fact : facts_of(text))
        if (fact.front() == '{' || fact.front() == ']')
            held.insert(in_one_line(fact.front() == ']' ? "[…" + fact : fact));
    return held;
}

// The first that the one has and the other has not; "" for none.
std::string lacking(const std::set<std::string>& wanted, const std::set<std::string>& there) {
    for (const std::string& one : wanted)
        if (!there.contains(one))
            return one;
    return "";
}

// "55"; "" where there is none.
std::string first_of(const std::vector<int>& numbers) {
    return numbers.empty() ? "" : std::to_string(numbers.front());
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

void check_held(const PoEntry& entry, const std::string& file, Problems& problems) {
    const std::set<std::string> wanted = held_in(entry.original);
    const std::set<std::string> there = held_in(entry.translation);
    if (const std::string lost = lacking(wanted, there); !lost.empty())
        problems.push_back({file, entry.line, 1,
                            "The translation of " + in_quotes(entry.context) + " has lost " + lost + ".",
                            "Write " + lost + " where it has its place in the translation."});
    else if (const std::string added = lacking(there, wanted); !added.empty())
        problems.push_back({file, entry.line, 1,
                            "The translation of " + in_quotes(entry.context) + " has " + added +
                                ", which the original has not.",
                            "Delete it in the translation, or write what the original has in its place."});
}

void check_numbers_held(const PoEntry& entry, bool is_from_english, const std::string& file,
                        Problems& problems) {
    if (!find_numbers(entry.translation, {}).empty())
        return;
    const NumberChanges changes = number_changes(entry.original, entry.translation, is_from_english);
    const auto note = [&](const std::string& what, std::string remedy) {
        problems.push_back({file, entry.line, 1, "The translation of " + in_quotes(entry.context) + what,
                            std::move(remedy)});
    };
    if (const std::string lost = first_of(changes.lost); !lost.empty())
        note(" has lost the number " + lost + ".",
             "Write " + lost + " where it has its place in the translation, in digits.");
    else if (const std::string fewer = first_of(changes.fewer); !fewer.empty())
        note(" has the number " + fewer + " less often than the original.",
             "Write " + fewer + " as often as the original has it, in digits.");
    else if (const std::string added = first_of(changes.added); !added.empty())
        note(" has the number " + added + ", which the original has not.",
             "Write the number that the original has in its place, or delete it.");
}

} // namespace signpost
