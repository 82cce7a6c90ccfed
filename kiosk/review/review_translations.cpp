// What visitors who chose another language would still read in the first one.
#include <algorithm>

#include "base/characters.h"
#include "review/reviewing_internal.h"
#include "toml/fields.h"

namespace signpost {

namespace {

// One language that is not the default one.
class TranslationReview {
public:
    TranslationReview(Reviewing& reviewing, const Language& language)
        : reviewing_(reviewing), bundle_(reviewing.bundle), language_(language),
          named_(language.name + " (" + language.code + ")") {}

    void run() {
        check_front();
        check_pages();
        check_contacts();
        check_words();
    }

private:
    void note(const std::string& file, FilePlace place, std::string cause, std::string remedy) {
        reviewing_.note(Finding::Kind::not_translated, file, place, std::move(cause), std::move(remedy));
    }

    [[nodiscard]] std::string translation_of(const std::string& name) const {
        return name + "." + language_.code + ".toml";
    }

    [[nodiscard]] const std::string& first_language() const { return bundle_.languages.front().name; }

    void check_front() {
        const TomlDocument* bundle_toml = reviewing_.documents.find("bundle.toml");
        if (bundle_toml != nullptr && !bundle_.title.has(language_.code))
            note("bundle.toml", place_of(bundle_toml->root, "title"),
                 "The title, Start and the cover have no translation into " + named_ + ".",
                 "Add " + translation_of("bundle") + " with title and [start], and [cover] if you like.");
    }

    void check_pages() {
        for (const auto& [id, page] : bundle_.pages) {
            const TomlDocument* original = reviewing_.documents.find(page_file(id));
            if (original != nullptr && !page.text.has(language_.code))
                note(original->file, place_of(original->root, "title"),
                     "This page has no translation into " + named_ + ".",
                     "Add " + page_file(id, language_.code) + ". Until then visitors read it in " +
                         first_language() + ".");
        }
    }

    void check_contacts() {
        const TomlDocument* original = reviewing_.documents.find("contacts.toml");
        const std::string file = translation_of("contacts");
        const TomlDocument* translation = reviewing_.documents.find(file);
        if (translation == nullptr) {
            if (original != nullptr)
                note("contacts.toml", {1, 1}, "The contacts have no translation into " + named_ + ".",
                     "Add " + file + " with what each of them is for.");
            return;
        }
        std::vector<std::string> missing;
        for (const std::string& id : bundle_.contact_order)
            if (entry_of(translation->root, id) == nullptr)
                missing.push_back(id);
        if (!missing.empty())
            note(file, {1, 1},
                 counted(missing.size(), "contact has", "contacts have") + " no translation into " + named_ +
                     ": " + in_a_row(missing) + ".",
                 "Add a part for each, such as [" + missing.front() + "], with name and what_for.");
        if (original != nullptr)
            for (const TomlEntry& contact : translation->root.entries)
                check_contact(*original, *translation, contact);
    }

    // A name is often the same in every language; what is said of the contact hardly ever.
    void check_contact(const TomlDocument& original, const TomlDocument& translation,
                       const TomlEntry& contact) {
        const TomlValue* table = value_of(original.root, contact.key);
        if (table == nullptr)
            return;
        std::vector<std::string> missing;
        for (const FieldSpec& field : contact_fields) {
            const TomlValue* text = field.translated && field.prose ? value_of(*table, field.key) : nullptr;
            if (text != nullptr && !text->text.empty() && value_of(contact.value, field.key) == nullptr)
                missing.emplace_back(field.key);
        }
        if (!missing.empty())
            note(translation.file, contact.value.place,
                 "The contact " + in_quotes(contact.key) + " leaves out " + in_a_row(missing) + ".",
                 "Translate what is left out: until then visitors read it in " + first_language() + ".");
    }

    void check_words() {
        const std::string file = translation_of("words");
        const TomlDocument* words = reviewing_.documents.find(file);
        std::vector<std::string> missing;
        for (const WordSpec& word : word_specs())
            if (word.read_by != WordSpec::ReadBy::staff && !word.in_figures &&
                (words == nullptr || value_of(words->root, word.key) == nullptr))
                missing.emplace_back(word.key);
        if (missing.empty())
            return;
        const bool has_original = reviewing_.documents.find("words.toml") != nullptr;
        if (words == nullptr)
            note(has_original ? "words.toml" : "bundle.toml", {1, 1},
                 "The words on buttons have no translation into " + named_ + ".",
                 "Add " + file + " with each of the " + std::to_string(missing.size()) + " keys.");
        else
            note(file, {1, 1},
                 counted(missing.size(), "word has", "words have") + " no translation into " + named_ + ": " +
                     in_a_row(missing) + ".",
                 "Add a line for each, such as " + missing.front() + " = \"…\".");
    }

    Reviewing& reviewing_;
    const Bundle& bundle_;
    const Language& language_;
    std::string named_;
};

} // namespace

void review_translations(Reviewing& reviewing) {
    const auto is_draft = [&](const LanguageCode& code) {
        return std::any_of(reviewing.bundle.drafts.begin(), reviewing.bundle.drafts.end(),
                           [&](const Language& draft) { return draft.code == code; });
    };
    for (const Language& language : reviewing.bundle.languages)
        if (language.code != reviewing.bundle.default_language && !is_draft(language.code))
            TranslationReview(reviewing, language).run();
}

} // namespace signpost
