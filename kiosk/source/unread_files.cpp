#include "source/unread_files.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "base/characters.h"
#include "content/file_names.h"

namespace signpost {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_looked_at = 20'000;
constexpr std::size_t most_told = 20;
constexpr int deepest = 3; // folders

bool is_nobodys_mistake(const std::string& name) {
    return name.starts_with('.') || name.starts_with("README") || name == "Thumbs.db" ||
           name.starts_with("~$") || name == "__MACOSX" || name == "desktop.ini";
}

// "page" for "pages", "sites/derby" for "sites": the folder that was meant, of one with a wrong name or too
// deep.
bool is_folder_meant(const std::string& folder) { return folder == "page" || folder == "site"; }
std::string folder_meant(const std::string& path) { return path.starts_with("site") ? "sites" : "pages"; }

// What the file was most likely to be called; "" where that is not clear.
std::string meant_by(const std::string& path) {
    std::string name = ascii_small(path);
    if (name.ends_with(".toml.txt"))
        name.resize(name.size() - 4);
    if (const std::string one = one_in_own_folder(name); !one.empty())
        return one;
    if (name.starts_with(std::string(speech_folder) + "/"))
        return name != path && read_file_name(name) ? name : "";
    const std::size_t slash = name.rfind('/');
    if (slash != name.npos && (slash != name.find('/') || is_folder_meant(name.substr(0, slash))))
        name = folder_meant(name) + name.substr(slash);
    return name != path && read_file_name(name) ? name : "";
}

// Says of each file what to do, and offers no name twice, nor one that is there.
class Telling {
public:
    explicit Telling(const fs::path& folder) : folder_(folder) {}

    Problem unread(const std::string& path) {
        return problem_of(path, "Kiosks do not read this file.", remedy(path));
    }

private:
    std::string remedy(const std::string& path) {
        const std::string meant = meant_by(path);
        if (meant.empty() && path.starts_with(speech_folder))
            return "Take it out of the folder. Recordings are made by kioskctl voice, which gives them their "
                   "names.";
        if (meant.empty())
            return "Take it out of the folder. A bundle is bundle.toml, contacts.toml, words.toml, and the "
                   "pages in the folder pages and places in the folder sites, whose names end in .toml.";
        const auto [first, is_first] = offered_.emplace(meant, path);
        const auto is_there = [&](const std::string& name) {
            std::error_code error;
            return fs::symlink_status(folder_ / name, error).type() != fs::file_type::not_found;
        };
        if (is_first || is_there(meant))
            return remedy_beside_the_top(path, meant, is_there);
        return "This and " + first->second + " can both be meant to be " + meant +
               ". Look at both, and choose which text gets that name. Keep the other outside of this folder.";
    }

    // A page that was saved beside bundle.toml is told to move to the same name.
    static std::string remedy_beside_the_top(const std::string& path, const std::string& meant,
                                             const IsThere& is_there) {
        const std::string at_top = meant.substr(meant.rfind('/') + 1);
        if (at_top == meant || at_top == path || is_there(meant) || !is_there(at_top))
            return give_it_the_name(meant, is_there);
        return "This and " + at_top + " can both be meant to be " + meant +
               ". Look at both, and choose which text gets that name. Keep the other outside of this folder.";
    }

    const fs::path& folder_;
    std::map<std::string, std::string> offered_; // a name, and the file that it was offered for
};

// What load_files() reads, or refuses in words of its own.
bool is_read(const std::string& path) {
    const auto slashes = std::count(path.begin(), path.end(), '/');
    if (path.starts_with(std::string(speech_folder) + "/"))
        return slashes == 2 && path.ends_with(recording_ending) &&
               is_bundle_folder(path.substr(0, path.rfind('/')));
    return path.ends_with(".toml") && (slashes == 0 || (slashes == 1 && !folder_of(path).empty()));
}

// The folder of a path, unless that is the bundle itself, its pages or its sites; "" for these.
std::string folder_of(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    const std::string folder = slash == path.npos ? "" : path.substr(0, slash);
    return is_bundle_folder(folder) ? "" : folder;
}

// A copy of a folder, or one that was named in another way: told once, whatever it holds.
Problem unread_folder(const std::string& folder, std::size_t files, const fs::path& bundle) {
    std::error_code error;
    const std::string meant =
        is_folder_meant(ascii_small(folder)) ? folder_meant(ascii_small(folder)) : ascii_small(folder);
    const bool is_meant = (meant == pages_folder || meant == sites_folder || meant == speech_folder) &&
                          !fs::exists(bundle / meant, error);
    return problem_of(folder,
                      "Kiosks do not read this folder, nor the " + std::to_string(files) + " files in it.",
                      is_meant ? "Give it the name " + meant + ", in small letters."
                               : "Take it out of the bundle's folder, and keep it in another place.");
}

// Those in folders that hold several, as one problem each; what is left stays in `paths`.
Problems take_folders(std::vector<std::string>& paths, const fs::path& bundle) {
    std::map<std::string, std::size_t> folders;
    for (const std::string& path : paths)
        if (const std::string folder = folder_of(path); !folder.empty())
            ++folders[folder];
    Problems problems;
    for (const auto& [folder, files] : folders)
        if (files > 1)
            problems.push_back(unread_folder(folder, files, bundle));
    std::erase_if(paths, [&](const std::string& path) {
        const std::string folder = folder_of(path);
        return !folder.empty() && folders[folder] > 1;
    });
    return problems;
}

} // namespace

Problems unread_files(const fs::path& folder) {
    std::error_code error;
    std::vector<std::string> paths;
    fs::recursive_directory_iterator entry(folder, error);
    for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        if (entry->is_directory(error) &&
            (name.starts_with('.') || name == "__MACOSX" || entry.depth() >= deepest))
            entry.disable_recursion_pending();
        const std::string path = entry->path().lexically_relative(folder).generic_string();
        if (entry->is_regular_file(error) && !is_nobodys_mistake(name) && !is_read(path))
            paths.push_back(path);
        if (paths.size() == most_looked_at)
            break;
    }
    std::sort(paths.begin(), paths.end());
    Problems problems = take_folders(paths, folder);
    paths.resize(std::min(paths.size(), most_told));
    Telling telling(folder);
    for (const std::string& path : paths)
        problems.push_back(telling.unread(path));
    return problems;
}

} // namespace signpost
