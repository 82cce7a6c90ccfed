#include "store/store.h"

#include <algorithm>

#include "bundle_file/fingerprint.h"
#include "store/folder_work.h"

namespace signpost {

namespace {

constexpr std::size_t largest_record = std::size_t{64} * 1024;
constexpr std::size_t most_versions = 1000;

std::string versions_folder(const std::string& store) { return store + "/versions"; }

std::string parent_of(const std::string& path) {
    const std::size_t slash = path.find_last_of('/');
    if (slash == path.npos)
        return ".";
    return slash == 0 ? "/" : path.substr(0, slash);
}

std::vector<std::string> names_in_versions(Files& files, const std::string& store) {
    const FileResult<FolderList> found = files.list(versions_folder(store), most_versions);
    return found ? found->names : std::vector<std::string>();
}

// Bundles get there after all checks, and so none that was ever offered in vain is among them.
std::string highest_in_versions(Files& files, const std::string& store) {
    std::string highest;
    for (const std::string& name : names_in_versions(files, store))
        if (serial_in(name) > serial_in(highest))
            highest = name;
    return highest;
}

bool names(const Record& record, const std::string& version) {
    return record.current.name == version ||
           std::any_of(record.previous.begin(), record.previous.end(),
                       [&](const Version& previous) { return previous.name == version; });
}

Problem damaged(const std::string& store, const Version& version) {
    return problem_of(version_folder(store, version),
                      "A file of the installed content with serial " + std::to_string(version.serial) +
                          " is missing or was changed.",
                      "Import the bundle again. If this comes back, the disk is failing.");
}

} // namespace

std::string version_folder(const std::string& store, const Version& version) {
    return versions_folder(store) + "/" + version.name;
}

bool is_whole(Files& files, const std::string& store, const Version& version) {
    const FileResult<BundleFiles> tree = read_tree(files, version_folder(store, version));
    return tree && fingerprint(*tree) == version.tree;
}

namespace {

// What is in one file: a record, nothing (there is no such file), or damage.
struct RecordText {
    std::optional<Record> record;
    bool damaged = false;
};

FileResult<RecordText> read_record_text(Files& files, const std::string& path) {
    const FileResult<std::string> text = files.read(path, largest_record);
    if (!text && text.error().kind == FileError::Kind::missing)
        return RecordText{};
    if (!text && text.error().kind != FileError::Kind::too_large)
        return tl::unexpected(text.error());
    Result<Record> record = read_record(text.value_or(""), path);
    return record ? RecordText{std::move(*record), false} : RecordText{std::nullopt, true};
}

} // namespace

FileResult<std::optional<Record>> read_record_file(Files& files, const std::string& store,
                                                   Problems& problems) {
    const std::string path = store + "/record.toml";
    FileResult<RecordText> first = read_record_text(files, path);
    if (!first)
        return tl::unexpected(first.error());
    if (first->record)
        return std::move(first->record);
    FileResult<RecordText> copy = read_record_text(files, store + "/record-copy.toml");
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

StoreReading read_store(Files& files, const std::string& store) {
    StoreReading reading;
    FileResult<std::optional<Record>> record = read_record_file(files, store, reading.problems);
    if (!record)
        reading.problems.push_back(
            problem_of(store + "/record.toml",
                       "The list of what is installed cannot be read: " + record.error().text + ".",
                       "Let the kiosk's user read this folder, and check the disk."));
    if (!record || !*record)
        return reading;
    reading.record = std::move(*record);
    if (reading.record->current.name.empty())
        return reading; // the one that the kiosk came with
    std::vector<Version> versions{reading.record->current};
    versions.insert(versions.end(), reading.record->previous.begin(), reading.record->previous.end());
    for (const Version& version : versions) {
        if (is_whole(files, store, version)) {
            reading.shown = InstalledVersion{version, version_folder(store, version)};
            return reading;
        }
        reading.problems.push_back(damaged(store, version));
    }
    return reading;
}

FileResult<StoreWriter> StoreWriter::open(Files& files, const std::string& store) {
    if (FileDone made = ensure_folder(files, store); !made)
        return tl::unexpected(made.error());
    FileResult<std::unique_ptr<FileLock>> lock = files.lock(store + "/lock");
    if (!lock)
        return tl::unexpected(lock.error());
    StoreWriter writer(files, store, std::move(*lock));
    if (FileDone read = writer.read_and_tidy(); !read)
        return tl::unexpected(read.error());
    return writer;
}

FileDone StoreWriter::read_and_tidy() {
    FileDone made = ensure_folder(*files_, versions_folder(store_));
    if (made)
        made = ensure_folder(*files_, incoming());
    if (!made)
        return made;
    FileResult<std::optional<Record>> record = read_record_file(*files_, store_, problems_);
    if (!record)
        return tl::unexpected(record.error());
    record_ = std::move(*record);
    highest_ = record_ ? record_->highest : "";
    if (!record_ || !problems_.empty())
        if (const std::string seen = highest_in_versions(*files_, store_);
            serial_in(seen) > serial_in(highest_))
            highest_ = seen;
    // A writer may have died between the rename and its fsync: what is about to be removed as rubbish would
    // still be named by the record that is on the disk. The same goes for the store's own name before the
    // first record.
    if (!record_)
        if (FileDone synced = files_->sync_folder(parent_of(store_)); !synced)
            return synced;
    if (FileDone synced = files_->sync_folder(store_); !synced)
        return synced;
    if (record_ && problems_.empty())
        remove_rubbish();
    return empty_folder(*files_, incoming());
}

// What cannot be removed is in nobody's way: it is tried again next time.
void StoreWriter::remove_rubbish() {
    for (const std::string& name : names_in_versions(*files_, store_))
        if (!names(*record_, name))
            (void)remove_tree(*files_, versions_folder(store_) + "/" + name);
}

// Puts the tree in its final place, where nothing names it yet or a damaged one of that name stands.
FileDone StoreWriter::place_tree(const Version& version, const BundleFiles& tree) {
    const std::string target = version_folder(store_, version);
    const std::string prepared = incoming() + "/" + version.name;
    if (is_whole(*files_, store_, version))
        return files_->sync_folder(versions_folder(store_));
    return write_tree(*files_, prepared, tree)
        .and_then([&] { return remove_tree(*files_, target); })
        .and_then([&] { return files_->rename(prepared, target); })
        .and_then([&] { return files_->sync_folder(versions_folder(store_)); });
}

FileDone StoreWriter::commit(Record record) {
    if (serial_in(highest_) > serial_in(record.highest)) // known from the trees alone
        record.highest = highest_;
    const std::string text = write_record(record);
    if (FileDone replaced = replace_file(*files_, store_, "record.toml", text); !replaced)
        return replaced;
    // A failure here is no failure of the change: the copy that is there is of the record before, whose
    // versions are kept.
    (void)replace_file(*files_, store_, "record-copy.toml", text);
    record_ = std::move(record);
    problems_.clear();
    highest_ = record_->highest;
    return {};
}

FileDone StoreWriter::publish(const std::string& name, const std::string& id, const BundleFiles& tree,
                              const UtcTime& time, const std::optional<std::int64_t>& replaces) {
    const Version version{name, serial_in(name).value_or(0), fingerprint(tree)};
    if (FileDone placed = place_tree(version, tree); !placed)
        return placed;
    if (FileDone committed = commit(with_installed(record_, id, version, time, replaces)); !committed)
        return committed;
    remove_rubbish();
    return {};
}

FileResult<Version> StoreWriter::roll_back(const UtcTime& time) {
    Record record = record_.value_or(Record{});
    if (record.current.name.empty())
        return tl::unexpected(FileError{FileError::Kind::missing, "There is no version before this one"});
    const bool has_previous = !record.previous.empty();
    while (!record.previous.empty() && !is_whole(*files_, store_, record.previous.front()))
        record.previous.erase(record.previous.begin());
    if (has_previous &&
        record.previous.empty()) // perhaps only unreadable just now: nothing is given up for that
        return tl::unexpected(FileError{FileError::Kind::missing, "No version before this one is whole"});
    if (FileDone committed = commit(with_rolled_back(std::move(record), time)); !committed)
        return tl::unexpected(committed.error());
    return record_->current;
}

} // namespace signpost
