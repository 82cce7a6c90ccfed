#include "content/written_tables.h"

#include <algorithm>

#include "content/origin.h"

namespace signpost {

namespace {

void add_tables(std::vector<WrittenTable>& tables, const std::string& path, const TomlValue& value) {
    if (value.kind == TomlValue::Kind::table)
        tables.push_back({path, &value});
    for (std::size_t i = 0; i < value.items.size(); ++i)
        if (value.items[i].kind == TomlValue::Kind::table)
            tables.push_back({key_path(path, std::to_string(i + 1)), &value.items[i]});
}

// Those below a heading such as "cover.hours".
std::vector<WrittenTable> tables_below(const TomlValue& root, std::string_view heading) {
    std::vector<WrittenTable> tables{{"", &root}};
    while (!heading.empty()) {
        const std::size_t dot = std::min(heading.find('.'), heading.size());
        std::vector<WrittenTable> below;
        for (const WrittenTable& above : tables)
            if (const TomlValue* value = value_of(*above.value, heading.substr(0, dot)))
                add_tables(below, key_path(above.path, heading.substr(0, dot)), *value);
        tables = std::move(below);
        heading.remove_prefix(std::min(dot + 1, heading.size()));
    }
    return tables;
}

} // namespace

std::string key_path(const std::string& table_path, std::string_view key) {
    return table_path.empty() ? std::string(key) : table_path + "." + std::string(key);
}

std::vector<WrittenTable> written_tables(const TomlValue& root, const TableSpec& spec) {
    if (spec.times != TableSpec::Times::named)
        return tables_below(root, spec.heading);
    std::vector<WrittenTable> tables;
    for (const TomlEntry& entry : root.entries)
        if (entry.key != origins_heading && entry.key != waiting_heading)
            add_tables(tables, entry.key, entry.value);
    return tables;
}

} // namespace signpost
