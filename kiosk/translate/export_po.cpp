#include "translate/export_po.h"

#include <algorithm>

#include "content/origin.h"
#include "content/said_facts.h"
#include "toml/fields.h"
#include "translate/originals_internal.h"
#include "translate/po.h"
#include "translate/translation_file_internal.h"

namespace signpost {

namespace {

std::vector<std::string> to_be_kept(std::string_view text) {
    std::vector<std::string> kept;
    for (const std::string& fact : facts_of(text)) {
        const std::string shown = fact.starts_with("](") ? fact.substr(1) : fact;
        if ((fact.front() == '{' || fact.front() == ']') &&
            std::find(kept.begin(), kept.end(), shown) == kept.end())
            kept.push_back(shown);
    }
    return kept;
}

std::vector<std::string> notes_on(const std::string& file, const Translatable& one) {
    std::vector<std::string> notes;
    const FieldSpec& field = *one.field;
    if (!field.shown.empty())
        notes.push_back("Shown " + std::string(field.shown) + ".");
    if (!field.help.empty() && file != "words.toml") // where it is the program's own English
        notes.push_back("It is: " + std::string(field.help) + ".");
    if (field.kind == FieldKind::markdown)
        notes.emplace_back(
            "Keep the marks: ## before a heading, - or 1. before a line, ** around bold words.");
    else
        notes.push_back("At most " + std::to_string(field.longest) + " characters.");
    if (const auto kept = to_be_kept(one.text->text); !kept.empty())
        notes.push_back("Leave as it is: " + in_a_row(kept));
    if (const auto numbers = numbers_to_keep(one.text->text); !numbers.empty())
        notes.push_back("Leave these numbers as they are: " + in_a_row(numbers));
    return notes;
}

class PoExporter {
public:
    PoExporter(const BundleFiles& files, const PoExport& what) : files_(files), what_(what) {}

    ExportedPo run() {
        po_ = {.project = what_.project,
               .language = in_po(what_.language),
               .written = what_.now,
               .tool = what_.tool};
        for (const TomlDocument& original : originals_in(files_))
            add(original);
        done_.texts = po_.entries.size();
        done_.text = write_po(po_);
        return std::move(done_);
    }

private:
    // "zh-hans" as "zh_Hans", "pt-br" as "pt_BR".
    static std::string in_po(std::string code) {
        const std::size_t dash = code.find('-');
        if (dash == code.npos)
            return code;
        const bool is_region = code.size() - dash == 3;
        code[dash] = '_';
        for (std::size_t at = dash + 1; at < code.size() && (is_region || at == dash + 1); ++at)
            code[at] =
                code[at] >= 'a' && code[at] <= 'z' ? static_cast<char>(code[at] - 'a' + 'A') : code[at];
        return code;
    }

    void add(const TomlDocument& original) {
        const auto translation = translation_in(files_, original.file, what_.language);
        const TranslatedTexts texts = translation ? read_translation(*translation) : TranslatedTexts{};
        for (const Translatable& one : translatables_of(original))
            if (!is_for_staff(original.file, one.key) || texts.shown.contains(one.key))
                add(original, one, texts);
    }

    void add(const TomlDocument& original, const Translatable& one, const TranslatedTexts& texts) {
        PoEntry entry{.notes = notes_on(original.file, one),
                      .place = original.file + ":" + std::to_string(one.text->place.line),
                      .longest = one.field->kind == FieldKind::markdown ? 0 : one.field->longest,
                      .context = context_of(original.file, one.key),
                      .original = without_end(one.text->text)};
        translate(entry, one, texts);
        done_.fuzzy += entry.fuzzy ? 1 : 0;
        done_.translated += !entry.fuzzy && !entry.translation.empty() ? 1 : 0;
        po_.entries.push_back(std::move(entry));
    }

    // What waits is newer than what is shown, and where something is shown, somebody doubts it.
    static void translate(PoEntry& entry, const Translatable& one, const TranslatedTexts& texts) {
        const auto shown = texts.shown.find(one.key);
        const auto waiting = texts.waiting.find(one.key);
        const auto origin = texts.origins.find(one.key);
        const bool waits = waiting != texts.waiting.end();
        if (!waits && shown == texts.shown.end())
            return;
        entry.translation = without_end(waits ? waiting->second : shown->second);
        const bool is_known = origin != texts.origins.end();
        entry.fuzzy = !is_known || behind(origin->second, origin_of(one.text->text)) != Behind::nothing ||
                      (waits && shown != texts.shown.end());
        if (waits)
            entry.notes.emplace_back("Not shown to visitors yet.");
        else if (!is_known)
            entry.notes.emplace_back(
                "Nobody knows whether the words have changed since they were translated.");
    }

    const BundleFiles& files_;
    const PoExport& what_;
    PoFile po_{};
    ExportedPo done_{};
};

} // namespace

ExportedPo export_po(const BundleFiles& files, const PoExport& what) { return PoExporter(files, what).run(); }

} // namespace signpost
