#include "review/reviewing_internal.h"

#include "content/file_names.h"
#include "content/schema.h"

namespace signpost {

Documents::Documents(const BundleFiles& files) {
    for (const auto& [file, bytes] : files)
        if (Result<TomlDocument> document =
                has_texts(file) ? read_toml(bytes, file, schema_of(file)) : tl::unexpected(Problems{}))
            documents_.emplace(file, std::move(*document));
}

const TomlDocument* Documents::find(const std::string& file) const {
    const auto found = documents_.find(file);
    return found == documents_.end() ? nullptr : &found->second;
}

std::vector<const TomlValue*> figure_tables(const TomlDocument& page) {
    std::vector<const TomlValue*> tables;
    if (const TomlValue* figures = value_of(page.root, "figures"))
        for (const TomlValue& item : figures->items)
            tables.push_back(&item);
    return tables;
}

std::string page_file(const std::string& page, const LanguageCode& language) {
    return "pages/" + page + (language.empty() ? "" : "." + language) + ".toml";
}

namespace {

// The tables of a document that begin with `heading`, "cover.hours"; the document itself for "".
std::vector<const TomlValue*> tables_called(const TomlValue& root, std::string_view heading) {
    if (heading.empty())
        return {&root};
    const std::size_t dot = heading.rfind('.');
    const std::string_view above = dot == heading.npos ? "" : heading.substr(0, dot);
    std::vector<const TomlValue*> found;
    for (const TomlValue* table : tables_called(root, above)) {
        const TomlValue* value = value_of(*table, heading.substr(dot == heading.npos ? 0 : dot + 1));
        if (value != nullptr && value->kind == TomlValue::Kind::table)
            found.push_back(value);
        else if (value != nullptr)
            for (const TomlValue& item : value->items)
                found.push_back(&item);
    }
    return found;
}

} // namespace

std::vector<const TomlValue*> tables_of(const TomlValue& root, const TableSpec& spec) {
    if (spec.times != TableSpec::Times::named)
        return tables_called(root, spec.heading);
    std::vector<const TomlValue*> found;
    for (const TomlEntry& entry : root.entries)
        found.push_back(&entry.value);
    return found;
}

namespace {

// A text, or each text of a list.
void use_texts(const TomlValue& value, Markup markup, const UseText& use) {
    if (value.kind == TomlValue::Kind::text)
        use(value, markup);
    for (const TomlValue& item : value.items)
        if (item.kind == TomlValue::Kind::text)
            use(item, markup);
}

template <class Which> void use_fields(const TomlDocument& document, const Which& which, const UseText& use) {
    for (const TableSpec& spec : schema_of(document.file).tables)
        for (const TomlValue* table : tables_of(document.root, spec))
            for (const FieldSpec& field : spec.fields)
                if (const TomlValue* value = which(field) ? value_of(*table, field.key) : nullptr)
                    use_texts(*value, field.kind == FieldKind::markdown ? Markup::markdown : Markup::none,
                              use);
}

bool is_read_by_visitors(const FieldSpec& field) {
    const bool text =
        field.kind == FieldKind::text || field.kind == FieldKind::markdown || field.kind == FieldKind::texts;
    return text && (field.translated || field.prose);
}

} // namespace

void for_each_text(const TomlDocument& document, const UseText& use) {
    use_fields(document, [](const FieldSpec& field) { return field.prose; }, use);
}

void for_each_visitor_text(const TomlDocument& document, const UseText& use) {
    use_fields(document, is_read_by_visitors, use);
}

bool has_one_of(std::string_view text, std::initializer_list<std::string_view> phrases) {
    return std::any_of(phrases.begin(), phrases.end(),
                       [&](std::string_view phrase) { return text.find(phrase) != text.npos; });
}

void for_each_contact(const Reviewing& reviewing, const UseContact& use) {
    const TomlDocument* contacts = reviewing.documents.find("contacts.toml");
    if (contacts == nullptr)
        return;
    for (const auto& [id, contact] : reviewing.bundle.contacts)
        if (const TomlValue* table = value_of(contacts->root, id))
            use(*contacts, *table, contact);
}

} // namespace signpost
