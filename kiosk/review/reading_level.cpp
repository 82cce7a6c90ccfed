#include "review/sentences_internal.h"

#include <algorithm>
#include <initializer_list>

namespace signpost {

namespace {

bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

// Small letters alone; "" for a word in capitals, a number, or one beyond ASCII.
std::string letters_of(std::string_view word) {
    std::string letters;
    bool small = false;
    for (const char c : word) {
        if (c == '{' || static_cast<unsigned char>(c) >= 0x80)
            return "";
        const bool capital = c >= 'A' && c <= 'Z';
        small = small || (c >= 'a' && c <= 'z');
        if (capital || (c >= 'a' && c <= 'z'))
            letters += static_cast<char>(capital ? c - 'A' + 'a' : c);
    }
    return small ? letters : "";
}

int vowel_groups(std::string_view letters) {
    int groups = 0;
    bool in_group = false;
    for (const char c : letters) {
        groups += is_vowel(c) && !in_group ? 1 : 0;
        in_group = is_vowel(c);
    }
    return groups;
}

bool ends_with_any(std::string_view word, std::initializer_list<std::string_view> endings) {
    return std::any_of(endings.begin(), endings.end(),
                       [&](std::string_view end) { return word.ends_with(end); });
}

// A last e that is not heard: "safe", "calls" have one; "table" does not; "wanted" and "places" are heard.
bool has_silent_end(std::string_view w) {
    if (w.ends_with("e"))
        return !(w.size() > 2 && w.ends_with("le") && !is_vowel(w[w.size() - 3])) &&
               !is_vowel(w[w.size() - 2]);
    if (w.ends_with("ed"))
        return !ends_with_any(w, {"ted", "ded"}) && !is_vowel(w[w.size() - 3]);
    if (w.ends_with("es"))
        return !ends_with_any(w, {"ses", "xes", "zes", "ches", "shes", "ces", "ges"}) &&
               !is_vowel(w[w.size() - 3]);
    return ends_with_any(w, {"ely", "ement", "eful", "eless"}) && w.size() > 5;
}

// A capital that begins no sentence begins a name, which nobody can write more plainly.
bool is_name(const Sentence& sentence, std::size_t word) {
    const char first = sentence.words[word].front();
    return word > 0 && first >= 'A' && first <= 'Z';
}

} // namespace

int syllables_of(std::string_view word) {
    // "so-called" is two words to the ear.
    if (const std::size_t hyphen = word.find('-');
        hyphen != word.npos && hyphen > 0 && hyphen + 1 < word.size() && word.find('{') == word.npos)
        return syllables_of(word.substr(0, hyphen)) + syllables_of(word.substr(hyphen + 1));
    const std::string letters = letters_of(word);
    if (letters.size() <= 3)
        return std::max(1, letters.size() == 3 && letters.back() == 'e' ? 1 : vowel_groups(letters));
    return std::max(1, vowel_groups(letters) - (has_silent_end(letters) ? 1 : 0));
}

std::optional<double> reading_grade(const std::vector<Sentence>& sentences) {
    double words = 0;
    double syllables = 0;
    for (const Sentence& sentence : sentences) {
        words += static_cast<double>(sentence.words.size());
        for (std::size_t i = 0; i < sentence.words.size(); ++i)
            syllables += is_name(sentence, i) ? 1 : syllables_of(sentence.words[i]);
    }
    if (words < static_cast<double>(fewest_words))
        return std::nullopt;
    return 0.39 * words / static_cast<double>(sentences.size()) + 11.8 * syllables / words - 15.59;
}

std::vector<std::string> hardest_words(const std::vector<Sentence>& sentences, std::size_t most) {
    std::vector<std::string> hard;
    for (const Sentence& sentence : sentences)
        for (std::size_t i = 0; i < sentence.words.size(); ++i)
            if (std::string letters = letters_of(sentence.words[i]);
                !is_name(sentence, i) && syllables_of(letters) >= 4 &&
                std::find(hard.begin(), hard.end(), letters) == hard.end())
                hard.push_back(std::move(letters));
    std::stable_sort(hard.begin(), hard.end(),
                     [](const auto& a, const auto& b) { return syllables_of(a) > syllables_of(b); });
    hard.resize(std::min(hard.size(), most));
    return hard;
}

} // namespace signpost
