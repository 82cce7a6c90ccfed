// words.toml and its translations: the words on buttons and questions of the program itself.
#include "content/bundle_reading_internal.h"

namespace signpost {

namespace {

// The placeholder that a word is to keep, without its brackets; "" for none.
std::string kept_by(const WordSpec& word, const BundleReading& reading) {
    const std::string& danger = reading.bundle->emergency_contact;
    switch (word.keeps) {
    case WordSpec::Keeps::seconds:
        return "count";
    case WordSpec::Keeps::number_for_danger:
        // A contact with another number has a mistake of its own: nobody is told to write it here.
        return reading.numbers.is_for_danger(danger) ? danger : "";
    case WordSpec::Keeps::number_of_the_police:
        return reading.numbers.has_telephone("police-101") ? "police-101" : "";
    case WordSpec::Keeps::nothing:
        break;
    }
    return "";
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

void read_over(BundleReading& reading, const TomlDocument& document, Words& words) {
    Fields fields(document, document.root, reading.problems);
    for (const WordSpec& word : word_specs()) {
        const std::string key(word.key);
        const bool there = fields.has(key);
        const bool counts = word.keeps == WordSpec::Keeps::seconds;
        std::string text = visitor_text(reading, fields, field_of(word), counts ? "count" : "");
        if (!text.empty()) // else it has a problem already
            require_placeholder(fields, key, kept_by(word, reading));
        if (there)
            words[static_cast<std::size_t>(word.word)] = std::move(text);
    }
    fields.finish();
}

} // namespace

void read_words(BundleReading& reading) {
    Words& words = reading.bundle->words.original;
    words = built_in_words();
    if (reading.files.contains("words.toml"))
        if (const auto document = open_document(reading, "words.toml"))
            read_over(reading, *document, words);
}

void translate_words(BundleReading& reading, const std::string& file, const LanguageCode& language) {
    const auto document = open_document(reading, file);
    if (!document)
        return;
    Words words = reading.bundle->words.original;
    read_over(reading, *document, words);
    reading.bundle->words.in_others[language] = std::move(words);
}

} // namespace signpost
