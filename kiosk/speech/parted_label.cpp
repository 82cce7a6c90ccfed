#include "speech/parted_label.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/character_kinds.h"
#include "base/utf8.h"

namespace signpost {

namespace {

char32_t character_before(std::string_view text, std::size_t at) {
    std::size_t begin = at;
    while (begin > 0 && at - begin < 4) {
        --begin;
        if (const Utf8Character c = character_at(text, begin); c.bytes == at - begin && c.bytes > 0)
            return c.value;
    }
    return U'\0';
}

// Some that nobody sees join or part letters within a word, as in Urdu.
bool is_of_a_word(char32_t c) {
    constexpr std::u32string_view within = U"\u00AD\u200C\u200D\u2060";
    return is_any_letter(c) || digit_value(c) || within.find(c) != within.npos;
}

// "don't", "s-a": inside a word between two letters.
bool joins_letters(char32_t c) {
    constexpr std::u32string_view joins = U"'\u2019\u00B7-\u2010\u2011";
    return joins.find(c) != joins.npos;
}

bool has_letters(std::string_view text) {
    const std::u32string all = to_utf32(text);
    return std::any_of(all.begin(), all.end(), is_any_letter);
}

bool has_words(std::string_view text) {
    const std::u32string all = to_utf32(text);
    return std::any_of(all.begin(), all.end(), is_of_a_word);
}

// Digits and what groups them, as in a number to call or in hours: no price, no percentage.
bool is_number_alone(std::string_view text) {
    constexpr std::u32string_view groups = U" +()-:\u2013\u00A0\u202F";
    const std::u32string all = to_utf32(text);
    return std::all_of(all.begin(), all.end(), [&](char32_t c) {
        return digit_value(c) || groups.find(c) != groups.npos || is_sentence_end(c);
    });
}

// "17:00", "9.30", "2026-05", "0808 802 0300"; `at` where none begins.
std::size_t figure_end(std::string_view label, std::size_t at) {
    std::size_t end = at;
    for (std::size_t i = at; i < label.size();) {
        const Utf8Character c = character_at(label, i);
        const bool between = c.value == U' ' || c.value == U':' || c.value == U'.' || c.value == U'-';
        if (c.bytes == 0 || (!digit_value(c.value) && (!between || i == at || end < i)))
            break;
        i += c.bytes;
        end = between ? end : i;
    }
    return end;
}

class PhraseMatch {
public:
    PhraseMatch(std::string_view label, const std::vector<Phrase>& phrases)
        : label_(label), phrases_(phrases) {}

    // The furthest end of the phrase from `at` on; `at` where it does not stand there. `depth`: how many
    // phrases it is a part of.
    [[nodiscard]] std::size_t end_of(const Phrase& phrase, std::size_t at, int depth) const {
        const std::size_t end = end_from(phrase, 0, at, depth);
        return end == none ? at : end;
    }

private:
    static constexpr std::size_t none = std::string_view::npos;

    [[nodiscard]] std::size_t end_from(const Phrase& phrase, std::size_t part, std::size_t at,
                                       int depth) const {
        const std::string& fixed = phrase.fixed[part];
        if (!label_.substr(at).starts_with(fixed))
            return none;
        const std::size_t behind = at + fixed.size();
        if (part + 1 == phrase.fixed.size())
            return behind;
        std::size_t furthest = none;
        for (const std::size_t filled : ends_of_filling(behind, depth))
            if (const std::size_t end = end_from(phrase, part + 1, filled, depth);
                end != none && (furthest == none || end > furthest))
                furthest = end;
        return furthest;
    }

    // A figure; or a day, a month or a time, perhaps with its year.
    [[nodiscard]] std::vector<std::size_t> ends_of_filling(std::size_t at, int depth) const {
        std::vector<std::size_t> ends;
        if (const std::size_t end = figure_end(label_, at); end > at)
            ends.push_back(end);
        constexpr int deepest = 1;
        for (const Phrase& phrase : phrases_)
            if (const std::size_t end = phrase.fills && depth < deepest ? end_of(phrase, at, depth + 1) : at;
                end > at) {
                ends.push_back(end);
                const bool year =
                    label_.substr(end).starts_with(' ') && figure_end(label_, end + 1) > end + 1;
                if (year)
                    ends.push_back(figure_end(label_, end + 1));
            }
        return ends;
    }

    std::string_view label_;
    const std::vector<Phrase>& phrases_;
};

// Without the spaces and marks that parted it from its neighbours; what ends a sentence stays with it.
LabelPart trimmed_part(std::string_view label, LabelPart part) {
    const auto parts_texts = [](char32_t c) {
        constexpr std::u32string_view marks = U",:;|/\uFF1A\uFF0C\u060C\u061B";
        return is_any_space(c) || c == U'\n' || is_any_dash(c) || marks.find(c) != marks.npos;
    };
    for (Utf8Character c = character_at(label, part.from);
         part.from > 0 && part.from < part.until && (parts_texts(c.value) || is_sentence_end(c.value));
         c = character_at(label, part.from))
        part.from += std::max<std::size_t>(c.bytes, 1);
    while (part.until < label.size() && part.until > part.from &&
           parts_texts(character_before(label, part.until)))
        part.until -= to_utf8(std::u32string(1, character_before(label, part.until))).size();
    return part;
}

// In words; a phrase that is none, such as the "/" between two numbers, parts no text.
bool may_be_parted(const Phrase& phrase) {
    return std::any_of(phrase.fixed.begin(), phrase.fixed.end(), has_letters);
}

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

Phrase phrase_of(std::string_view text, LanguageCode language, bool fills) {
    Phrase phrase{.language = std::move(language), .fills = fills};
    for (std::size_t from = 0;;) {
        const std::size_t open = text.find('{', from);
        const std::size_t close = text.find('}', open);
        if (close == text.npos) {
            phrase.fixed.emplace_back(text.substr(from));
            return phrase;
        }
        phrase.fixed.emplace_back(text.substr(from, open - from));
        from = close + 1;
    }
}

bool is_word_boundary(std::string_view text, std::size_t at) {
    const char32_t before = character_before(text, at);
    const Utf8Character after = character_at(text, at);
    if (is_of_a_word(before) && is_of_a_word(after.value))
        return false;
    const bool ahead = joins_letters(before) &&
                       is_any_letter(character_before(text, at - to_utf8(std::u32string(1, before)).size()));
    if (ahead && is_any_letter(after.value))
        return false;
    return !(is_any_letter(before) && joins_letters(after.value) &&
             is_any_letter(character_at(text, at + after.bytes).value));
}

namespace {

struct FoundPhrase {
    const Phrase* phrase = nullptr; // none is there
    std::size_t end = 0;
};

// The longest that begins at `at` and is there as whole words.
FoundPhrase phrase_at(std::string_view label, std::size_t at, const std::vector<Phrase>& phrases) {
    FoundPhrase found{.end = at};
    if (!is_word_boundary(label, at))
        return found;
    const PhraseMatch match(label, phrases);
    for (const Phrase& one : phrases)
        if (const std::size_t end = match.end_of(one, at, 0);
            end > found.end && is_word_boundary(label, end) && may_be_parted(one))
            found = {&one, end};
    return found;
}

class Parting {
public:
    explicit Parting(std::string_view label) : label_(label) {}

    void add(LabelPart part) {
        part = trimmed_part(label_, std::move(part));
        if (!has_words(label_.substr(part.from, part.until - part.from)))
            return;
        if (!all_.empty() && all_.back().language == part.language)
            all_.back().until = part.until;
        else
            all_.push_back(std::move(part));
    }
    [[nodiscard]] std::vector<LabelPart> take() { return std::move(all_); }

private:
    std::string_view label_;
    std::vector<LabelPart> all_;
};

} // namespace

const Phrase* phrase_that_is(std::string_view label, const std::vector<Phrase>& phrases) {
    const FoundPhrase found = phrase_at(label, 0, phrases);
    return found.end == label.size() ? found.phrase : nullptr;
}

std::vector<LabelPart> parted(std::string_view label, const std::vector<Phrase>& phrases,
                              const LanguageCode& language, const LanguageCode& for_numbers) {
    Parting parting(label);
    const auto add_plain = [&](std::size_t from, std::size_t until) {
        const bool number = is_number_alone(label.substr(from, until - from));
        parting.add({from, until, number ? for_numbers : language});
    };
    std::size_t plain = 0;
    for (std::size_t at = 0; at < label.size();) {
        const auto [phrase, end] = phrase_at(label, at, phrases);
        if (phrase == nullptr) {
            at += std::max<std::size_t>(character_at(label, at).bytes, 1);
            continue;
        }
        add_plain(plain, at);
        parting.add({at, end, phrase->language});
        plain = at = end;
    }
    add_plain(plain, label.size());
    return parting.take();
}

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
