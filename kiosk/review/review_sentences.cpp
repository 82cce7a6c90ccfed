// Sentences and pages that are too long, pages that are hard to read, titles that run out of their tile.
#include <array>
#include <cstdio>
#include <optional>

#include "content/file_names.h"
#include "review/reviewing_internal.h"
#include "review/sentences_internal.h"

namespace signpost {

namespace {

constexpr std::size_t most_words = 25;
constexpr std::size_t longest_title = 40; // characters

// The first words of a sentence, to know it by.
std::string beginning_of(const Sentence& sentence) {
    std::string words;
    for (std::size_t i = 0; i < 5 && i < sentence.words.size(); ++i)
        words += (i == 0 ? "" : " ") + sentence.words[i];
    return words + " …";
}

void check_length(Reviewing& reviewing, const TomlDocument& document, const TomlValue& text,
                  const Sentence& sentence) {
    if (sentence.words.size() <= most_words)
        return;
    reviewing.note(Finding::Kind::long_sentence, document.file, document.place_in(text, sentence.at),
                   "The sentence " + in_quotes(beginning_of(sentence)) + " has " +
                       std::to_string(sentence.words.size()) + " words.",
                   "Make two sentences of it: 25 words are the most, and 14 are better.");
}

bool is_english(const LanguageCode& language) { return language == "en" || language.starts_with("en-"); }

std::string one_decimal(double value) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.1f", value);
    return text.data();
}

std::string reader_of(double grade) {
    const int age = static_cast<int>(grade + 5.5);
    return age < 18 ? "a reader of about " + std::to_string(age) + " years" : "a reader who has studied";
}

std::string remedy_for(const std::vector<Sentence>& sentences) {
    std::string words;
    for (const std::string& word : hardest_words(sentences, 3))
        words += (words.empty() ? "" : ", ") + in_quotes(word);
    return "Write shorter sentences and plainer words" +
           (words.empty() ? "." : "; the longest words are " + words + ".");
}

void check_reading_level(Reviewing& reviewing, const TomlDocument& page) {
    const TomlValue* body = value_of(page.root, "body");
    if (body == nullptr)
        return;
    const std::vector<Sentence> sentences = sentences_of(body->text, Markup::markdown);
    const std::optional<double> grade = reading_grade(sentences);
    if (grade && *grade > hardest_grade)
        reviewing.note(Finding::Kind::hard_to_read, page.file, body->place,
                       "This page needs " + reader_of(*grade) + " (Flesch-Kincaid grade " +
                           one_decimal(*grade) + "); write for a child of 9.",
                       remedy_for(sentences));
}

void check_title(Reviewing& reviewing, const std::string& file, const TomlValue& table,
                 const std::string& key, const std::string& shown) {
    const std::size_t length = length_of(shown);
    if (length > longest_title && value_of(table, key) != nullptr)
        reviewing.note(Finding::Kind::long_title, file, place_of(table, key),
                       in_quotes(shown) + " has " + std::to_string(length) + " characters.",
                       "Shorten it to 40 at most; 30 are better.");
}

const LanguageCode& language_of(const FileName& name, const Bundle& bundle) {
    return name.language.empty() ? bundle.default_language : name.language;
}

} // namespace

void review_sentences(Reviewing& reviewing) {
    for (const auto& [file, document] : reviewing.documents.all())
        for_each_text(document, [&, &in = document](const TomlValue& text, Markup markup) {
            for (const Sentence& sentence : sentences_of(text.text, markup))
                check_length(reviewing, in, text, sentence);
        });
}

void review_reading_level(Reviewing& reviewing) {
    for (const auto& [file, document] : reviewing.documents.all())
        if (const auto name = read_file_name(file);
            name && name->kind == FileName::Kind::page && is_english(language_of(*name, reviewing.bundle)))
            check_reading_level(reviewing, document);
}

void review_titles(Reviewing& reviewing) {
    const Bundle& bundle = reviewing.bundle;
    for (const auto& [file, document] : reviewing.documents.all()) {
        const auto name = read_file_name(file);
        if (!name)
            continue;
        const LanguageCode& language = language_of(*name, bundle);
        if (const Page* page = bundle.page(name->id); name->kind == FileName::Kind::page && page != nullptr)
            check_title(reviewing, file, document.root, "title", page->text.in(language).title);
        if (name->kind != FileName::Kind::contacts)
            continue;
        for (const TomlEntry& entry : document.root.entries)
            if (const Contact* contact = bundle.contact(entry.key))
                check_title(reviewing, file, entry.value, "name", contact->text.in(language).name);
    }
}

} // namespace signpost
