#include "store/store.h"

#include <vector>

#include "bundle_file/fingerprint.h"
#include "store/folder_work_internal.h"

namespace signpost {

namespace {

constexpr std::size_t largest_record = std::size_t{64} * 1024;

Problem damaged(const std::string& folder, const Version& version) {
    return problem_of(folder,
                      "A file of the installed content with serial " + std::to_string(version.name.serial) +
                          " is missing or was changed.",
                      "Import the bundle again. If this comes back, the disk is failing.");
}

// What is in one file: a record, or damage; neither where there is no such file.
struct RecordText {
    std::optional<Record> record{};
    bool damaged = false;
};

FileResult<RecordText> read_record_text(Files& files, const std::string& path) {
    const FileResult<std::string> text = files.read(path, largest_record);
    if (!text && text.error().kind == FileError::Kind::missing)
        return RecordText{};
    if (!text && text.error().kind != FileError::Kind::too_large)
        return tl::unexpected(text.error());
    Result<Record> record = read_record(text.value_or(""), path);
    return record ? RecordText{.record = std::move(*record)} : RecordText{.damaged = true};
}

} // namespace

FileResult<std::optional<Record>> Store::read_record(Problems& problems) const {
    const std::string path = path_of("record.toml");
    FileResult<RecordText> first = read_record_text(*files_, path);
    if (!first)
        return tl::unexpected(first.error());
    if (first->record)
        return std::move(first->record);
    FileResult<RecordText> copy = read_record_text(*files_, path_of("record-copy.toml"));
    if (copy && copy->record) {
        problems.push_back(
            problem_of(path, "The list of what is installed is damaged; its copy is used.",
                       "Nothing is lost: the next import writes the list anew. If this comes back, "
                       "the disk is failing."));
        return std::move(copy->record);
    }
    if (first->damaged || (copy && copy->damaged))
        problems.push_back(
            problem_of(path, "The list of what is installed is damaged.",
                       "The kiosk shows the content that it came with. Import the bundle again. If "
                       "this comes back, the disk is failing."));
    return std::nullopt;
}

StoreReading Store::read() const {
    StoreReading reading;
    FileResult<std::optional<Record>> record = read_record(reading.problems);
    if (!record)
        reading.problems.push_back(
            problem_of(path_of("record.toml"),
                       "The list of what is installed cannot be read: " + record.error().text + ".",
                       "Let the kiosk's user read this folder, and check the disk."));
    if (!record || !*record)
        return reading;
    reading.record = std::move(*record);
    if (!reading.record->current)
        return reading; // the one that the kiosk came with
    reading.shown = newest_whole(*reading.record, reading.problems);
    return reading;
}

std::optional<InstalledVersion> Store::newest_whole(const Record& record, Problems& problems) const {
    std::vector<Version> versions{*record.current};
    versions.insert(versions.end(), record.previous.begin(), record.previous.end());
    for (const Version& version : versions) {
        if (is_whole(version))
            return InstalledVersion{.version = version, .folder = folder_of(version)};
        problems.push_back(damaged(folder_of(version), version));
    }
    return std::nullopt;
}

std::string Store::folder_of(const Version& version) const {
    return path_of("versions/" + to_text(version.name));
}

bool Store::is_whole(const Version& version) const {
    const FileResult<BundleFiles> tree = read_tree(*files_, folder_of(version));
    return tree && fingerprint(*tree) == version.tree;
}

FileDone Store::replace(const std::string& name, const std::string& text) const {
    return replace_file(*files_, folder_, name, text);
}

} // namespace signpost
