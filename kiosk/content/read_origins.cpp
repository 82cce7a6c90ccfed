// Whether translations still say what their originals do.
#include <algorithm>

#include "content/bundle_reading_internal.h"
#include "content/schema.h"
#include "content/translatable.h"

namespace signpost {

namespace {

// Of every text of an original, as it is now. Read once for all languages.
const std::map<std::string, Origin>& origins_now(BundleReading& reading, const std::string& original) {
    const auto [found, is_new] = reading.origins_now.try_emplace(original);
    const auto file = reading.files.find(original);
    if (is_new)
        if (const auto document =
                read_toml(file == reading.files.end() ? "" : file->second, original, schema_of(original)))
            found->second = origins_of(*document);
    return found->second;
}

} // namespace

std::vector<std::string> overtaken(BundleReading& reading, const TomlDocument& translation,
                                   const std::string& original) {
    std::vector<std::string> keys;
    for (const auto& [key, then] : origins_in(translation)) {
        const auto& now = origins_now(reading, original);
        const auto found = now.find(key);
        if (found == now.end() || behind(then, found->second) == Behind::facts)
            keys.push_back(key);
    }
    return keys;
}

bool is_overtaken(const std::vector<std::string>& overtaken, std::string_view key) {
    return std::any_of(overtaken.begin(), overtaken.end(), [&](const std::string& one) {
        return one == key || one.starts_with(std::string(key) + ".");
    });
}

void pass_over_origins(Fields& fields) {
    fields.pass_over(origins_heading);
    fields.pass_over(waiting_heading);
}

} // namespace signpost
