#include "store/chosen_site.h"

#include "base/characters.h"
#include "store/folder_work_internal.h"
#include "toml/fields.h"
#include "toml/toml_lines.h"

namespace signpost {

namespace {

constexpr std::size_t largest_choice = 4096;
constexpr const char* file_of_choice = "site.toml";

} // namespace

std::string read_chosen_site(const Store& store) {
    const std::string path = store.path_of(file_of_choice);
    const FileResult<std::string> text = store.files().read(path, largest_choice);
    const Result<TomlDocument> document = read_toml(text.value_or(""), path);
    if (!text || !document)
        return {};
    Problems ignored; // staff see that no place is chosen, and choose again
    std::string site = Fields(*document, document->root, ignored).plain_text("site", {});
    return is_id(site) ? site : "";
}

FileDone write_chosen_site(const Store& store, const std::string& site) {
    TomlLines lines;
    lines.text("site", site);
    return ensure_folder(store.files(), store.folder()).and_then([&] {
        return store.replace(file_of_choice, lines.str());
    });
}

std::string site_of(const std::string& in_settings, const Store& store) {
    return in_settings.empty() ? read_chosen_site(store) : in_settings;
}

} // namespace signpost
