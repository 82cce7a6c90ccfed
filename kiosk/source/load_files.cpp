#include "source/load_files.h"
#include "disk/mapped_files.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <sys/stat.h>

#include "content/file_names.h"
#include "content/recordings.h"
#include "toml/toml_document.h"

namespace signpost {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_files = 20'000;
constexpr std::size_t most_bytes = std::size_t{64} * 1024 * 1024;
constexpr int tries = 3;

// What tells one state of a file from another without reading it.
struct Trace {
    std::uint64_t inode = 0;
    std::int64_t size = 0;
    std::int64_t changed_s = 0;
    std::int64_t changed_ns = 0;
    friend bool operator==(const Trace&, const Trace&) = default;
};

using Listing = std::map<std::string, Trace>; // by the path inside the bundle

tl::unexpected<Problems> failed(const std::string& file, std::string cause, std::string remedy) {
    return failed_by(problem_of(file, std::move(cause), std::move(remedy)));
}

// The time of change, not that of writing: copying tools set the latter back.
Trace trace_in(const struct stat& status) {
    return {status.st_ino, status.st_size, status.st_ctim.tv_sec, status.st_ctim.tv_nsec};
}

Trace trace_of(const fs::path& path) {
    struct stat status{};
    return ::lstat(path.c_str(), &status) == 0 ? trace_in(status) : Trace{};
}

std::string in_a_line(const std::string& path, const Trace& trace) {
    std::string line = path;
    for (const auto number :
         {static_cast<std::int64_t>(trace.inode), trace.size, trace.changed_s, trace.changed_ns})
        line += ' ' + std::to_string(number);
    return line + '\n';
}

// Not what hidden files and the locks of word processors are called.
bool is_of_interest(const std::string& name, std::string_view ending) {
    return !name.starts_with('.') && !name.starts_with("~$") && name.ends_with(ending);
}

// Adds the files of one folder that end so. False: the folder cannot be listed, or holds too many.
bool list_folder(const fs::path& folder, const std::string& prefix, Listing& listing,
                 std::string_view ending = ".toml") {
    std::error_code error;
    fs::directory_iterator entry(folder, fs::directory_options::none, error);
    for (std::size_t seen = 0; !error && entry != fs::directory_iterator(); entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        if (is_of_interest(name, ending))
            listing.emplace(prefix + name, trace_of(entry->path()));
        if (++seen > 2 * most_files || listing.size() > most_files)
            return true;
    }
    return !error;
}

// Where bundle.toml lies there under a name that no kiosk reads: told before anybody types it anew.
std::string remedy_for_no_bundle(const fs::path& folder, const Listing& listing) {
    const auto is_bundle = [](const std::string& id) { return id == "bundle"; };
    std::string found;
    std::size_t count = 0;
    for (const auto& [path, trace] : listing)
        if (id_meant(path, is_bundle) == "bundle")
            found += (count++ == 0 ? "" : " and ") + in_one_line(path);
    std::error_code error;
    if (const char* text = "bundle.toml.txt"; fs::exists(folder / text, error))
        found += std::string(count++ == 0 ? "" : " and ") + text;
    if (count == 1)
        return "Give " + found + " the name bundle.toml, in small letters.";
    if (count > 1)
        return "Look at " + found + ", and give the right one the name bundle.toml, in small letters.";
    return "Every bundle needs it. Check that " + folder.string() + " is the right folder.";
}

// The folders of the languages that something was recorded in.
bool list_recordings(const fs::path& folder, Listing& listing) {
    std::error_code error;
    fs::directory_iterator entry(folder, fs::directory_options::none, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
        const std::string path = std::string(speech_folder) + "/" + entry->path().filename().string();
        if (is_bundle_folder(path) && fs::is_directory(entry->symlink_status(error)) &&
            !list_folder(entry->path(), path + "/", listing, recording_ending))
            return false;
    }
    return !error;
}

// What of a bundle is read: all of it, or what the first screen needs at a site.
struct Reach {
    bool pages = true;                 // and recordings
    std::optional<std::string> site{}; // std::nullopt: every site
    Recordings recordings = Recordings::whole;
};

// Of the sites this one; where it is not there, the first, so that the bundle is known to have some.
void keep_one_site(Listing& listing, const std::string& wanted) {
    const std::string folder = std::string(sites_folder) + "/";
    const auto first = listing.lower_bound(folder);
    if (first == listing.end() || !first->first.starts_with(folder))
        return;
    const bool is_there = listing.contains(folder + wanted + ".toml");
    const std::string kept =
        is_there ? folder + wanted + "." : first->first.substr(0, first->first.find('.') + 1);
    std::erase_if(listing, [&](const auto& entry) {
        return entry.first.starts_with(folder) && !entry.first.starts_with(kept);
    });
}

Result<Listing> list(const fs::path& folder, const Reach& reach) {
    std::error_code error;
    if (!fs::is_directory(folder, error))
        return failed(
            folder.string(), "There is no folder here to read the content from.",
            "Check the path (a kiosk has it in the key \"content\" of its settings), and that the folder "
            "was copied to this computer.");
    Listing listing;
    bool listed = list_folder(folder, "", listing);
    for (const std::string_view name : {pages_folder, sites_folder, speech_folder}) {
        const fs::file_status status = fs::symlink_status(folder / name, error);
        if (fs::is_symlink(status))
            return failed(std::string(name), "This is a link to another folder.",
                          "Put a copy of that folder in its place.");
        const bool wanted = name != speech_folder && (reach.pages || name != pages_folder);
        if (listed && wanted && fs::is_directory(status))
            listed = list_folder(folder / name, std::string(name) + "/", listing);
    }
    if (listed && reach.pages && fs::is_directory(folder / speech_folder, error))
        listed = list_recordings(folder / speech_folder, listing);
    if (!listed)
        return failed(folder.string(), "The program is not allowed to list this folder.",
                      "Let everybody read it (on Linux: chmod -R a+rX).");
    if (listing.size() > most_files)
        return failed(folder.string(), "The folder holds more than 20,000 files.",
                      "Check that it is the right folder, and keep only the bundle's files in it.");
    if (!listing.contains("bundle.toml"))
        return failed("bundle.toml", "The file is missing.", remedy_for_no_bundle(folder, listing));
    if (reach.site)
        keep_one_site(listing, *reach.site);
    return listing;
}

Result<BundleFiles> read(const fs::path& folder, const Listing& listing, Recordings recordings) {
    BundleFiles files;
    Problems problems;
    std::size_t total = 0;
    const auto is_there = [&](const std::string& path) { return listing.contains(path); };
    for (const auto& [path, trace] : listing) {
        if (!read_file_name(path)) {
            const auto text = load_file(folder / path, path, largest_file(path));
            const auto name = read_file_name(path, is_there, text && is_like_site(path, *text));
            problems.insert(problems.end(), name.error().begin(), name.error().end());
            continue;
        }
        if (!has_texts(path) && recordings == Recordings::by_name) {
            files.emplace(path, unread_recording);
            continue;
        }
        Result<std::string> bytes = load_file(folder / path, path, largest_file(path));
        if (!bytes) {
            problems.insert(problems.end(), bytes.error().begin(), bytes.error().end());
            continue;
        }
        total += bytes->size();
        if (total > most_bytes)
            return failed(folder.string(), "The files hold more than 64 MiB together.",
                          "Check that it is the right folder, and keep only the bundle's files in it.");
        files.emplace(path, std::move(*bytes));
    }
    if (!problems.empty())
        return tl::unexpected(std::move(problems));
    return files;
}

Result<BundleFiles> load(const fs::path& folder, const Reach& reach,
                         const std::function<void()>& after_reading) {
    for (int attempt = 0; attempt < tries; ++attempt) {
        const Result<Listing> before = list(folder, reach);
        if (!before)
            return tl::unexpected(before.error());
        Result<BundleFiles> files = read(folder, *before, reach.recordings);
        after_reading();
        const Result<Listing> after = list(folder, reach);
        if (after && *after == *before)
            return files;
    }
    return failed(folder.string(), "The files kept changing while they were read.",
                  "Wait until they have all been saved or copied, then load the content again.");
}

} // namespace

Result<BundleFiles> load_files(const fs::path& folder, Recordings recordings) {
    return load(folder, {.recordings = recordings}, [] {});
}

Result<BundleFiles> load_files(const fs::path& folder, const std::function<void()>& after_reading) {
    return load(folder, {}, after_reading);
}

Result<BundleFiles> load_first_content(const fs::path& folder, const std::string& site) {
    return load(folder, {.pages = false, .site = site}, [] {});
}

std::string mark_of_first_content(const fs::path& folder, const std::string& site) {
    std::string mark = folder.string() + '\n';
    if (const Result<Listing> listing = list(folder, {.pages = false, .site = site}))
        for (const auto& [path, trace] : *listing)
            mark += in_a_line(path, trace);
    return mark;
}

std::string mark_of_file(const fs::path& path) {
    struct stat status{};
    return in_a_line(path.string(), ::stat(path.c_str(), &status) == 0 ? trace_in(status) : Trace{});
}

std::string load_recording(const fs::path& folder, const LanguageCode& language, const std::string& key) {
    const std::string path = recording_path(language, key);
    if (!read_file_name(path))
        return "";
    return load_file(folder / path, path, largest_recording).value_or("");
}

} // namespace signpost
