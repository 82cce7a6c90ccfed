#include "store/power_request.h"

#include <string>

#include "store/folder_work_internal.h"
#include "toml/toml_lines.h"

namespace signpost {

namespace {

constexpr const char* power_file = "power.toml";

} // namespace

FileDone ask_for_power_off(const Store& store) {
    return ensure_folder(store.files(), store.folder()).and_then([&] {
        return store.replace(power_file, TomlLines().flag("off", true).str());
    });
}

FileResult<bool> take_power_request(const Store& store) {
    const std::string path = store.path_of(power_file);
    const bool asked = store.files().look(path).has_value();
    return remove_tree(store.files(), path).map([&] { return asked; });
}

} // namespace signpost
