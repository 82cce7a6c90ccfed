#include "store/keys_there.h"

namespace signpost {

namespace {

constexpr std::size_t most_keys = 16;
constexpr std::size_t most_names_there = 1000;
constexpr std::size_t largest_key = 4096;

void read_key(Files& files, const std::string& folder, const std::string& name, KeysThere& into) {
    const FileResult<std::string> text = files.read(folder + "/" + name, largest_key);
    if (!text) {
        into.problems.push_back({name, 0, 0, "This key cannot be read: " + text.error().text + ".",
                                 "Put a plain copy of the .pub file there."});
        return;
    }
    Result<PublicKey> key = read_public_key(*text, name);
    if (key)
        into.keys.push_back(std::move(*key));
    else
        into.problems.insert(into.problems.end(), key.error().begin(), key.error().end());
}

} // namespace

KeysThere read_keys(Files& files, const std::string& folder) {
    KeysThere found;
    const FileResult<FolderList> list = files.list(folder, most_names_there);
    if (!list)
        return found;
    for (const std::string& name : list->names)
        if (name.ends_with(".pub") && !name.starts_with('.') && found.keys.size() < most_keys)
            read_key(files, folder, name, found);
    return found;
}

} // namespace signpost
