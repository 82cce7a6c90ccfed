// The port to files that are read where they lie, without a copy: fonts, of which a few pages of many
// megabytes are wanted.
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
