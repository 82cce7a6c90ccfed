#include "preview/word_places_internal.h"

#include <algorithm>
#include <cstddef>
#include <tuple>
#include <utility>

#include "preview/shown_texts_internal.h"

namespace signpost::preview {

namespace {

constexpr std::size_t most = 4;

// The smaller the nearer to what is in sight.
using Distance = std::tuple<bool, bool, bool, std::size_t>;

Distance distance(const ShownText& text, const WordsInSight& words, const std::string& label) {
    const bool other_language = !text.language.empty() && text.language != words.language;
    const bool not_translated = text.language != words.language;
    const std::size_t unlike =
        std::max(label.size(), text.words.size()) - std::min(label.size(), text.words.size());
    return {other_language, text.at.file != words.file, not_translated, unlike};
}

using Found = std::vector<std::pair<Distance, const ShownText*>>;

std::vector<WordPlace> nearest_of(const Found& found) {
    std::vector<WordPlace> places;
    for (const auto& [away, text] : found)
        if (places.size() < most)
            places.push_back(text->at);
    return places;
}

// A label that is made of several texts: those that are still a part of what the longer ones leave of it.
std::vector<WordPlace> making_up(std::string label, Found found) {
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
        return a.second->words.size() > b.second->words.size();
    });
    Found parts;
    for (const auto& one : found) {
        if (match_words(one.second->words, label) == WordMatch::none)
            continue;
        parts.push_back(one);
        label = without_part(one.second->words, label);
    }
    return nearest_of(parts);
}

} // namespace

std::string to_text(const WordPlace& place) {
    if (place.own)
        return "words of the program (" + place.key + " in words.toml changes them)";
    return place.file + ":" + std::to_string(place.place.line) + ":" + std::to_string(place.place.column) +
           " (" + place.key + ")";
}

WordPlaces::WordPlaces(const BundleFiles& files) : texts_(gather_texts(files)) {}

std::vector<WordPlace> WordPlaces::of(const WordsInSight& words) const {
    const std::string label = as_shown(words.label);
    WordMatch best = WordMatch::text_is_part;
    Found found;
    for (const ShownText& text : texts_) {
        const WordMatch now = match_words(text.words, label);
        if (now < best)
            continue;
        if (now > best)
            found.clear();
        best = now;
        found.emplace_back(distance(text, words, label), &text);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    return best == WordMatch::text_is_part ? making_up(label, found) : nearest_of(found);
}

} // namespace signpost::preview
