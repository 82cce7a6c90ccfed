// The kiosk's service and the lock-down.
#include <algorithm>
#include <map>

#include "doctor/machine.h"
#include "doctor/system_files_internal.h"

namespace signpost {

namespace {

namespace fs = std::filesystem;

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

std::string look_at_zone(const fs::path& root) {
    const std::string target = link_target(root / "etc/localtime");
    const std::string zones = "zoneinfo/";
    if (const auto at = target.find(zones); at != target.npos)
        return target.substr(at + zones.size());
    return first_line(root / "etc/timezone");
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
