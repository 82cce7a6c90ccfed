#include "store/stick.h"

#include <algorithm>
#include <cctype>

#include "base/characters.h"

namespace signpost {

namespace {

constexpr const char* zip = ".zip";

tl::unexpected<Refusal> unreadable(const FileError& error) {
    return refused(Reason::unreadable, "The stick cannot be read: " + error.text + ".",
                   "Put it in again. If that does not help, copy the bundle file to another stick.");
}

std::vector<BundleFile> bundle_files_in(const std::string& folder, const std::vector<std::string>& names) {
    std::vector<BundleFile> found;
    for (const std::string& name : names)
        if (is_bundle_name(name))
            found.push_back(
                {folder, name, std::binary_search(names.begin(), names.end(), name + ".minisig")});
    return found;
}

Accepted<std::vector<BundleFile>> one_file(Files& files, const std::string& path) {
    const std::size_t slash = path.find_last_of('/');
    BundleFile file{slash == path.npos ? "." : path.substr(0, slash), path.substr(slash + 1), false};
    file.is_signed = files.look(file.signature_path()).has_value();
    if (is_bundle_name(file.name))
        return std::vector{file};
    return refused(Reason::nothing_found, safe_name(file.name) + " is no bundle file.",
                   "Name a file that ends in .zip, or the folder that it is in.");
}

// A folder with its limits: nothing of it counts when it holds more than is looked at.
struct Searched {
    std::vector<BundleFile> found;
    bool too_many = false;
};

FileResult<Searched> search(Files& files, const std::string& folder) {
    return files.list(folder, most_names).map([&](const FolderList& list) {
        return Searched{list.more ? std::vector<BundleFile>() : bundle_files_in(folder, list.names),
                        list.more};
    });
}

// No folder signpost is no mistake, nor is something else of that name.
FileResult<Searched> search_signpost(Files& files, const std::string& folder) {
    FileResult<Searched> searched = search(files, folder);
    const bool none = !searched && (searched.error().kind == FileError::Kind::missing ||
                                    searched.error().kind == FileError::Kind::not_plain);
    return none ? Searched{} : searched;
}

} // namespace

bool is_bundle_name(const std::string& name) { return !name.starts_with('.') && name.ends_with(zip); }

Accepted<std::vector<BundleFile>> find_bundle_files(Files& files, const std::string& from) {
    if (const auto look = files.look(from); look && look->kind == FileLook::Kind::plain)
        return one_file(files, from);
    const FileResult<Searched> top = search(files, from);
    if (!top)
        return unreadable(top.error());
    const FileResult<Searched> inner = search_signpost(files, from + "/signpost");
    if (!inner)
        return unreadable(inner.error());
    std::vector<BundleFile> found = top->found;
    found.insert(found.end(), inner->found.begin(), inner->found.end());
    if (inner->too_many || (found.empty() && top->too_many))
        return refused(Reason::too_large, "The stick holds more than 1,000 files in one folder.",
                       "Put the bundle file and its signature alone into a folder called signpost.");
    if (found.empty())
        return refused(
            Reason::nothing_found, "There is no bundle file on the stick.",
            "Copy the bundle's .zip file and its .zip.minisig file to the top of the stick, or into a folder "
            "called signpost. Capitals count: .ZIP and Signpost are not looked at.");
    if (found.size() > most_bundle_files)
        return refused(Reason::too_large, "There are more than 8 bundle files on the stick.",
                       "Leave the newest one there, and move the others off the stick into a folder of your "
                       "own.");
    return found;
}

std::string safe_name(const std::string& name) {
    const auto is_safe = [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 ||
               std::string_view(". _-").find(c) != std::string_view::npos;
    };
    constexpr std::size_t longest = 60;
    std::string safe;
    for (std::size_t at = 0; at < name.size() && safe.size() < longest;) {
        const std::size_t bytes = std::max<std::size_t>(1, character_at(name, at).bytes);
        safe += bytes == 1 && is_safe(name[at]) ? name[at] : '?';
        at += bytes;
    }
    return safe;
}

} // namespace signpost
