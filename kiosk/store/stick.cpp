#include "store/stick.h"

#include <algorithm>
#include <filesystem>
#include <string_view>

#include "base/characters.h"
#include "bundle_file/minisign_text.h"
#include "store/folder_work_internal.h"

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
            found.push_back({.folder = folder,
                             .name = name,
                             .is_signed = std::binary_search(names.begin(), names.end(), name + ".minisig")});
    return found;
}

Accepted<std::vector<BundleFile>> one_file(Files& files, const std::string& path) {
    const std::size_t slash = path.find_last_of('/');
    BundleFile file{.folder = slash == path.npos ? "." : path.substr(0, slash),
                    .name = path.substr(slash + 1),
                    .is_signed = false};
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
    std::string misnamed{}; // a file that was most likely meant as one, as messages may show it
};

// "site.zip" of "site.ZIP" and "site.zip.txt"; "" of what is no bundle file.
std::string bundle_name_meant(std::string name) {
    constexpr std::string_view added = ".txt"; // by computers that hide it
    std::string small = name;
    std::transform(small.begin(), small.end(), small.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    if (small.ends_with(std::string(zip) + std::string(added)))
        name.resize(name.size() - added.size());
    else if (!small.ends_with(zip))
        return "";
    return name.substr(0, name.size() - std::string_view(zip).size()) + zip;
}

std::string misnamed_in(const std::vector<std::string>& names) {
    for (const std::string& name : names)
        if (!name.starts_with('.') && !is_bundle_name(name) && !bundle_name_meant(name).empty())
            return name;
    return "";
}

tl::unexpected<Refusal> nothing_found(const std::string& misnamed) {
    const std::string remedy =
        "Copy the bundle's .zip file and its .zip.minisig file to the top of the stick, or into a folder "
        "called signpost. Capitals count: .ZIP and Signpost are not looked at.";
    if (misnamed.empty())
        return refused(Reason::nothing_found, "There is no bundle file on the stick.", remedy);
    return refused(Reason::nothing_found,
                   "There is no bundle file on the stick, but a file " + safe_name(misnamed) + ".",
                   "Give it the name " + safe_name(bundle_name_meant(misnamed)) +
                       ": a kiosk looks for names that end in .zip, in small letters.");
}

FileResult<Searched> search(Files& files, const std::string& folder) {
    return files.list(folder, most_names).map([&](const FolderList& list) {
        return Searched{.found = list.more ? std::vector<BundleFile>() : bundle_files_in(folder, list.names),
                        .too_many = list.more,
                        .misnamed = misnamed_in(list.names)};
    });
}

// No folder signpost is no mistake, nor is something else of that name.
FileResult<Searched> search_signpost(Files& files, const std::string& folder) {
    FileResult<Searched> searched = search(files, folder);
    const bool none = !searched && (searched.error().kind == FileError::Kind::missing ||
                                    searched.error().kind == FileError::Kind::not_plain);
    return none ? Searched{} : searched;
}

tl::unexpected<Refusal> not_taken(const FileError& error, const std::string& name) {
    if (error.kind == FileError::Kind::not_plain)
        return refused(Reason::unreadable, name + " is no plain file.",
                       "Copy the bundle file and its signature to the stick, under another name.");
    return refused(
        Reason::unreadable, name + " cannot be read: " + error.text + ".",
        "Leave the stick in until the kiosk says that it can be removed. If that does not help, copy "
        "the file to another stick.");
}

} // namespace

bool is_bundle_name(const std::string& name) { return !name.starts_with('.') && name.ends_with(zip); }

std::string safe_name(const std::string& name) {
    const auto is_safe = [](char c) {
        return is_ascii_letter(c) || is_ascii_digit(c) ||
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

std::string Stick::folder() const {
    const auto look = files_->look(path_);
    if (!look || look->kind == FileStamp::Kind::folder)
        return path_;
    const std::filesystem::path folder = std::filesystem::path(path_).parent_path();
    return (folder.filename() == "signpost" ? folder.parent_path() : folder).string();
}

Accepted<std::vector<BundleFile>> Stick::find_bundle_files() const {
    if (const auto look = files_->look(path_); look && look->kind == FileStamp::Kind::plain)
        return one_file(*files_, path_);
    const FileResult<Searched> top = search(*files_, path_);
    if (!top)
        return unreadable(top.error());
    const FileResult<Searched> inner = search_signpost(*files_, path_ + "/signpost");
    if (!inner)
        return unreadable(inner.error());
    std::vector<BundleFile> found = top->found;
    found.insert(found.end(), inner->found.begin(), inner->found.end());
    if (inner->too_many || (found.empty() && top->too_many))
        return refused(Reason::too_large, "The stick holds more than 1,000 files in one folder.",
                       "Put the bundle file and its signature alone into a folder called signpost.");
    if (found.empty())
        return nothing_found(top->misnamed.empty() ? inner->misnamed : top->misnamed);
    if (found.size() > most_bundle_files)
        return refused(Reason::too_large, "There are more than 8 bundle files on the stick.",
                       "Leave the newest one there, and move the others off the stick into a folder of your "
                       "own.");
    return found;
}

Accepted<std::string> Stick::signature_of(const BundleFile& file) const {
    const std::string name = safe_name(file.name) + ".minisig";
    const FileResult<std::string> text = files_->read(file.signature_path(), largest_signature);
    if (text)
        return *text;
    if (text.error().kind == FileError::Kind::missing && files_->look(file.signature_path() + ".txt"))
        return refused(Reason::no_signature, "The signature has the name " + name + ".txt.",
                       "Give it the name " + name + ": a program has added .txt to it.");
    if (text.error().kind == FileError::Kind::missing)
        return refused(
            Reason::no_signature, "The signature " + name + " is missing.",
            "Copy both files that kioskctl sign leaves side by side: the .zip and the .zip.minisig.");
    if (text.error().kind == FileError::Kind::too_large)
        return refused(Reason::wrong_signature, name + " is far too large for a signature.",
                       "Sign the bundle again, and copy both files to the stick.");
    return not_taken(text.error(), name);
}

Accepted<std::string> Stick::bytes_of(const BundleFile& file) const {
    const std::string name = safe_name(file.name);
    FileResult<std::string> bytes = files_->read(file.path(), largest_bundle_file);
    if (bytes)
        return std::move(*bytes);
    if (bytes.error().kind == FileError::Kind::too_large)
        return refused(Reason::too_large, name + " is larger than 72 MiB.",
                       "Check that it is the right file: a bundle is text alone, and far smaller.");
    return not_taken(bytes.error(), name);
}

// The bundle first: its signature alone is nothing to anybody.
FileDone Stick::remove(const BundleFile& file) const {
    return files_->remove_file(file.path()).and_then([&] {
        return files_->remove_file(file.signature_path());
    });
}

FileDone Stick::set_aside(const BundleFile& file) const {
    return files_->rename(file.path(), file.path() + ".refused").and_then([&] {
        return files_->rename(file.signature_path(), file.signature_path() + ".refused");
    });
}

FileDone leave_file(const Stick& stick, const std::string& folder, const std::string& name,
                    const std::string& bytes) {
    Files& files = stick.files();
    const std::string signpost = stick.folder() + "/signpost";
    const std::string place = signpost + "/" + folder;
    return ensure_folder(files, signpost).and_then([&] { return ensure_folder(files, place); }).and_then([&] {
        return replace_file(files, place, name, bytes);
    });
}

} // namespace signpost
