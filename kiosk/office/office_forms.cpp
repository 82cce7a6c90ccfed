// Forms for the page: a file's fields as JSON, and the file's text with what was typed into one.
#include <optional>
#include <utility>

#include "base/calendar.h"
#include "base/characters.h"
#include "content/file_names.h"
#include "content/schema.h"
#include "content/translatable.h"
#include "edit/edit_file.h"
#include "edit/edit_origin.h"
#include "edit/edit_take.h"
#include "edit/form.h"
#include "office/office_internal.h"
#include "review/behind.h"
#include "toml/toml_text.h"

namespace signpost::office {

using nlohmann::json;

const char* kept_json(const json& value) {
    return kept(value.dump(-1, ' ', false, json::error_handler_t::replace));
}

json problems_of(const Problems& problems) {
    json list = json::array();
    for (const Problem& one : problems)
        list.push_back({{"file", one.file},
                        {"line", one.line},
                        {"column", one.column},
                        {"cause", one.cause},
                        {"remedy", one.remedy}});
    return {{"problems", list}};
}

namespace {

std::string_view name_of(FieldKind kind) {
    switch (kind) {
    case FieldKind::markdown:
        return "markdown";
    case FieldKind::id:
        return "id";
    case FieldKind::telephone:
        return "telephone";
    case FieldKind::date:
        return "date";
    case FieldKind::dates:
        return "dates";
    case FieldKind::integer:
        return "integer";
    case FieldKind::boolean:
        return "boolean";
    case FieldKind::texts:
        return "texts";
    case FieldKind::ids:
        return "ids";
    case FieldKind::numbers:
        return "numbers";
    default:
        return "text";
    }
}

std::string_view name_of(NameOf what) {
    switch (what) {
    case NameOf::page:
        return "page";
    case NameOf::contact:
        return "contact";
    case NameOf::language:
        return "language";
    default:
        return "";
    }
}

// What is translated in this file, as a file of its own; std::nullopt where it cannot be read, and in an
// original.
std::optional<TomlDocument> original_behind(const std::string& file, const std::string& text) {
    const auto name = read_file_name(file);
    if (!name || name->language.empty())
        return std::nullopt;
    const std::string path = original_of(file, name->language);
    auto document = read_toml(path == "words.toml" ? with_built_in_words(text) : text, path);
    return document ? std::optional(std::move(*document)) : std::nullopt;
}

// In a file with a translation: what the check says of the field's original; "" where that is what it was.
class OriginalsThen {
public:
    OriginalsThen(const std::optional<TomlDocument>& original, const TomlDocument& translation)
        : behind_(original ? texts_behind(*original, translation) : std::vector<TextBehind>{}) {}

    // A list is behind where one of its texts is.
    [[nodiscard]] std::string words_of(const std::string& key) const {
        for (const TextBehind& each : behind_)
            if (each.key == key || each.key.starts_with(key + "."))
                return words_of_behind({key}, each.how);
        return "";
    }

private:
    std::vector<TextBehind> behind_;
};

// As translatable.h names it; a whole table by its name.
std::string key_of(const std::string& table, std::string_view key) {
    return table + (table.empty() || key.empty() ? "" : ".") + std::string(key);
}

json field_json(const TomlDocument& document, const FormField& field) {
    const FieldSpec& spec = *field.spec;
    json row{{"key", spec.key},
             {"kind", name_of(spec.kind)},
             {"names", name_of(spec.name_of)},
             {"required", spec.need == Need::required},
             {"translated", spec.translated},
             {"prose", spec.prose},
             {"longest", spec.longest},
             {"help", spec.help},
             {"shown", spec.shown},
             {"unit", spec.unit},
             {"example", example_of(spec)},
             {"words", json::array()},
             {"typed", nullptr},
             {"original", nullptr}};
    for (const std::string_view word : spec.words)
        row["words"].push_back(word);
    if (field.original != nullptr)
        row["original"] = typed_of(*field.original);
    if (field.value != nullptr) {
        const std::size_t begin = offset_of(document.source, field.value->place);
        row["typed"] = typed_of(*field.value);
        row["line"] = field.value->place.line;
        row["last_line"] = place_of(document.source, end_of_value(document.source, begin)).line;
    }
    return row;
}

std::string_view name_of(TableSpec::Times times) {
    using Times = TableSpec::Times;
    return times == Times::once ? "once" : times == Times::several ? "several" : "named";
}

json table_json(const TomlDocument& document, const FormTable& table, const OriginalsThen& then) {
    json row{{"heading", table.spec->heading},
             {"times", name_of(table.spec->times)},
             {"path", table.path},
             {"line", table.written != nullptr ? table.written->place.line : 0}, // 0: it is not written
             {"fields", json::array()}};
    for (const FormField& field : table.fields) {
        row["fields"].push_back(field_json(document, field));
        row["fields"].back()["behind"] = then.words_of(key_of(table.path, field.spec->key));
    }
    return row;
}

TypedLines lines_of(const json& typed) {
    TypedLines lines;
    for (const json& line : typed)
        lines.push_back(line.get<std::string>());
    return lines;
}

std::string part_of(const json& wanted, const char* key) { return wanted.value(key, std::string()); }

Result<std::string> changed(const std::string& text, const json& wanted) {
    const auto of = [&](const char* key) { return part_of(wanted, key); };
    const FieldPlace place{of("file"), of("table"), of("key")};
    if (of("do") == "set")
        return with_value(text, place, lines_of(wanted.at("typed")));
    if (of("do") == "clear")
        return without_value(text, place);
    if (of("do") == "translated")
        return with_origin_now(text, place.file, key_of(place.table, place.key), of("original"));
    if (of("do") == "add")
        return with_table(text, place.file, place.table);
    if (of("do") == "take")
        return with_tables_of(of("theirs"), text, place.file, place.table);
    if (of("do") == "remove")
        return without_table(text, place.file, place.table);
    return with_table_moved_up(text, place.file, place.table);
}

// Of a language that somebody had reviewed.
std::optional<NewTexts> came_today(const json& wanted) {
    const auto reviewed = read_date(part_of(wanted, "reviewed"));
    const auto today = read_date(part_of(wanted, "today"));
    return reviewed && today ? std::optional(NewTexts{*today, *reviewed == *today}) : std::nullopt;
}

// In a translation: which original what was changed is made from.
Result<std::string> with_origins(const std::string& before, const std::string& after, const json& wanted) {
    const auto of = [&](const char* key) { return part_of(wanted, key); };
    if (wanted.contains("theirs"))
        return with_origins_of_copy(of("theirs"), after, of("file"), key_of(of("table"), of("key")));
    if (of("do") != "translated" && wanted.contains("original"))
        return with_origins_of_new(before, after, of("file"), of("original"), came_today(wanted));
    return after;
}

} // namespace

} // namespace signpost::office

using namespace signpost;
using namespace signpost::office;

// The form of a file with this text: {"tables": [{"path", "fields": [...]}], "addable": [{"heading",
// "times", "called"}]}; or {"problems"} where it cannot be read. `original`: the text of the file that it
// translates, "" where it is none: what of it can be translated is in the form, with its words.
OFFICE_CALL const char* office_form(const char* file, const char* text, const char* original) {
    const FileSchema schema = schema_of(file);
    const auto document = read_toml(text, file, schema);
    if (!document)
        return kept_json(problems_of(document.error()));
    const auto translated = original_behind(file, original);
    const OriginalsThen then(translated, *document);
    json form{{"tables", json::array()}, {"addable", json::array()}};
    for (const FormTable& table : form_of(*document, translated ? &*translated : nullptr))
        form["tables"].push_back(table_json(*document, table, then));
    for (const TableSpec& table : schema.tables)
        if (table.times != TableSpec::Times::once && !schema.is_translation)
            form["addable"].push_back(
                {{"heading", table.heading}, {"times", name_of(table.times)}, {"called", table.called}});
    return kept_json(form);
}

// One change: {"file", "do": "set" | "clear" | "add" | "remove" | "up" | "take" | "translated", "table",
// "key", "typed": [lines], "theirs": the text of another copy that this comes from, as "take" always does
// (edit_take.h), "original": of a translation the text of the file that it translates (edit_origin.h),
// "reviewed", "today": days, where somebody had reviewed its language}.
// Returns {"text"}, the file anew, or {"problems"}.
OFFICE_CALL const char* office_edit(const char* text, const char* change) {
    const json wanted = json::parse(change, nullptr, false);
    const Result<std::string> made = changed(text, wanted).and_then([&](const std::string& after) {
        return with_origins(text, after, wanted);
    });
    return kept_json(made ? json{{"text", *made}} : problems_of(made.error()));
}
