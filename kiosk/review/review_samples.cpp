// What was made up to be replaced, such as the hours of a cover: each table of a file that says so of itself.
#include "base/characters.h"
#include "content/file_names.h"
#include "content/schema.h"
#include "review/reviewing_internal.h"

namespace signpost {

namespace {

constexpr std::string_view sample_key = "sample";

void check_sample_table(Reviewing& reviewing, const TomlDocument& document, const TomlValue& table) {
    const TomlValue* sample = value_of(table, sample_key);
    if (sample != nullptr && sample->kind == TomlValue::Kind::boolean && sample->boolean)
        reviewing.note(Finding::Kind::sample, document.file, place_of(table, std::string(sample_key)),
                       "What stands here is a sample: visitors would read hours that are made up.",
                       "Put in your own title, hours and notices, then delete this line.");
}

bool says_sample(const TomlValue& table) {
    const TomlValue* sample = value_of(table, sample_key);
    return sample != nullptr && sample->boolean;
}

// The texts of a value, one below another: of a list, of the tables of a heading.
std::string texts_in(const TomlValue* value) {
    if (value == nullptr)
        return "";
    std::string texts = value->text + "\n";
    for (const TomlValue& item : value->items)
        texts += texts_in(&item);
    for (const TomlEntry& entry : value->entries)
        texts += texts_in(&entry.value);
    return texts;
}

// Hours alone may be another surgery's as well, and a notice may be true in any library.
bool is_as_shipped(const TomlValue& cover, const TomlValue& shipped) {
    const auto is_same = [&](const char* key) {
        return texts_in(value_of(cover, key)) == texts_in(value_of(shipped, key));
    };
    return value_of(cover, "open") != nullptr && is_same("open") && is_same("notices");
}

void check_cover_as_shipped(Reviewing& reviewing, const TomlDocument& document, const TomlValue& cover) {
    for (const std::string& place : sample_places()) {
        const auto sample = read_toml(place, "sites/sample.toml");
        const TomlValue* shipped = sample ? value_of(sample->root, "cover") : nullptr;
        if (shipped != nullptr && is_as_shipped(cover, *shipped))
            reviewing.note(Finding::Kind::sample, document.file, place_of(cover, "open"),
                           "These hours and notices are those of a sample: they are made up.",
                           "Put in your own hours and notices.");
    }
}

// Who deletes the line of a sample may have left the rest of it as it was.
void check_left_from_sample(Reviewing& reviewing, const TomlDocument& document) {
    const TomlValue* cover = value_of(document.root, "cover");
    if (cover == nullptr || says_sample(*cover)) // which is told already
        return;
    check_cover_as_shipped(reviewing, document, *cover);
    const TomlValue* name = value_of(document.root, "name");
    if (name != nullptr && ascii_small(name->text).starts_with("sample "))
        reviewing.note(Finding::Kind::sample, document.file, name->place,
                       in_quotes(name->text) + " is the name of a sample.", "Write the place's own name.");
}

} // namespace

void review_samples(Reviewing& reviewing) {
    for (const auto& [file, document] : reviewing.documents.all())
        if (folder_of(file) == sites_folder || file == "bundle.toml")
            check_left_from_sample(reviewing, document);

    for (const auto& [file, document] : reviewing.documents.all())
        for (const TableSpec& spec : schema_of(file).tables)
            if (spec.find(sample_key) != nullptr)
                for (const TomlValue* table : tables_of(document.root, spec))
                    check_sample_table(reviewing, document, *table);
}

} // namespace signpost
