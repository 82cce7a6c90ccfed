#include "review/documents.h"

#include "content/schema.h"

namespace signpost {

Documents::Documents(const BundleFiles& files) {
    for (const auto& [file, bytes] : files)
        if (Result<TomlDocument> document = read_toml(bytes, file, schema_of(file)))
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

} // namespace signpost
