#include "translate/translation_file_internal.h"

#include <algorithm>
#include <set>

#include "toml/toml_text.h"

namespace signpost {

namespace {

// Text of several lines stands between """, where its lines can be read.
std::string as_toml(std::string_view text, const FieldSpec& field) {
    return field.kind == FieldKind::markdown ? in_toml_lines(text) : in_toml_quotes(text);
}

std::string value_in(const std::map<std::string, std::string>& map, const std::string& key) {
    const auto found = map.find(key);
    return found == map.end() ? "" : found->second;
}

// "cover.notices.1.lines" of "cover.notices.1.lines.3"; "lines" is its last part.
std::string list_of(const std::string& key) { return key.substr(0, key.rfind('.')); }
std::string last_part(const std::string& key) { return key.substr(key.rfind('.') + 1); }

class TranslationWriter {
public:
    TranslationWriter(const TranslatedTexts& texts, const TranslationComments& comments)
        : texts_(texts), comments_(comments) {}

    // Each of those that are shown once, in this order.
    std::string run(const std::vector<Translatable>& order) {
        for (std::size_t at = 0; at < order.size(); ++at)
            if (texts_.shown.contains(order[at].key) && done_.insert(order[at].key).second)
                write(order, at);
        file_ += comments_.at_end;
        write_origins();
        write_waiting();
        return std::move(file_);
    }

private:
    void write(const std::vector<Translatable>& order, std::size_t at) {
        const Translatable& one = order[at];
        write_heading(one);
        file_ += value_in(comments_.above, one.key);
        if (one.field->kind == FieldKind::texts)
            file_ += last_part(list_of(one.key)) + " = " + list_from(order, at);
        else
            file_ += last_part(one.key) + " = " + as_toml(texts_.shown.at(one.key), *one.field);
        end_line(one.key);
    }

    void end_line(const std::string& place) {
        const std::string behind = value_in(comments_.behind, place);
        file_ += (behind.empty() ? "" : "   " + behind) + "\n";
    }

    void write_heading(const Translatable& one) {
        if (one.table == table_)
            return;
        table_ = one.table;
        const std::string place = one.heading + one.table;
        file_ += (file_.empty() ? "" : "\n") + value_in(comments_.above, place) + one.heading;
        end_line(place);
    }

    std::string list_from(const std::vector<Translatable>& order, std::size_t at) {
        std::string list = "[";
        const std::string name = list_of(order[at].key);
        for (; at < order.size() && list_of(order[at].key) == name; ++at)
            if (const auto text = texts_.shown.find(order[at].key); text != texts_.shown.end()) {
                list += (list.size() > 1 ? ", " : "") + in_toml_quotes(text->second);
                done_.insert(order[at].key);
            }
        return list + "]";
    }

    void write_origins() {
        if (texts_.origins.empty())
            return;
        write_part(origins_comment, origins_heading);
        if (texts_.new_texts)
            file_.append(new_texts_key).append(" = \"").append(to_text(*texts_.new_texts)).append("\"\n");
        for (const auto& [key, origin] : texts_.origins)
            file_ += in_toml_quotes(key) + " = " + in_toml_quotes(to_text(origin)) + "\n";
    }

    void write_waiting() {
        if (texts_.waiting.empty())
            return;
        write_part(waiting_comment, waiting_heading);
        for (const auto& [key, text] : texts_.waiting)
            file_ += in_toml_quotes(key) + " = " + in_toml_quotes(text) + "\n";
    }

    void write_part(std::string_view comment, std::string_view heading) {
        file_ += file_.empty() ? "" : "\n";
        file_.append(comment).append("\n[").append(heading).append("]\n");
    }

    const TranslatedTexts& texts_;
    const TranslationComments& comments_;
    std::string file_{};
    std::string table_{};
    std::set<std::string> done_{};
};

// Those of the original, and then what the translation alone has.
std::vector<Translatable> in_order(const TomlDocument& original, const TomlDocument* before) {
    std::vector<Translatable> order = translatables_of(original);
    if (before == nullptr)
        return order;
    std::vector<Translatable> all = order;
    for (Translatable& one : translatables_of(*before)) {
        const auto same = [&](const Translatable& other) { return other.key == one.key; };
        if (std::any_of(order.begin(), order.end(), same))
            continue;
        // With the others of its table, or else the heading would come twice.
        const auto last = std::find_if(all.rbegin(), all.rend(),
                                       [&](const Translatable& other) { return other.table == one.table; });
        all.insert(last.base() == all.begin() ? all.end() : last.base(), std::move(one));
    }
    return all;
}

} // namespace

std::string translation_of(const std::string& original, const std::string& language) {
    constexpr std::string_view ending = ".toml";
    return original.substr(0, original.size() - ending.size()) + "." + language + std::string(ending);
}

TranslatedTexts read_translation(const TomlDocument& translation) {
    TranslatedTexts texts;
    for (const Translatable& one : translatables_of(translation))
        texts.shown.emplace(one.key, one.text->text);
    texts.origins = origins_in(translation);
    texts.new_texts = new_texts_in(translation);
    if (const TomlValue* waiting = value_of(translation.root, waiting_heading))
        for (const TomlEntry& entry : waiting->entries)
            if (entry.value.kind == TomlValue::Kind::text)
                texts.waiting.emplace(entry.key, entry.value.text);
    return texts;
}

Result<std::string> write_translation(const TranslatedTexts& texts, const TomlDocument& original,
                                      const TomlDocument* before) {
    const auto comments = before == nullptr ? TranslationComments{} : comments_of(*before);
    if (!comments)
        return tl::unexpected(comments.error());
    return TranslationWriter(texts, *comments).run(in_order(original, before));
}

} // namespace signpost
