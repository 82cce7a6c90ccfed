// One file by its path: read as a whole, or where it lies.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <span>
#include <string>

#include "base/files.h"
#include "base/problem.h"

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

// One plain file of at most `largest` bytes. Not a link, never waits (as a pipe would make it). `name` is
// what messages call it. Any thread.
[[nodiscard]] Result<std::string> load_file(const std::filesystem::path& path, const std::string& name,
                                            std::size_t largest);

} // namespace signpost
