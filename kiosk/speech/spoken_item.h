// What an item of a screen sounds like, and whose voice reads it. Pure.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "content/bundle.h"
#include "screen/item.h"
#include "speech/parted_label.h"
#include "speech/voice.h"
#include "visit/state.h"

namespace signpost {

// Of one screen: what all its items are read with. Borrows both.
class ItemReader {
public:
    // `site`: the place that the kiosk stands in, as Rules::site.
    ItemReader(const Bundle& bundle, const Visit& visit, std::string site);

    // The item and what it is: "Stalking, button, 2 of 6". A telephone number is said digit by digit, and one
    // that stands alone in the visitor's language. What is in another language than the words for what it is,
    // is an utterance of its own.
    [[nodiscard]] std::vector<Utterance> said(const Items& items, std::size_t index) const;
    // The words alone; more than one utterance where words of the program, as wholes, stand beside a text
    // that is in another language.
    [[nodiscard]] std::vector<Utterance> label(const Item& item) const;
    // All that a voice says besides of the program's words, in the visitor's language or the bundle's: not
    // those that keep "{at}".
    [[nodiscard]] std::vector<Utterance> own_words() const;
    // One of the program's words, in the visitor's language, or in the bundle's where that has none.
    [[nodiscard]] Utterance said(Word word) const;
    // One of them in the bundle's own language, whatever the visitor's is.
    [[nodiscard]] Utterance in_own_language(Word word) const;
    // One that keeps "{at}" and "{all}", both from 1.
    [[nodiscard]] Utterance said(Word word, std::size_t at, std::size_t all) const;

private:
    [[nodiscard]] Utterance spoken(std::string_view text, const LanguageCode& language) const;
    // With its recording, where there is one.
    [[nodiscard]] Utterance recorded(std::string text, const LanguageCode& language) const;
    [[nodiscard]] LanguageCode language_of(const Item& item) const;
    [[nodiscard]] LanguageCode language_of(Word word) const;
    [[nodiscard]] LanguageCode language_of_place(const Place& place) const;
    [[nodiscard]] const std::string& text_of(Word word) const;
    [[nodiscard]] LanguageCode language_of_numbers(const LanguageCode& otherwise) const;
    [[nodiscard]] std::vector<Phrase> phrases_beside(const LanguageCode& language) const;
    [[nodiscard]] std::vector<Utterance> role_of(const Items& items, std::size_t index) const;
    [[nodiscard]] const LanguageCode& visitors() const;
    // The visitor's where the text is there in it.
    template <class T> [[nodiscard]] LanguageCode language_of(const Translated<T>& text) const {
        return text.has(visitors()) ? visitors() : bundle_.default_language;
    }

    const Bundle& bundle_;
    const Visit& visit_;
    std::string site_;
    std::vector<std::string> known_numbers_; // to call, and to press
    std::vector<Phrase> phrases_;
};

// In one line, for whoever reads what would be said: "en: Stalking, link, 2 of 6"; utterances parted by " |
// ".
[[nodiscard]] std::string in_short(const std::vector<Utterance>& said);

// One after the other; neighbours in one language become one, but those that somebody recorded: these stand
// alone.
[[nodiscard]] std::vector<Utterance> joined(std::vector<Utterance> parts);

} // namespace signpost
