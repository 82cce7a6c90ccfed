#include "content/schema.h"

#include <algorithm>
#include <array>

#include "content/bundle_toml.h"
#include "content/contact.h"
#include "content/page.h"
#include "content/site.h"
#include "content/words.h"

namespace signpost {

namespace {

using Times = TableSpec::Times;

constexpr auto start_specs = specs_of(start_fields);
constexpr auto cover_specs = specs_of(cover_fields);
constexpr auto hours_specs = specs_of(hours_fields);
constexpr auto notice_specs = specs_of(notice_fields);

constexpr std::array bundle_tables = std::to_array<TableSpec>({
    {.fields = bundle_fields},
    {.heading = "languages", .times = Times::several, .fields = language_fields},
    {.heading = "emergency", .fields = emergency_fields},
    {.heading = "start", .fields = start_specs},
    {.heading = "cover", .fields = cover_specs},
    {.heading = "cover.hours", .times = Times::several, .fields = hours_specs},
    {.heading = "cover.notices", .times = Times::several, .fields = notice_specs},
});

constexpr auto site_specs = specs_of(site_fields);

// A site has its own name for a title, and the bundle's button, where its file says nothing.
constexpr auto site_cover_specs = [] {
    auto specs = cover_specs;
    std::transform(specs.begin(), specs.end(), specs.begin(), in_translation);
    return specs;
}();

constexpr std::array site_tables = std::to_array<TableSpec>({
    {.fields = site_specs},
    {.heading = "cover", .fields = site_cover_specs},
    {.heading = "cover.hours", .times = Times::several, .fields = hours_specs},
    {.heading = "cover.notices", .times = Times::several, .fields = notice_specs},
});

constexpr std::array page_tables = std::to_array<TableSpec>({
    {.fields = page_specs},
    {.heading = "figures", .times = Times::several, .fields = figure_fields},
});

constexpr std::array contact_tables = std::to_array<TableSpec>({
    {.times = Times::named, .fields = contact_fields, .called = "contact"},
});

const std::array<TableSpec, 1>& word_tables() {
    static const auto fields = [] {
        std::array<FieldSpec, word_count> made{};
        std::transform(word_specs().begin(), word_specs().end(), made.begin(), &field_of);
        return made;
    }();
    static const std::array<TableSpec, 1> tables{{{.fields = fields}}};
    return tables;
}

} // namespace

FileSchema schema_of(FileName::Kind kind, bool is_translation) {
    switch (kind) {
    case FileName::Kind::bundle:
        return {bundle_tables, is_translation};
    case FileName::Kind::page:
        return {page_tables, is_translation};
    case FileName::Kind::contacts:
        return {contact_tables, is_translation};
    case FileName::Kind::site:
        return {site_tables, is_translation};
    case FileName::Kind::recording:
        return {};
    case FileName::Kind::words:
        break;
    }
    return {word_tables(), is_translation};
}

FileSchema schema_of(const std::string& path) {
    const Result<FileName> name = read_file_name(path);
    return name ? schema_of(name->kind, !name->language.empty()) : FileSchema{};
}

} // namespace signpost
