// words.toml and its translations: the words on buttons and questions of the program itself.
#include "content/reading.h"

namespace signpost {

namespace {

// In characters. Buttons stand side by side in large print, and Hide is among them on every screen.
std::size_t most_letters(Word word) {
    switch (word) {
    case Word::more:
    case Word::up:
        return 16;
    case Word::back:
    case Word::home:
        return 20;
    case Word::text_size:
    case Word::contrast:
    case Word::language:
    case Word::staff_clear:
    case Word::staff_enter:
        return 24;
    case Word::hide:
    case Word::danger:
    case Word::call:
    case Word::idle_stay:
    case Word::emergency_where:
    case Word::staff_leave:
    case Word::staff_close:
        return 40;
    case Word::emergency_cannot_call: // with what follows it, in sight on every screen
    case Word::emergency_use_phone:
    case Word::emergency_say:
        return 60;
    default:
        return 160;
    }
}

// The placeholder without which a word would not say what it is there to say; "" for none.
std::string wanted_by(Word word, const Reading& reading) {
    const std::string& danger = reading.bundle->emergency_contact;
    switch (word) {
    case Word::idle_countdown:
        return "count";
    case Word::call:
    case Word::emergency_say:
    case Word::broken_danger:
        // A contact with another number has a mistake of its own: nobody is told to write it here.
        return reading.numbers.is_for_danger(danger) ? danger : "";
    case Word::broken_police:
        return reading.numbers.has_telephone("police-101") ? "police-101" : "";
    default:
        return "";
    }
}

// 999 is on every screen in these words: whoever changes or translates them must not lose it.
void require_placeholder(Fields& fields, const std::string& key, const std::string& wanted) {
    const TomlValue* value = fields.any(key);
    const std::string placeholder = "{" + wanted + "}";
    if (!wanted.empty() && value != nullptr && value->text.find(placeholder) == value->text.npos)
        fields.note(value->place,
                    in_quotes(key) + " has lost " +
                        (wanted == "count" ? "the number of seconds." : "the number to call."),
                    "Write " + placeholder + " where the number is to stand.");
}

void read_over(Reading& reading, const TomlDocument& document, Words& words) {
    Fields fields(document, document.root, reading.problems);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto word = static_cast<Word>(i);
        const std::string key = word_keys()[i];
        const bool there = fields.has(key);
        std::string text = visitor_text(reading, fields, key, {Need::filled, most_letters(word)},
                                        word == Word::idle_countdown ? "count" : "");
        if (!text.empty()) // else it has a problem already
            require_placeholder(fields, key, wanted_by(word, reading));
        if (there)
            words[i] = std::move(text);
    }
    fields.finish();
}

} // namespace

void read_words(Reading& reading) {
    Words& words = reading.bundle->words.original;
    words = built_in_words();
    if (reading.files.contains("words.toml"))
        if (const auto document = open_document(reading, "words.toml"))
            read_over(reading, *document, words);
}

void translate_words(Reading& reading, const std::string& file, const LanguageCode& language) {
    const auto document = open_document(reading, file);
    if (!document)
        return;
    Words words = reading.bundle->words.original;
    read_over(reading, *document, words);
    reading.bundle->words.in_others[language] = std::move(words);
}

} // namespace signpost
