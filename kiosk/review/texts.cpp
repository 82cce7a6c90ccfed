#include "review/texts.h"

#include <initializer_list>

#include "content/file_names.h"

namespace signpost {

namespace {

using Keys = std::initializer_list<std::string_view>;

void visit_keys(const TomlValue& table, const Keys& keys, const TextVisitor& visit) {
    for (const std::string_view key : keys)
        if (const TomlValue* value = value_of(table, key);
            value != nullptr && value->kind == TomlValue::Kind::text)
            visit(*value, key == "body" ? Markup::markdown : Markup::none);
}

void visit_bundle(const TomlValue& root, const TextVisitor& visit) {
    if (const TomlValue* start = value_of(root, "start"))
        visit_keys(*start, {"title", "subtitle"}, visit);
    const TomlValue* cover = value_of(root, "cover");
    const TomlValue* notices = cover == nullptr ? nullptr : value_of(*cover, "notices");
    if (notices == nullptr)
        return;
    for (const TomlValue& notice : notices->items)
        if (const TomlValue* lines = value_of(notice, "lines"))
            for (const TomlValue& line : lines->items)
                visit(line, Markup::none);
}

} // namespace

void for_each_text(const TomlDocument& document, const TextVisitor& visit) {
    const Result<FileName> name = read_file_name(document.file);
    if (!name)
        return;
    switch (name->kind) {
    case FileName::Kind::bundle:
        return visit_bundle(document.root, visit);
    case FileName::Kind::page:
        visit_keys(document.root, {"summary", "body"}, visit);
        for (const TomlValue* figure : figure_tables(document))
            visit_keys(*figure, {"label"}, visit);
        return;
    case FileName::Kind::contacts:
        for (const TomlEntry& contact : document.root.entries)
            visit_keys(
                contact.value,
                {"what_for", "hours", "cost", "bill", "who", "languages", "expect", "how", "text_note"},
                visit);
        return;
    case FileName::Kind::words:
        for (const TomlEntry& word : document.root.entries)
            if (word.value.kind == TomlValue::Kind::text)
                visit(word.value, Markup::none);
        return;
    }
}

} // namespace signpost
