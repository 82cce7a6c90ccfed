#include "store/power_request.h"

#include <string>

#include "store/folder_work_internal.h"
#include "toml/fields.h"
#include "toml/toml_lines.h"

namespace signpost {

namespace {

constexpr const char* power_file = "power.toml";
constexpr std::size_t largest_power_file = 4096;

bool is_of(const std::string& text, UtcTime now) {
    const Result<TomlDocument> document = read_toml(text, power_file);
    if (!document)
        return false;
    Problems problems;
    Fields fields(*document, document->root, problems);
    const auto asked = read_utc_time(fields.plain_text("asked", {}));
    return asked && std::chrono::abs(now - *asked) <= longest_power_request;
}

} // namespace

FileDone ask_for_power_off(const Store& store, UtcTime now) {
    return ensure_folder(store.files(), store.folder()).and_then([&] {
        return store.replace(power_file, TomlLines().text("asked", to_text(now)).str());
    });
}

FileResult<PowerRequest> take_power_request(const Store& store, UtcTime now) {
    const std::string path = store.path_of(power_file);
    const bool is_there = store.files().look(path).has_value();
    const FileResult<std::string> text = store.files().read(path, largest_power_file);
    return remove_tree(store.files(), path).map([&] {
        if (!is_there)
            return PowerRequest::none;
        return text && is_of(*text, now) ? PowerRequest::now : PowerRequest::stale;
    });
}

} // namespace signpost
