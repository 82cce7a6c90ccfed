// The list at the end of a zip file, checked before the zip library sees the file: the library believes what
// files say of their sizes and counts. Any thread.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/reason.h"

namespace signpost {

// A file in a zip file, as the list has it.
struct ArchiveEntry {
    std::string name;
    std::uint32_t size = 0;       // bytes, unpacked
    std::uint32_t compressed = 0; // bytes
    std::uint64_t index = 0;      // where in the list it is, from 0
};

// What may be unpacked, in the list's order; a folder's entry ("pages/") is left out. At most as many bytes
// are allocated as the list is long, times a small number. Refusals: damaged_archive, as archive.h says.
[[nodiscard]] Accepted<std::vector<ArchiveEntry>> read_archive_list(const std::string& zip,
                                                                    const std::string& file_name);

// Why a bundle file must not have a file of this name; the problem's remedy says what to do.
[[nodiscard]] Result<void> check_archive_name(const std::string& name);

// How large a file may be, and what to do about one that is larger.
[[nodiscard]] std::string largest_in_words(const std::string& name);
[[nodiscard]] std::string smaller_remedy(const std::string& name);

constexpr std::size_t most_archive_files = 20'000;
constexpr std::uint64_t most_archive_bytes = std::uint64_t{64} * 1024 * 1024; // unpacked, together

} // namespace signpost
