// Texts of a translation that do not say which original they were made from: nobody is told when that
// changes.
#include <algorithm>

#include "base/characters.h"
#include "content/file_names.h"
#include "content/origin.h"
#include "content/translatable.h"
#include "review/behind.h"
#include "review/reviewing_internal.h"
#include "toml/fields.h"

namespace signpost {

namespace {

// Where nobody uses the tools, no translation has such a note, and nobody misses it.
bool keeps_origins(const Documents& documents) {
    return std::any_of(documents.all().begin(), documents.all().end(),
                       [](const auto& one) { return value_of(one.second.root, origins_heading) != nullptr; });
}

std::string put_back(const std::string& what, const LanguageCode& language) {
    return "If " + what +
           " was deleted, put it back from an older copy of this file. If there never was one: "
           "kioskctl translate export --to " +
           language +
           ", have the texts marked there looked at, and import "
           "the file again.";
}

class OriginsReview {
public:
    OriginsReview(Reviewing& reviewing, const TomlDocument& translation, const LanguageCode& language)
        : reviewing_(reviewing), translation_(translation), language_(language) {}

    void run() {
        const TomlDocument* original = reviewing_.documents.find(original_of(translation_.file, language_));
        if (original == nullptr && translation_.file != "words." + language_ + ".toml")
            return;
        find_texts(original == nullptr ? TomlDocument{"words.toml", "", {}} : *original);
        if (keys_.empty())
            return;
        const std::string heading = "[" + std::string(origins_heading) + "]";
        if (value_of(translation_.root, origins_heading) == nullptr)
            note({1, 1}, "these texts were", put_back("the part " + heading, language_));
        else
            note(first_, in_a_row(keys_) + (keys_.size() == 1 ? " was" : " were"),
                 put_back("a line below " + heading, language_));
    }

private:
    void note(FilePlace place, const std::string& what, std::string remedy) {
        reviewing_.note(Finding::Kind::origin_unknown, translation_.file, place,
                        "Nothing here says from which original " + what +
                            " translated: when that changes, nobody is told.",
                        std::move(remedy));
    }

    void find_texts(const TomlDocument& original) {
        const auto now = origins_of(original);
        const auto then = origins_in(translation_);
        for (const Translatable& one : translatables_of(translation_))
            if (now.contains(one.key) && !then.contains(one.key)) {
                first_ = keys_.empty() ? one.text->place : first_;
                keys_.push_back(one.key);
            }
    }

    Reviewing& reviewing_;
    const TomlDocument& translation_;
    const LanguageCode& language_;
    std::vector<std::string> keys_{};
    FilePlace first_{1, 1};
};

} // namespace

void review_origins(Reviewing& reviewing) {
    if (!keeps_origins(reviewing.documents))
        return;
    for (const auto& [path, document] : reviewing.documents.all())
        if (const auto name = read_file_name(path); name && !name->language.empty())
            OriginsReview(reviewing, document, name->language).run();
}

} // namespace signpost
