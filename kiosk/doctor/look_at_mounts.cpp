// The file system that everything stands on, and the folders that the settings name.
#include <algorithm>
#include <string_view>
#include <utility>

#include "doctor/machine.h"
#include "doctor/system_files_internal.h"

namespace signpost {

namespace {

namespace fs = std::filesystem;

struct Mount {
    std::string device;
    std::string place;
    std::string type;
    std::vector<std::string> options;
};

std::vector<std::string> split_at_commas(const std::string& text) {
    std::vector<std::string> parts{""};
    for (const char c : text)
        if (c == ',')
            parts.emplace_back();
        else
            parts.back() += c;
    return parts;
}

// In both files a blank within a name is written as its number, in octal.
std::string with_blanks(std::string place) {
    for (const auto& [written, meant] : {std::pair("\\040", ' '), std::pair("\\011", '\t')})
        for (std::size_t at = 0; (at = place.find(written, at)) != place.npos; ++at)
            place.replace(at, std::string_view(written).size(), 1, meant);
    return place;
}

// What is mounted, or in fstab: what should be.
std::vector<Mount> mounts_in(const fs::path& file) {
    std::vector<Mount> mounts;
    for (const std::string& line : lines_of(file_text(file).value_or(""))) {
        const std::vector<std::string> words = words_of(line);
        if (words.size() >= 4 && !words[0].starts_with('#'))
            mounts.push_back({words[0], with_blanks(words[1]), words[2], split_at_commas(words[3])});
    }
    return mounts;
}

std::vector<Mount> mounts_of(const fs::path& root) { return mounts_in(root / "proc/self/mounts"); }

// What lies on top where several are mounted at one place: the last.
const Mount* mounted_at(const std::vector<Mount>& mounts, const std::string& place) {
    const Mount* found = nullptr;
    for (const Mount& mount : mounts)
        if (mount.place == place)
            found = &mount;
    return found;
}

std::string option_of(const Mount& mount, const std::string& name) {
    for (const std::string& option : mount.options)
        if (option.starts_with(name + "="))
            return option.substr(name.size() + 1);
    return {};
}

bool is_memory(const Mount& mount) { return mount.type == "tmpfs" || mount.type == "ramfs"; }

// The mount that a path lies on.
const Mount* mount_under(const std::vector<Mount>& mounts, fs::path path) {
    for (; path.has_relative_path(); path = path.parent_path())
        if (const Mount* mount = mounted_at(mounts, path.string()))
            return mount;
    return mounted_at(mounts, "/");
}

bool writes_to_memory(const std::vector<Mount>& mounts, const Mount& root) {
    if (root.type != "overlay")
        return is_memory(root);
    const std::string upper = option_of(root, "upperdir");
    const Mount* under = upper.empty() ? nullptr : mount_under(mounts, fs::path(upper).lexically_normal());
    return under != nullptr && is_memory(*under);
}

bool lies_in(const fs::path& path, const std::string& folder) {
    const auto beyond = path.lexically_relative(folder);
    return !beyond.empty() && *beyond.begin() != "..";
}

// The innermost that should be mounted round a folder, and is not.
std::string unmounted_at(const fs::path& root, const fs::path& folder) {
    const std::vector<Mount> mounted = mounts_of(root);
    std::string found;
    if (mounted.empty()) // it cannot be seen
        return found;
    for (const Mount& wanted : mounts_in(root / "etc/fstab"))
        if (wanted.place.starts_with('/') && lies_in(folder, wanted.place) &&
            mounted_at(mounted, wanted.place) == nullptr && wanted.place.size() > found.size())
            found = wanted.place;
    return found;
}

} // namespace

std::optional<SeenRoot> look_at_root(const fs::path& root) {
    const std::vector<Mount> mounts = mounts_of(root);
    const Mount* mount = mounted_at(mounts, "/");
    if (mount == nullptr)
        return std::nullopt;
    const auto& options = mount->options;
    return SeenRoot{mount->type, mount->device,
                    std::find(options.begin(), options.end(), "ro") != options.end(),
                    writes_to_memory(mounts, *mount)};
}

std::vector<SeenFolder> look_at_folders(const fs::path& root, const Settings& settings) {
    const std::pair<const char*, fs::path> named[] = {{"content", settings.content},
                                                      {"store", settings.store},
                                                      {"inbox", settings.inbox},
                                                      {"signing_keys", settings.signing_keys}};
    std::vector<SeenFolder> seen;
    for (const auto& [key, path] : named) {
        if (path.empty())
            continue;
        std::error_code failed;
        const fs::path wanted = path == settings.store ? path.parent_path() : path;
        seen.push_back({.key = key,
                        .path = path.string(),
                        .there = fs::is_directory(wanted, failed),
                        .unmounted = unmounted_at(root, path)});
    }
    return seen;
}

} // namespace signpost
