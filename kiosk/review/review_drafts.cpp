// Languages that nobody has reviewed, and translations that are behind their originals.
#include "base/characters.h"
#include "content/file_names.h"
#include "content/origin.h"
#include "content/translatable.h"
#include "review/behind.h"
#include "review/reviewing_internal.h"
#include "toml/fields.h"

namespace signpost {

namespace {

FilePlace place_of_text(const TomlDocument& document, const std::string& key) {
    for (const Translatable& one : translatables_of(document))
        if (one.key == key)
            return one.text->place;
    return {1, 1};
}

class BehindReview {
public:
    BehindReview(Reviewing& reviewing, const LanguageCode& language)
        : reviewing_(reviewing), language_(language),
          look_again_("Export it with kioskctl translate export --to " + language +
                      ", have it looked at, and import it again.") {}

    void run() {
        for (const auto& [path, document] : reviewing_.documents.all())
            if (const auto name = read_file_name(path); name && name->language == language_)
                look_at(document);
    }

private:
    void look_at(const TomlDocument& translation) {
        const std::string& path = translation.file;
        if (const TomlDocument* document = reviewing_.documents.find(original_of(path, language_))) {
            const std::vector<TextBehind> all = texts_behind(*document, translation);
            note(translation, all, Behind::facts, look_again_);
            note(translation, all, Behind::words, look_again_);
            note(translation, all, Behind::gone,
                 "If it was deleted by mistake, write it in " + document->file +
                     " again. If not, delete it here, and its line below [" + std::string(origins_heading) +
                     "].");
        }
        if (const TomlValue* waiting = value_of(translation.root, waiting_heading))
            reviewing_.note(Finding::Kind::not_translated, path, waiting->place,
                            counted(waiting->entries.size(), "text here is", "texts here are") +
                                " not shown yet: not whole, or still doubted.",
                            look_again_);
    }

    void note(const TomlDocument& translation, const std::vector<TextBehind>& all, Behind how,
              const std::string& remedy) {
        std::vector<std::string> keys;
        for (const TextBehind& each : all)
            if (each.how == how)
                keys.push_back(each.key);
        if (!keys.empty())
            reviewing_.note(Finding::Kind::translation_behind, translation.file,
                            place_of_text(translation, keys.front()), words_of_behind(keys, how), remedy);
    }

    Reviewing& reviewing_;
    const LanguageCode& language_;
    std::string look_again_;
};

// The language's table in bundle.toml.
const TomlValue* table_of_language(const Reviewing& reviewing, const LanguageCode& code) {
    const TomlDocument* bundle_toml = reviewing.documents.find("bundle.toml");
    const TomlValue* languages = bundle_toml == nullptr ? nullptr : value_of(bundle_toml->root, "languages");
    if (languages != nullptr)
        for (const TomlValue& table : languages->items)
            if (const TomlValue* value = value_of(table, "code"); value != nullptr && value->text == code)
                return &table;
    return nullptr;
}

FilePlace place_of_language(const Reviewing& reviewing, const LanguageCode& code) {
    const TomlValue* table = table_of_language(reviewing, code);
    return table == nullptr ? FilePlace{1, 1} : place_of(*table, "code");
}

void review_name_of_reviewer(Reviewing& reviewing, const Language& language) {
    const TomlValue* table = table_of_language(reviewing, language.code);
    const TomlValue* by = table == nullptr ? nullptr : value_of(*table, "reviewed_by");
    if (by != nullptr && names_nobody(by->text))
        reviewing.note(Finding::Kind::not_reviewed, "bundle.toml", by->place,
                       in_quotes(by->text) + " is no person: nobody has reviewed " + language.name + ".",
                       "Write the name of the person who has read all of it, or delete reviewed_by and "
                       "reviewed_on.");
}

void review_draft(Reviewing& reviewing, const Language& draft) {
    reviewing.note(
        Finding::Kind::draft_language, "bundle.toml", place_of_language(reviewing, draft.code),
        draft.name + " (" + draft.code + ") is a draft: kioskctl preview shows it, kiosks do not.",
        "Once a person who speaks it has read all of it, add reviewed_by and reviewed_on below its "
        "name.");
}

bool is_newer(const NewTexts& came, Date reviewed) {
    return came.on > reviewed || (came.on == reviewed && came.after_review);
}

std::string remedy_for(const NewTexts& came) {
    const std::string remedy =
        "Have it read by a person who speaks it, and set reviewed_by and reviewed_on in bundle.toml anew.";
    return remedy + (came.after_review ? " If that is still on " + to_text(came.on) +
                                             ", delete this line too, once all has been read."
                                       : "");
}

void review_new_texts(Reviewing& reviewing, const Language& language) {
    for (const auto& [path, document] : reviewing.documents.all()) {
        const auto name = read_file_name(path);
        const auto came = new_texts_in(document);
        if (!name || name->language != language.code || !came || !language.reviewed_on ||
            !is_newer(*came, *language.reviewed_on))
            continue;
        const TomlValue* part = value_of(document.root, origins_heading);
        reviewing.note(Finding::Kind::not_reviewed, path, place_of(*part, std::string(new_texts_key)),
                       "Texts came on " + to_text(came->on) + ", and " + language.name + " was reviewed on " +
                           to_text(*language.reviewed_on) + ": nobody has reviewed what is new.",
                       remedy_for(*came));
    }
}

} // namespace

void review_drafts(Reviewing& reviewing) {
    for (const Language& draft : reviewing.bundle.drafts) {
        review_draft(reviewing, draft);
        if (!reviewing.bundle.has_drafts_in)
            BehindReview(reviewing, draft.code).run();
    }
    for (const Language& language : reviewing.bundle.languages) {
        if (language.reviewed_on && *language.reviewed_on > reviewing.today)
            reviewing.note(Finding::Kind::odd_date, "bundle.toml",
                           place_of_language(reviewing, language.code),
                           language.name + " is said to be reviewed on a day that has not come yet.",
                           "Write the day on which that person had read all of it as reviewed_on.");
        review_name_of_reviewer(reviewing, language);
        review_new_texts(reviewing, language);
        BehindReview(reviewing, language.code).run();
    }
}

} // namespace signpost
