// words.toml and its translations: the words on buttons and questions of the program itself.
#include "base/characters.h"
#include "content/bundle_reading_internal.h"

namespace signpost {

namespace {

// The contact to call in danger. "": it has another number, which is a mistake of its own, and nobody is told
// to write that one here.
std::string number_for_danger(const BundleReading& reading) {
    const std::string& danger = reading.bundle->emergency_contact;
    return reading.numbers.is_for_danger(danger) ? danger : "";
}

// The contact whose number a word is to keep; "" for none.
std::string number_kept_by(const WordSpec& word, const BundleReading& reading) {
    if (word.keeps == WordSpec::Keeps::number_for_danger)
        return number_for_danger(reading);
    const bool police = word.keeps == WordSpec::Keeps::number_of_the_police;
    return police && reading.numbers.has_telephone("police-101") ? "police-101" : "";
}

// What a word says with a placeholder: all of it, and in half a sentence.
struct Kept {
    std::string what;
    std::string half;
};

Kept said_with(std::string_view placeholder) {
    if (placeholder == "count")
        return {"the number of seconds", "the number"};
    if (placeholder == "at" || placeholder == "all")
        return {"one of its two numbers", "it"};
    if (placeholder == "from" || placeholder == "until")
        return {"one of its two ends", "it"};
    if (placeholder == "time" || placeholder == "day" || placeholder == "month")
        return {"the " + std::string(placeholder), "the " + std::string(placeholder)};
    return {"the number to call", "the number"};
}

// 999 is on every screen in these words: whoever changes or translates them must not lose it.
void require_placeholder(Fields& fields, const std::string& key, std::string_view wanted) {
    const TomlValue* value = fields.any(key);
    const std::string placeholder = "{" + std::string(wanted) + "}";
    const Kept kept = said_with(wanted);
    if (!wanted.empty() && value != nullptr && value->text.find(placeholder) == value->text.npos)
        fields.note(value->place, in_quotes(key) + " has lost " + kept.what + ".",
                    "Write " + placeholder + " where " + kept.half + " is to stand.");
}

// What is pressed on a mobile, where nobody can speak, for the call to go on: other keys cut it off.
void require_keys(Fields& fields, const std::string& key) {
    const TomlValue* value = fields.any(key);
    if (value != nullptr && digits_of(value->text).find("55") == std::string::npos)
        fields.note(value->place, in_quotes(key) + " has lost the keys 55.",
                    "Write 55 where it says what to press.");
}

// Who touches these words is led to 999: another number there would be taken for it.
void refuse_other_numbers(Fields& fields, const std::string& key, const std::string& kept,
                          const std::string& because) {
    const TomlValue* value = fields.any(key);
    const std::string placeholder = "{" + kept + "}";
    if (kept.empty() || value == nullptr)
        return;
    for (std::size_t at = value->text.find('{'); at != value->text.npos; at = value->text.find('{', at + 1))
        if (value->text.compare(at, placeholder.size(), placeholder) != 0)
            return fields.note(
                fields.document().place_in(*value, at),
                in_quotes(key) + " has another number beside " + placeholder + ".",
                std::string("Delete it: ").append(because).append(placeholder).append(" alone."));
}

bool is_lone_call(std::string_view text) {
    const std::string small = ascii_small(trimmed(text));
    return small == "call" || small == "ring" || small == "dial" || small == "phone";
}

// The heading over 999 need not name it, and can name no other. One that only asks to call has lost it.
void check_heading(Fields& fields, const std::string& key, const std::string& kept) {
    const TomlValue* value = fields.any(key);
    const std::string placeholder = "{" + kept + "}";
    if (kept.empty() || value == nullptr)
        return;
    if (value->text.find(placeholder) != value->text.npos)
        return refuse_other_numbers(fields, key, kept, "this heading stands over ");
    if (is_lone_call(value->text))
        return require_placeholder(fields, key, kept);
    if (const std::size_t at = value->text.find('{'); at != value->text.npos)
        fields.note(fields.document().place_in(*value, at),
                    in_quotes(key) + " has another number than " + placeholder + ".",
                    "Write " + placeholder + " in its place.");
}

void read_over(BundleReading& reading, const TomlDocument& document, Words& words) {
    Fields fields(document, document.root, reading.problems);
    for (const WordSpec& word : word_specs()) {
        const std::string key(word.key);
        const bool there = fields.has(key);
        const auto stays = filled_when_shown(word.keeps);
        std::string text = visitor_text(reading, fields, field_of(word), stays);
        if (!text.empty()) { // else it has a problem already
            require_placeholder(fields, key, number_kept_by(word, reading));
            if (word.word == Word::call)
                refuse_other_numbers(fields, key, number_kept_by(word, reading), "this button leads to ");
            if (word.word == Word::emergency_title)
                check_heading(fields, key, number_for_danger(reading));
            if (word.word == Word::emergency_press)
                require_keys(fields, key);
            for (const std::string_view placeholder : stays)
                require_placeholder(fields, key, placeholder);
        }
        if (there)
            words[static_cast<std::size_t>(word.word)] = std::move(text);
    }
    for (const std::string_view retired : retired_words)
        fields.pass_over(retired);
    pass_over_origins(fields);
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
    const std::vector<std::string> old = overtaken(reading, *document, "words.toml");
    for (const WordSpec& word : word_specs())
        if (is_overtaken(old, word.key))
            words[static_cast<std::size_t>(word.word)] =
                reading.bundle->words.original[static_cast<std::size_t>(word.word)];
    reading.bundle->words.in_others[language] = std::move(words);
}

} // namespace signpost
