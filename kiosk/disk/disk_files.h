// The real disk.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "base/files.h"

namespace signpost {

class DiskFiles : public Files {
public:
    [[nodiscard]] FileResult<FolderList> list(const std::string& folder, std::size_t most) override;
    [[nodiscard]] FileResult<FileStamp> look(const std::string& path) override;
    [[nodiscard]] FileResult<std::string> read(const std::string& path, std::size_t largest) override;
    [[nodiscard]] FileDone write_new(const std::string& path, const std::string& bytes) override;
    [[nodiscard]] FileDone write_new_like(const std::string& path, const std::string& bytes,
                                          const std::string& like) override;
    [[nodiscard]] FileDone make_folder(const std::string& path) override;
    [[nodiscard]] FileDone rename(const std::string& from, const std::string& to) override;
    [[nodiscard]] FileDone remove_file(const std::string& path) override;
    [[nodiscard]] FileDone remove_folder(const std::string& path) override;
    [[nodiscard]] FileDone sync_folder(const std::string& folder) override;
    [[nodiscard]] FileResult<std::uint64_t> free_bytes(const std::string& path) override;
    [[nodiscard]] FileResult<std::unique_ptr<FileLock>> lock(const std::string& path) override;
};

// `path` as an absolute one without links, as Files wants the place of a store, a stick or the keys. Its last
// parts need not be there yet. `path` itself when it cannot be told.
[[nodiscard]] std::string real_path(const std::string& path);

} // namespace signpost
