// The disk behind the port to files that are read where they lie.
#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string>

#include "base/file_bytes.h"

namespace signpost {

// Maps each file into memory when it is first asked for, and only once: of a large file nothing but the
// memory pages that somebody looks at is read. For files that are replaced by rename, as Debian's packages
// are: one that is cut short while it is mapped ends the program. One thread at a time.
class MappedFiles final : public FileBytes {
public:
    ~MappedFiles() override;
    [[nodiscard]] std::span<const std::byte> of(const std::string& path) override;

private:
    std::map<std::string, std::span<const std::byte>> mapped_; // what could not be mapped is not in it
};

} // namespace signpost
