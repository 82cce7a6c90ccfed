// The store: the folder of bundles that were installed on this kiosk. Whoever wants the bundle reads
// record.toml, then versions/NAME/.
//
//     lock            held by every writer
//     incoming/       scratch; emptied whenever a writer opens the store
//     versions/NAME/  one unpacked bundle each
//     record.toml     what is current; see store/record.h
//     record-copy.toml  the same again, written next: read where record.toml is damaged or missing
//     start.toml      written by the kiosk alone: see store/starts.h
//     confirmed.toml  the same
//     notice.toml     what the last import came to: see store/outcome.h
//
// What record.toml does not name is rubbish: the next writer removes it. Any thread; paths as base/files.h
// says.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "base/files.h"
#include "content/read_bundle.h"
#include "store/record.h"

namespace signpost {

struct InstalledVersion {
    Version version;
    std::string folder; // where its files are, for load_files()
};

struct StoreReading {
    std::optional<Record> record;          // nothing: nothing was ever installed, or it cannot be read
    std::optional<InstalledVersion> shown; // what a kiosk shows; nothing: the bundle that it came with
    Problems problems;                     // for IT staff: what is damaged, and what is shown in its place
};

// Reads every byte of what is shown. Where a file of the current version is missing or changed, the newest
// previous one that is whole is shown. A store that is not there is no problem: nothing is installed.
[[nodiscard]] StoreReading read_store(Files& files, const std::string& store);

// The record alone, without a look at the trees. Nothing: there is none.
[[nodiscard]] FileResult<std::optional<Record>> read_record_file(Files& files, const std::string& store,
                                                                 Problems& problems);

// The folder of a version in the store.
[[nodiscard]] std::string version_folder(const std::string& store, const Version& version);

// Every file is there, and none has another byte than when it was installed.
[[nodiscard]] bool is_whole(Files& files, const std::string& store, const Version& version);

// The store, held against other writers for as long as this lives.
class StoreWriter {
public:
    // Makes the store if there is none; makes sure that what record.toml says is on the disk, and removes
    // rubbish, unless a record is damaged or missing: then nothing that may be of use. busy: another writer
    // is at work.
    [[nodiscard]] static FileResult<StoreWriter> open(Files& files, const std::string& store);

    [[nodiscard]] const std::optional<Record>& record() const { return record_; }
    [[nodiscard]] const Problems& problems() const { return problems_; } // of a damaged record.toml
    // The name of the version with the highest serial ever installed; "" when none was. Where record.toml is
    // damaged or missing: of the highest that is still to be seen.
    [[nodiscard]] const std::string& highest() const { return highest_; }
    [[nodiscard]] std::string incoming() const { return store_ + "/incoming"; }

    // Makes a checked bundle the current one; `name` from version_name(), `replaces` Bundle::replaces. On
    // failure the old one is current; only when the very last step failed may it be either, and both are
    // whole.
    [[nodiscard]] FileDone publish(const std::string& name, const std::string& id, const BundleFiles& tree,
                                   const UtcTime& time, const std::optional<std::int64_t>& replaces = {});
    // Makes the newest previous version that is whole the current one, and returns it; where there is none,
    // the bundle that the kiosk came with: a version without a name. missing: that is shown already.
    [[nodiscard]] FileResult<Version> roll_back(const UtcTime& time);

private:
    StoreWriter(Files& files, std::string store, std::unique_ptr<FileLock> lock)
        : files_(&files), store_(std::move(store)), lock_(std::move(lock)) {}
    [[nodiscard]] FileDone read_and_tidy();
    [[nodiscard]] FileDone place_tree(const Version& version, const BundleFiles& tree);
    [[nodiscard]] FileDone commit(Record record);
    void remove_rubbish();

    Files* files_; // outlives this
    std::string store_;
    std::unique_ptr<FileLock> lock_;
    std::optional<Record> record_;
    Problems problems_;
    std::string highest_;
};

} // namespace signpost
