// words.toml and its translations: the words on buttons and questions of the program itself.
#include "content/reading.h"

namespace signpost {

namespace {

void read_over(Reading& reading, const TomlDocument& document, Words& words) {
    Fields fields(document, document.root, reading.problems);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string key = word_keys()[i];
        const std::string kept = static_cast<Word>(i) == Word::idle_countdown ? "count" : "";
        const bool there = fields.has(key);
        std::string text = visitor_text(reading, fields, key, {Need::filled, 160}, kept);
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
