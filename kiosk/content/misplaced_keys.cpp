// Lines of bundle.toml and of a site's file that stand in another part than the one that they are of. TOML
// counts each to the heading above it.
#include "content/bundle_reading_internal.h"
#include "content/schema.h"

namespace signpost {

namespace {

bool is_part(const FieldSpec& field) {
    return field.kind == FieldKind::part || field.kind == FieldKind::parts;
}

// A key of the file itself, below a heading whose part has no such key.
void refuse_keys_of_root(Fields& root, const TomlValue& table, const FileSchema& schema,
                         std::string_view heading) {
    const TableSpec* spec = schema.table(heading);
    for (const TomlEntry& entry : table.entries) {
        const std::string inside = (heading.empty() ? "" : std::string(heading) + ".") + entry.key;
        refuse_keys_of_root(root, entry.value, schema, inside);
        for (const TomlValue& item : entry.value.items)
            refuse_keys_of_root(root, item, schema, inside);
        const FieldSpec* of_root = schema.table("")->find(entry.key);
        if (heading.empty() || of_root == nullptr || is_part(*of_root) || root.has(entry.key) ||
            (spec != nullptr && spec->find(entry.key) != nullptr))
            continue;
        root.note(
            entry.place,
            in_quotes(entry.key) + " stands below [" + std::string(heading) +
                "], and so belongs to that part.",
            "Move this line to the top of the file, above the first line with square brackets round a name.");
        root.excuse(entry.key);
    }
}

// A key of the cover that stands above [cover]; or a part of it whose heading does not say so: [[notices]].
void refuse_keys_of_cover(Fields& root, const FileSchema& schema) {
    for (const FieldSpec& field : schema.table("cover")->fields) {
        const std::string key(field.key);
        if (schema.table("")->find(key) != nullptr || !root.has(key))
            continue;
        if (is_part(field))
            root.refuse(key, in_quotes(key) + " is a part of the cover, and its heading does not say so.",
                        "Write [[cover." + key + "]] on a line of its own, with two brackets.");
        else
            root.refuse(key, in_quotes(key) + " does not stand below [cover], where it belongs.",
                        "Move this line to right below the line [cover].");
    }
}

} // namespace

void refuse_keys_of_other_parts(Fields& root, const TomlDocument& document, FileName::Kind kind) {
    const FileSchema schema = schema_of(kind);
    refuse_keys_of_root(root, document.root, schema, "");
    refuse_keys_of_cover(root, schema);
}

void refuse_keys_of_whole_cover(Fields& row, std::string_view heading) {
    const FileSchema schema = schema_of(FileName::Kind::bundle);
    const TableSpec& own = *schema.table(heading);
    for (const char* key : {"open", "closed", "bank_holidays", "button", "sample"})
        if (own.find(key) == nullptr)
            row.refuse(key,
                       in_quotes(key) + " stands below [[" + std::string(heading) +
                           "]], and so belongs to that part alone.",
                       "Move this line up, to right below the line [cover].");
}

} // namespace signpost
