// The file system, the kiosk's service and the lock-down.
#include <algorithm>
#include <map>

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

std::vector<Mount> mounts_of(const fs::path& root) {
    std::vector<Mount> mounts;
    for (const std::string& line : lines_of(file_text(root / "proc/self/mounts").value_or(""))) {
        const std::vector<std::string> words = words_of(line);
        if (words.size() >= 4)
            mounts.push_back({words[0], words[1], words[2], split_at_commas(words[3])});
    }
    return mounts;
}

// The file system mounted at `place`: the last one where there are several, for it covers the others.
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

const std::vector<std::string>& unit_folders() { // the first goes before the others: systemd.unit(5)
    static const std::vector<std::string> folders{"etc/systemd/system", "run/systemd/system",
                                                  "usr/lib/systemd/system", "lib/systemd/system"};
    return folders;
}

// The value of the last `key=` line; an empty one takes the ones before it back.
void read_key(const std::string& text, const std::string& key, std::string& value) {
    for (const std::string& line : lines_of(text))
        if (line.starts_with(key + "="))
            value = line.substr(key.size() + 1);
}

// The unit's own file, then its drop-ins by their names.
std::optional<std::vector<std::string>> unit_texts(const fs::path& root, const std::string& unit) {
    std::vector<std::string> texts;
    std::map<std::string, fs::path> drop_ins;
    for (const std::string& folder : unit_folders()) {
        if (const auto text = file_text(root / folder / unit); text && texts.empty())
            texts.push_back(*text);
        const fs::path beside = root / folder / (unit + ".d");
        for (const std::string& name : names_in(beside))
            if (name.ends_with(".conf"))
                drop_ins.emplace(name, beside / name);
    }
    if (texts.empty())
        return std::nullopt;
    for (const auto& [name, path] : drop_ins)
        texts.push_back(file_text(path).value_or(""));
    return texts;
}

std::optional<bool> is_running(const fs::path& root, const std::string& unit) {
    std::error_code failed;
    const fs::path slice = root / "sys/fs/cgroup/system.slice";
    if (!fs::is_directory(slice, failed))
        return std::nullopt;
    const std::string events = file_text(slice / unit / "cgroup.events").value_or("");
    return events.find("populated 1") != events.npos;
}

// All that is to be put in place, as paths below /.
std::vector<fs::path> places_in(const fs::path& folder) {
    std::error_code failed;
    std::vector<fs::path> places;
    for (fs::recursive_directory_iterator it(folder, failed), end; !failed && it != end;
         it.increment(failed)) {
        std::error_code ignored;
        if (it->is_symlink(ignored) || !it->is_directory(ignored))
            places.push_back(it->path().lexically_relative(folder));
    }
    std::sort(places.begin(), places.end());
    return places;
}

// The link that signpost-lockdown makes; or, in an image that was made whole, the same file.
bool is_in_place(const fs::path& root, const fs::path& place) {
    const fs::path wanted = root / "usr/share/signpost/lockdown" / place;
    const std::string there = link_target(root / place);
    if (link_target(wanted) == "/dev/null")
        return there == "/dev/null";
    if (!there.empty())
        return there == (fs::path("/usr/share/signpost/lockdown") / place).string();
    const auto text = file_text(root / place);
    return text && text == file_text(wanted);
}

std::string default_target(const fs::path& root) {
    for (const std::string& folder : unit_folders())
        if (const std::string target = link_target(root / folder / "default.target"); !target.empty())
            return fs::path(target).filename().string();
    return {};
}

std::optional<std::string> kernel_says(const fs::path& path) {
    const auto text = file_text(path);
    return text ? std::optional(text->substr(0, text->find('\n'))) : std::nullopt;
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

std::optional<SeenService> look_at_service(const fs::path& root) {
    const std::string unit = "signpost-kiosk.service";
    const auto texts = unit_texts(root, unit);
    if (!texts)
        return std::nullopt;
    SeenService service;
    for (const std::string& text : *texts)
        read_key(text, "WatchdogSec", service.watchdog);
    service.enabled = !link_target(root / "etc/systemd/system/multi-user.target.wants" / unit).empty();
    service.running = is_running(root, unit);
    return service;
}

std::optional<SeenLocks> look_at_locks(const fs::path& root) {
    const fs::path folder = root / "usr/share/signpost/lockdown";
    std::error_code failed;
    if (!fs::is_directory(folder, failed))
        return std::nullopt;
    SeenLocks locks;
    for (const fs::path& place : places_in(folder))
        if (!is_in_place(root, place))
            locks.missing.push_back("/" + place.string());
    locks.default_target = default_target(root);
    locks.sysrq = kernel_says(root / "proc/sys/kernel/sysrq");
    locks.core_pattern = kernel_says(root / "proc/sys/kernel/core_pattern");
    if (const auto swaps = file_text(root / "proc/swaps"))
        locks.swaps = lines_of(*swaps).size() > 1; // the first line is the heading
    return locks;
}

} // namespace signpost
