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
//     site.toml       likewise: the place that staff chose; see store/chosen_site.h
//     receipts.toml   written by whoever imports: see store/receipt.h
//     notice.toml     what the last import came to: see store/outcome.h
//
// What record.toml does not name is rubbish: the next writer (store/store_writer.h) removes it.
#pragma once

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
    std::optional<Record> record;          // std::nullopt: nothing was ever installed, or it cannot be read
    std::optional<InstalledVersion> shown; // what a kiosk shows; std::nullopt: the bundle that it came with
    Problems problems;                     // for IT staff: what is damaged, and what is shown in its place
};

// Which folder of which disk is the store, and what can be read in it. The folder need not be there. Holds no
// lock and keeps nothing in memory: two copies are the same store. Any thread.
class Store {
public:
    // `files` outlives it; `folder` is a real path, as base/files.h says.
    Store(Files& files, std::string folder) : files_(&files), folder_(std::move(folder)) {}

    [[nodiscard]] Files& files() const { return *files_; }
    [[nodiscard]] const std::string& folder() const { return folder_; }

    // Reads every byte of what is shown. Where a file of the current version is missing or changed, the
    // newest previous one that is whole is shown. A store that is not there is no problem: nothing is
    // installed.
    [[nodiscard]] StoreReading read() const;

    // The record alone, without a look at the trees; std::nullopt where there is none. What is damaged is
    // added to `problems`.
    [[nodiscard]] FileResult<std::optional<Record>> read_record(Problems& problems) const;

    // The folder of a version, there or not.
    [[nodiscard]] std::string folder_of(const Version& version) const;

    // Every file of a version is there, and none has another byte than when it was installed.
    [[nodiscard]] bool is_whole(const Version& version) const;

    // Where one of the files lies that are named above: path_of("record.toml").
    [[nodiscard]] std::string path_of(const std::string& name) const { return folder_ + "/" + name; }

    // Puts text in the place of one of these files: the old or the new one is there whenever the power goes.
    [[nodiscard]] FileDone replace(const std::string& name, const std::string& text) const;

private:
    [[nodiscard]] std::optional<InstalledVersion> newest_whole(const Record& record,
                                                               Problems& problems) const;

    Files* files_;
    std::string folder_;
};

} // namespace signpost
