#include "store/store_writer.h"

#include <algorithm>
#include <vector>

#include "bundle_file/fingerprint.h"
#include "store/folder_work_internal.h"

namespace signpost {

namespace {

constexpr std::size_t most_versions = 1000;

std::string parent_of(const std::string& path) {
    const std::size_t slash = path.find_last_of('/');
    if (slash == path.npos)
        return ".";
    return slash == 0 ? "/" : path.substr(0, slash);
}

std::string versions_folder(const Store& store) { return store.path_of("versions"); }

std::vector<std::string> names_in_versions(const Store& store) {
    const FileResult<FolderList> found = store.files().list(versions_folder(store), most_versions);
    return found ? found->names : std::vector<std::string>();
}

bool is_higher(const std::optional<VersionName>& one, const std::optional<VersionName>& other) {
    return one && (!other || one->serial > other->serial);
}

// A bundle gets into versions/ only after all checks, so a refused one is never counted.
std::optional<VersionName> highest_in_versions(const Store& store) {
    std::optional<VersionName> highest;
    for (const std::string& text : names_in_versions(store))
        if (auto name = version_name_from(text); is_higher(name, highest))
            highest = std::move(name);
    return highest;
}

bool names(const Record& record, const VersionName& version) {
    return (record.current && record.current->name == version) ||
           std::any_of(record.previous.begin(), record.previous.end(),
                       [&](const Version& previous) { return previous.name == version; });
}

} // namespace

FileResult<StoreWriter> StoreWriter::open(const Store& store) {
    if (FileDone made = ensure_folder(store.files(), store.folder()); !made)
        return tl::unexpected(made.error());
    FileResult<std::unique_ptr<FileLock>> lock = store.files().lock(store.path_of("lock"));
    if (!lock)
        return tl::unexpected(lock.error());
    StoreWriter writer(store, std::move(*lock));
    if (FileDone read = writer.read_and_tidy(); !read)
        return tl::unexpected(read.error());
    return writer;
}

FileDone StoreWriter::read_and_tidy() {
    FileDone made = ensure_folder(files(), versions_folder(store_));
    if (made)
        made = ensure_folder(files(), incoming());
    if (!made)
        return made;
    FileResult<std::optional<Record>> record = store_.read_record(problems_);
    if (!record)
        return tl::unexpected(record.error());
    record_ = std::move(*record);
    highest_ = record_ ? std::optional(record_->highest) : std::nullopt;
    if (!record_ || !problems_.empty())
        if (const auto seen = highest_in_versions(store_); is_higher(seen, highest_))
            highest_ = seen;
    // A writer may have died between the rename and its fsync: what is about to be removed as rubbish would
    // still be named by the record that is on the disk. The same goes for the store's own name before the
    // first record.
    if (!record_)
        if (FileDone synced = files().sync_folder(parent_of(store_.folder())); !synced)
            return synced;
    if (FileDone synced = files().sync_folder(store_.folder()); !synced)
        return synced;
    if (record_ && problems_.empty())
        remove_rubbish();
    return empty_folder(files(), incoming());
}

// What cannot be removed is in nobody's way: it is tried again next time.
void StoreWriter::remove_rubbish() {
    for (const std::string& text : names_in_versions(store_))
        if (const auto name = version_name_from(text); !name || !names(*record_, *name))
            (void)remove_tree(files(), versions_folder(store_) + "/" + text);
}

// Puts the tree in its final place, where nothing names it yet or a damaged one of that name stands.
FileDone StoreWriter::place_tree(const Version& version, const BundleFiles& tree) {
    const std::string target = store_.folder_of(version);
    const std::string prepared = incoming() + "/" + to_text(version.name);
    if (store_.is_whole(version))
        return files().sync_folder(versions_folder(store_));
    return write_tree(files(), prepared, tree)
        .and_then([&] { return remove_tree(files(), target); })
        .and_then([&] { return files().rename(prepared, target); })
        .and_then([&] { return files().sync_folder(versions_folder(store_)); });
}

FileDone StoreWriter::commit(Record record) {
    if (is_higher(highest_, record.highest)) // known from the trees alone
        record.highest = *highest_;
    const std::string text = write_record(record);
    if (FileDone replaced = store_.replace("record.toml", text); !replaced)
        return replaced;
    // A failure here is no failure of the change: the copy that is there is of the record before, whose
    // versions are kept.
    (void)store_.replace("record-copy.toml", text);
    record_ = std::move(record);
    problems_.clear();
    highest_ = record_->highest;
    return {};
}

FileDone StoreWriter::publish(const VersionName& name, const std::string& id, const BundleFiles& tree,
                              UtcTime time, const std::optional<std::int64_t>& replaces) {
    const Version version{.name = name, .tree = fingerprint(tree)};
    if (FileDone placed = place_tree(version, tree); !placed)
        return placed;
    if (FileDone committed = commit(with_installed(record_, id, version, time, replaces)); !committed)
        return committed;
    remove_rubbish();
    return {};
}

FileResult<std::optional<Version>> StoreWriter::roll_back(UtcTime time) {
    Record record = record_.value_or(Record{});
    if (!record.current)
        return tl::unexpected(
            FileError{.kind = FileError::Kind::missing, .text = "There is no version before this one"});
    const bool has_previous = !record.previous.empty();
    while (!record.previous.empty() && !store_.is_whole(record.previous.front()))
        record.previous.erase(record.previous.begin());
    if (has_previous &&
        record.previous.empty()) // perhaps only unreadable just now: nothing is given up for that
        return tl::unexpected(
            FileError{.kind = FileError::Kind::missing, .text = "No version before this one is whole"});
    if (FileDone committed = commit(with_rolled_back(std::move(record), time)); !committed)
        return tl::unexpected(committed.error());
    return record_->current;
}

} // namespace signpost
