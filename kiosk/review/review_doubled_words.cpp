// "the the": a word that was typed twice. Of English alone: in other languages a doubled word may mean
// "very".
#include <algorithm>
#include <array>
#include <string>

#include "base/characters.h"
#include "content/file_names.h"
#include "content/said_facts.h"
#include "review/reviewing_internal.h"

namespace signpost {

namespace {

// Words that are right when they stand twice: "the help that that service gives", "they had had a call".
bool may_stand_twice(const std::string& word) {
    constexpr std::array words{"that", "had", "very", "no", "now", "bye", "there"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_of_letters(const std::string& word) {
    return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool has_words(const Sentence& sentence, const std::string& words) {
    return sentence.text.starts_with(words) || sentence.text.find(' ' + words) != std::string::npos;
}

// "the the": two like words with nothing but a space between them; "" where there are none.
std::string doubled_in(const Sentence& sentence) {
    for (std::size_t i = 1; i < sentence.words.size(); ++i) {
        const std::string word = ascii_small(sentence.words[i]);
        if (!is_of_letters(word) || may_stand_twice(word) || ascii_small(sentence.words[i - 1]) != word)
            continue;
        std::string twice = sentence.words[i - 1];
        twice += ' ' + sentence.words[i];
        if (has_words(sentence, twice))
            return twice;
    }
    return "";
}

} // namespace

void review_doubled_words(Reviewing& reviewing) {
    if (!is_english(reviewing.bundle.default_language))
        return;
    for (const auto& [path, document] : reviewing.documents.all()) {
        const auto name = read_file_name(path);
        if (!name || !name->language.empty())
            continue;
        for_each_visitor_text(document, [&, &file = document](const TomlValue& text, Markup markup) {
            for (const Sentence& sentence : sentences_of(text.text, markup))
                if (const std::string words = doubled_in(sentence); !words.empty())
                    reviewing.note(Finding::Kind::doubled_word, file.file, file.place_in(text, sentence.at),
                                   "One word stands twice: " + in_quotes(words) + ".",
                                   "Delete one of the two.");
        });
    }
}

} // namespace signpost
