#include "toml/schema.h"

namespace signpost {

const FieldSpec* TableSpec::find(std::string_view key) const {
    const auto found =
        std::find_if(fields.begin(), fields.end(), [&](const FieldSpec& one) { return one.key == key; });
    return found == fields.end() ? nullptr : &*found;
}

const TableSpec* FileSchema::table(std::string_view heading) const {
    const auto found = std::find_if(tables.begin(), tables.end(),
                                    [&](const TableSpec& one) { return one.heading == heading; });
    return found == tables.end() ? nullptr : &*found;
}

const FieldSpec* FileSchema::find(std::string_view key) const {
    for (const TableSpec& one : tables)
        if (const FieldSpec* found = one.find(key))
            return found;
    return nullptr;
}

std::string FileSchema::called() const {
    for (const TableSpec& one : tables)
        if (one.times == TableSpec::Times::named)
            return std::string(one.called);
    return "";
}

std::string heading_of(const TableSpec& table) {
    const std::string inside = "[" + std::string(table.heading) + "]";
    return table.times == TableSpec::Times::several ? "[" + inside + "]" : inside;
}

} // namespace signpost
