#include <string>
#include <utility>

#include "speech/parted_label.h"

namespace signpost {

namespace {

// Days, months and times stand in other words: "Opens {day} at {time}".
bool fills_others(Word word) {
    return (word >= Word::monday && word <= Word::sunday) ||
           (word >= Word::january && word <= Word::december) || word == Word::time_am ||
           word == Word::time_pm || word == Word::noon || word == Word::midnight;
}

// "to" stands in many texts; before a number it is the program's: "CORE to 82055".
std::string as_in_a_label(Word word, const std::string& text) {
    return word == Word::text_to ? text + " {number}" : text;
}

} // namespace

std::vector<Phrase> program_phrases(const Translated<Words>& words, const LanguageCode& visitors,
                                    const LanguageCode& original) {
    std::vector<Phrase> phrases;
    for (const WordSpec& spec : word_specs()) {
        if (spec.read_by != WordSpec::ReadBy::visitors || spec.word == Word::of)
            continue;
        const auto at = static_cast<std::size_t>(spec.word);
        const std::string& text = words.in(visitors)[at];
        const LanguageCode& language = text == words.original[at] ? original : visitors;
        phrases.push_back(phrase_of(as_in_a_label(spec.word, text), language, fills_others(spec.word)));
    }
    return phrases;
}

} // namespace signpost
