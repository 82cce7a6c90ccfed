// A translation that is in another language than its file says: English that was typed into it, or the words
// of a third language. And files with nothing in them.
#include <algorithm>
#include <set>

#include "base/character_kinds.h"
#include "base/characters.h"
#include "content/file_names.h"
#include "content/said_facts.h"
#include "content/translatable.h"
#include "review/behind.h"
#include "review/reviewing_internal.h"
#include "toml/fields.h"

namespace signpost {

namespace {

// Blocks of 128 characters hold one script each, but for Latin, Arabic and the Chinese and Japanese ones.
enum class Script { none, latin, arabic, han, others };
struct Letters {
    Script script = Script::none;
    char32_t block = 0; // of `others`
    friend bool operator==(const Letters&, const Letters&) = default;
};

Letters letters_of(char32_t c) {
    const auto is_in = [&](char32_t first, char32_t last) { return c >= first && c <= last; };
    if (c < 0x250 || is_in(0x1E00, 0x1EFF))
        return {Script::latin, 0};
    if (is_in(0x600, 0x77F) || is_in(0x8A0, 0x8FF) || is_in(0xFB50, 0xFEFC))
        return {Script::arabic, 0};
    if (is_in(0x2E80, 0x9FFF) || is_in(0xF900, 0xFAFF))
        return {Script::han, 0};
    constexpr char32_t characters_of_block = 128;
    return {Script::others, c / characters_of_block};
}

// Of its letters, those in {…} and behind links left out, which are names in every language.
std::vector<Letters> letters_in(std::string_view text) {
    std::vector<Letters> found;
    for (std::size_t at = 0; at < text.size();) {
        const Utf8Character c = character_at(text, at);
        const bool is_name = text[at] == '{' || text.substr(at).starts_with("](");
        const std::size_t end = is_name ? text.find_first_of("})", at) : text.npos;
        if (end == text.npos && is_any_letter(c.value))
            found.push_back(letters_of(c.value));
        at = end == text.npos ? at + std::max<std::size_t>(c.bytes, 1) : end + 1;
    }
    return found;
}

// Whether it has letters, and none that a language whose own name is `language` could have: Latin ones are
// those of names.
bool is_in_other_letters(std::string_view text, std::string_view language) {
    constexpr std::size_t fewest = 4;
    const std::vector<Letters> own = letters_in(language);
    const std::vector<Letters> found = letters_in(text);
    return !own.empty() && found.size() >= fewest &&
           std::all_of(found.begin(), found.end(), [&](const Letters& one) {
               return (one.script != Script::latin || own.front().script == Script::latin) &&
                      std::find(own.begin(), own.end(), one) == own.end();
           });
}

// Words of English that no other language has many of.
bool is_english_sentence(const Sentence& sentence) {
    static const std::set<std::string> common{"the",  "and",  "you",  "your", "with", "when",
                                              "what", "they", "this", "that", "have", "not"};
    std::set<std::string> found;
    for (const std::string& word : sentence.words)
        if (common.contains(ascii_small(word)))
            found.insert(ascii_small(word));
    constexpr std::size_t enough = 3;
    return found.size() >= enough;
}

bool is_english_text(std::string_view text, Markup markup) {
    const std::vector<Sentence> sentences = sentences_of(text, markup);
    return std::any_of(sentences.begin(), sentences.end(), is_english_sentence);
}

// What has as many words is no name that every language has in common.
bool is_left_as_it_was(const Translatable& one, const TomlValue& original) {
    constexpr std::size_t fewest = 3;
    const std::vector<Sentence> sentences = sentences_of(original.text, Markup::none);
    std::size_t words = 0;
    for (const Sentence& sentence : sentences)
        words += static_cast<std::size_t>(
            std::count_if(sentence.words.begin(), sentence.words.end(), [](const std::string& word) {
                return word.find('{') == word.npos && !letters_in(word).empty();
            }));
    return words >= fewest && !one.key.ends_with(".name") && folded(one.text->text) == folded(original.text);
}

// Languages whose words are much like those of English.
bool is_near_english(const LanguageCode& language) {
    return is_english(language) || language == "sco" || language == "pcm" || language == "jam";
}

class LanguageReview {
public:
    LanguageReview(Reviewing& reviewing, const TomlDocument& translation, const Language& language)
        : reviewing_(reviewing), translation_(translation), language_(language),
          original_(reviewing.documents.find(original_of(translation.file, language.code))) {}

    void run() {
        std::map<std::string, const TomlValue*> originals;
        if (original_ != nullptr)
            for (const Translatable& one : translatables_of(*original_))
                originals.emplace(one.key, one.text);
        for (const Translatable& one : translatables_of(translation_)) {
            const auto original = originals.find(one.key);
            look_at(one, original == originals.end() ? nullptr : original->second);
        }
    }

private:
    void look_at(const Translatable& one, const TomlValue* original) {
        const bool from_english =
            is_english(reviewing_.bundle.default_language) && !is_near_english(language_.code);
        const Markup markup = one.field->kind == FieldKind::markdown ? Markup::markdown : Markup::none;
        if (original != nullptr && is_left_as_it_was(one, *original))
            note(*one.text, "This says the same, word for word, as " + original_->file + ".");
        else if (from_english && is_english_text(one.text->text, markup))
            note(*one.text, "This is in English.");
        else if (is_in_other_letters(one.text->text, language_.name))
            note(*one.text, "These are not the letters of " + language_.name + ".");
    }

    void note(const TomlValue& at, const std::string& cause) {
        const std::string original = original_of(translation_.file, language_.code);
        reviewing_.note(Finding::Kind::wrong_language, translation_.file, at.place,
                        cause + " The file is for " + language_.name + ".",
                        "If you meant to change the original, do so in " + original +
                            ", and put the translation back here from an older copy. If not, translate it.");
    }

    Reviewing& reviewing_;
    const TomlDocument& translation_;
    const Language& language_;
    const TomlDocument* original_;
};

const Language* language_called(const Bundle& bundle, const LanguageCode& code) {
    for (const auto* languages : {&bundle.languages, &bundle.drafts})
        for (const Language& language : *languages)
            if (language.code == code)
                return &language;
    return nullptr;
}

} // namespace

void review_wrong_language(Reviewing& reviewing) {
    for (const auto& [path, document] : reviewing.documents.all()) {
        const auto name = read_file_name(path);
        const Language* language =
            name && !name->language.empty() ? language_called(reviewing.bundle, name->language) : nullptr;
        if (language != nullptr)
            LanguageReview(reviewing, document, *language).run();
    }
}

void review_empty_files(Reviewing& reviewing) {
    for (const auto& [path, document] : reviewing.documents.all())
        if (document.root.entries.empty())
            reviewing.note(
                Finding::Kind::empty_file, path, {1, 1}, "There is nothing in this file.",
                "If something stood here, put it back from an older copy. If not, delete the file.");
}

} // namespace signpost
