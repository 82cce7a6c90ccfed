#include "translate/import_po.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "base/characters.h"
#include "content/origin.h"
#include "content/read_bundle.h"
#include "content/said_facts.h"
#include "content/schema.h"
#include "translate/originals_internal.h"
#include "translate/translation_file_internal.h"

namespace signpost {

namespace {

using EntriesByContext = std::map<std::string, const PoEntry*>;

// Whether the first language of the bundle is.
bool is_from_english(const BundleFiles& files) {
    const auto bundle_toml = files.find("bundle.toml");
    const auto document = bundle_toml == files.end()
                              ? Result<TomlDocument>(tl::unexpected(Problems{}))
                              : read_toml(bundle_toml->second, "bundle.toml", schema_of("bundle.toml"));
    const TomlValue* language = document ? value_of(document->root, "default_language") : nullptr;
    return language == nullptr || is_english(language->text);
}

// One file of the bundle and its translation.
class FileImport {
public:
    FileImport(const TomlDocument& original, const std::optional<TomlDocument>& translation)
        : original_(original), texts_(translatables_of(original)),
          now_(translation ? read_translation(*translation) : TranslatedTexts{}), before_(now_) {}

    void take(const Translatable& one, const PoEntry& entry) {
        if (entry.fuzzy)
            return take_doubted(one, entry);
        put(stays_apart(one) && !now_.shown.contains(one.key) ? now_.waiting : now_.shown, one, entry);
        if (now_.shown.contains(one.key))
            now_.waiting.erase(one.key);
        now_.origins[one.key] = origin_of(entry.original);
    }

    // Whether the translation is the one that is there already.
    [[nodiscard]] bool has(const Translatable& one, const PoEntry& entry) const {
        return without_end(text_in(now_, one.key)) == without_end(entry.translation);
    }

    // What is whole now is shown. A list that has become shorter is so in the translation, too: as many lines
    // are wanted there. The keys of other texts whose original is gone.
    std::vector<std::string> finish() {
        show_what_is_whole();
        std::set<std::string> there;
        for (const Translatable& one : texts_)
            there.insert(one.key);
        std::vector<std::string> kept;
        for (const auto& [key, origin] : before_.origins) {
            if (there.contains(key))
                continue;
            if (!is_in_list(key))
                kept.push_back(key);
            else
                drop(key);
        }
        return kept;
    }

    void show_what_is_whole() {
        std::set<std::string> broken;
        for (const Translatable& one : texts_)
            if (is_needed(one) && !is_ready(one.key))
                broken.insert(group_of(one));
        for (const Translatable& one : texts_)
            if (!broken.contains(group_of(one)) && waits_for_others(one.key)) {
                now_.shown[one.key] = now_.waiting.at(one.key);
                now_.waiting.erase(one.key);
            }
    }

    // Until somebody reviews the language anew.
    void note_new_texts(const NewTexts& texts) {
        if (taken() > 0)
            now_.new_texts = texts;
    }

    [[nodiscard]] const std::vector<Translatable>& texts() const { return texts_; }
    [[nodiscard]] const TranslatedTexts& now() const { return now_; }
    [[nodiscard]] bool is_changed() const {
        return now_.shown != before_.shown || now_.waiting != before_.waiting ||
               now_.origins != before_.origins;
    }
    [[nodiscard]] std::size_t taken() const {
        std::size_t count = 0;
        for (const Translatable& one : texts_)
            count += text_in(now_, one.key) != text_in(before_, one.key) ? 1 : 0;
        return count;
    }

private:
    // "cover.notices.1.lines.3"
    static bool is_in_list(const std::string& key) {
        const std::string last = key.substr(key.rfind('.') + 1);
        return last.find_first_not_of("0123456789") == std::string::npos;
    }
    void drop(const std::string& key) {
        now_.shown.erase(key);
        now_.waiting.erase(key);
        now_.origins.erase(key);
    }

    static std::string text_in(const TranslatedTexts& texts, const std::string& key) {
        const auto waiting = texts.waiting.find(key);
        const auto shown = texts.shown.find(key);
        if (waiting != texts.waiting.end())
            return waiting->second;
        return shown == texts.shown.end() ? "" : shown->second;
    }

    // A text that is the same but for its end stays as it was written.
    void put(std::map<std::string, std::string>& into, const Translatable& one, const PoEntry& entry) {
        if (has(one, entry)) {
            into[one.key] = text_in(now_, one.key);
            return;
        }
        const bool ends_a_line = one.field->kind == FieldKind::markdown;
        into[one.key] = without_end(entry.translation) + (ends_a_line ? "\n" : "");
    }

    void take_doubted(const Translatable& one, const PoEntry& entry) {
        if (has(one, entry))
            return;
        put(now_.waiting, one, entry);
        if (!now_.shown.contains(one.key))
            now_.origins.erase(one.key);
    }

    [[nodiscard]] bool is_page() const { return original_.file.starts_with("pages/"); }

    // A page is shown as a whole, and so are the opening hours; every other text by itself.
    [[nodiscard]] std::string group_of(const Translatable& one) const {
        if (is_page())
            return "page";
        return one.in_parts ? one.heading : one.key;
    }
    [[nodiscard]] bool stays_apart(const Translatable& one) const { return group_of(one) != one.key; }
    [[nodiscard]] bool is_needed(const Translatable& one) const {
        return one.in_parts || one.field->need == Need::required;
    }
    [[nodiscard]] bool waits_for_others(const std::string& key) const {
        return now_.waiting.contains(key) && !now_.shown.contains(key) && now_.origins.contains(key);
    }
    [[nodiscard]] bool is_ready(const std::string& key) const {
        return now_.shown.contains(key) || waits_for_others(key);
    }

    const TomlDocument& original_;
    std::vector<Translatable> texts_;
    TranslatedTexts now_;
    TranslatedTexts before_;
};

class PoImporter {
public:
    PoImporter(const BundleFiles& files, const LanguageCode& language, const PoFile& po,
               const std::string& file, const std::optional<NewTexts>& new_texts)
        : files_(files), language_(language), file_(file), new_texts_(new_texts),
          is_from_english_(is_from_english(files)) {
        for (const PoEntry& entry : po.entries)
            entries_.emplace(entry.context, &entry);
    }

    Result<ImportedPo> run() {
        for (const TomlDocument& original : originals_in(files_))
            import_file(original);
        for (const auto& [context, entry] : entries_)
            if (!found_.contains(context) && !entry->translation.empty())
                done_.gone.push_back(in_one_line(context));
        if (problems_.empty())
            read_again();
        if (problems_.empty())
            return std::move(done_);
        std::stable_sort(problems_.begin(), problems_.end(), [](const Problem& a, const Problem& b) {
            return std::tie(a.file, a.line, a.column) < std::tie(b.file, b.line, b.column);
        });
        return tl::unexpected(std::move(problems_));
    }

private:
    void import_file(const TomlDocument& original) {
        const auto before = translation_in(files_, original.file, language_);
        FileImport import(original, before);
        for (const Translatable& one : import.texts())
            if (const PoEntry* entry = entry_for(original, one)) {
                if (!entry->fuzzy && !import.has(one, *entry)) { // what was there has been let pass before
                    check_held(*entry, file_, problems_);
                    check_numbers_held(*entry, is_from_english_, file_, problems_);
                }
                import.take(one, *entry);
            }
        for (const std::string& key : import.finish())
            done_.kept.push_back(in_one_line(context_of(original.file, key)));
        if (new_texts_)
            import.note_new_texts(*new_texts_);
        done_.taken += import.taken();
        done_.waiting += import.now().waiting.size();
        if (!import.is_changed())
            return;
        auto text = write_translation(import.now(), original, before ? &*before : nullptr);
        if (text)
            done_.changed[translation_of(original.file, language_)] = std::move(*text);
        else
            problems_.insert(problems_.end(), text.error().begin(), text.error().end());
    }

    // nullptr where nothing is to be taken.
    const PoEntry* entry_for(const TomlDocument& original, const Translatable& one) {
        const auto found = entries_.find(context_of(original.file, one.key));
        if (found == entries_.end())
            return nullptr;
        const PoEntry& entry = *found->second;
        found_.insert(entry.context);
        if (trimmed(entry.translation).empty())
            return nullptr;
        done_.behind +=
            behind(origin_of(entry.original), origin_of(one.text->text)) != Behind::nothing ? 1 : 0;
        return &entry;
    }

    // As the kiosk reads it: what it would refuse is told at the entry that it comes from.
    void read_again() {
        BundleFiles files = files_;
        for (const auto& [path, text] : done_.changed)
            files[path] = text;
        for (Problem& problem : read_part_of_bundle(files).problems)
            problems_.push_back(at_entry(std::move(problem)));
    }

    [[nodiscard]] Problem at_entry(Problem problem) const {
        const auto changed = done_.changed.find(problem.file);
        const auto document = changed == done_.changed.end()
                                  ? Result<TomlDocument>(tl::unexpected(Problems{}))
                                  : read_toml(changed->second, problem.file, schema_of(problem.file));
        if (!document)
            return problem;
        const std::string context = context_at(*document, {problem.line, problem.column});
        const auto entry = entries_.find(context);
        if (entry == entries_.end())
            return problem;
        return {file_, entry->second->line, 1, "In " + in_quotes(context) + ": " + problem.cause,
                problem.remedy};
    }

    // Of the text that begins there, or last before it.
    [[nodiscard]] std::string context_at(const TomlDocument& document, FilePlace place) const {
        FilePlace nearest{};
        std::string key;
        for (const Translatable& one : translatables_of(document))
            if (one.text->place <= place && nearest <= one.text->place) {
                nearest = one.text->place;
                key = one.key;
            }
        return context_of(original_of(document.file), key);
    }

    [[nodiscard]] std::string original_of(const std::string& translation) const {
        return translation.substr(0, translation.size() - (language_ + ".toml").size()) + "toml";
    }

    const BundleFiles& files_;
    const LanguageCode& language_;
    const std::string& file_;
    std::optional<NewTexts> new_texts_;
    bool is_from_english_;
    EntriesByContext entries_{};
    std::set<std::string> found_{};
    ImportedPo done_{};
    Problems problems_{};
};

} // namespace

Result<ImportedPo> import_po(const BundleFiles& files, const LanguageCode& language, const PoFile& po,
                             const std::string& file, const std::optional<NewTexts>& new_texts) {
    return PoImporter(files, language, po, file, new_texts).run();
}

} // namespace signpost
