// Changing what is installed.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "base/files.h"
#include "content/read_bundle.h"
#include "store/record.h"
#include "store/store.h"

namespace signpost {

// The store, held against other writers for as long as this lives. Any thread.
class StoreWriter {
public:
    // Makes the store if there is none, makes sure that what record.toml says is on the disk, and removes
    // what it does not name. Where a record is damaged or missing nothing that may still be of use is
    // removed. busy: another writer is at work.
    [[nodiscard]] static FileResult<StoreWriter> open(const Store& store);

    [[nodiscard]] const Store& store() const { return store_; }
    [[nodiscard]] const std::optional<Record>& record() const { return record_; }
    [[nodiscard]] const Problems& problems() const { return problems_; } // of a damaged record.toml
    // The version with the highest serial ever installed; std::nullopt when none was. Where record.toml is
    // damaged or missing: the highest that is still to be seen.
    [[nodiscard]] const std::optional<VersionName>& highest() const { return highest_; }
    [[nodiscard]] std::string incoming() const { return store_.path_of("incoming"); }

    // Makes a checked bundle the current one; `replaces` is Bundle::replaces. On
    // failure the old one is current; only when the very last step failed may it be either, and both are
    // whole.
    [[nodiscard]] FileDone publish(const VersionName& name, const std::string& id, const BundleFiles& tree,
                                   UtcTime time, const std::optional<std::int64_t>& replaces = {});
    // Makes the newest previous version that is whole the current one, and returns it; where there is none,
    // the bundle that the kiosk came with: std::nullopt. missing: that is shown already.
    [[nodiscard]] FileResult<std::optional<Version>> roll_back(UtcTime time);

private:
    StoreWriter(Store store, std::unique_ptr<FileLock> lock)
        : store_(std::move(store)), lock_(std::move(lock)) {}
    [[nodiscard]] FileDone read_and_tidy();
    [[nodiscard]] FileDone place_tree(const Version& version, const BundleFiles& tree);
    [[nodiscard]] FileDone commit(Record record);
    void remove_rubbish();
    [[nodiscard]] Files& files() const { return store_.files(); }

    Store store_;
    std::unique_ptr<FileLock> lock_;
    std::optional<Record> record_;
    Problems problems_;
    std::optional<VersionName> highest_;
};

} // namespace signpost
