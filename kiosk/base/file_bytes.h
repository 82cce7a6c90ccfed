// The port to files that are read in place, mapped and not copied: fonts, of whose many megabytes a few
// memory pages are wanted.
#pragma once

#include <cstddef>
#include <span>
#include <string>

namespace signpost {

// One thread at a time.
class FileBytes {
public:
    FileBytes() = default;
    virtual ~FileBytes() = default;
    FileBytes(const FileBytes&) = delete;
    FileBytes& operator=(const FileBytes&) = delete;

    // Every byte of the file; empty where it cannot be read. The bytes are the port's, and good as long as it
    // lives.
    [[nodiscard]] virtual std::span<const std::byte> of(const std::string& path) = 0;
};

} // namespace signpost
