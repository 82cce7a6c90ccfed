// Zip files as no program makes them: every field can be a lie.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace signpost::test {

struct ZipPart {
    std::string name;
    std::string bytes; // as they lie in the file, compressed or not
    std::uint16_t method = 0;
    std::uint16_t flags = 0;
    std::uint32_t mode = 0100644;               // of Unix
    std::optional<std::uint32_t> size{};        // of the unpacked file, in both places
    std::optional<std::uint32_t> listed_size{}; // in the list at the end alone
    std::optional<std::uint32_t> checksum{};    // CRC-32, in both places
    std::optional<std::uint32_t> local_at{};    // where the list says that it is
    std::optional<std::string> local_name{};    // in front of the bytes alone
};

struct ZipEnd {
    std::uint16_t disk = 0;
    std::optional<std::uint16_t> count{};
    std::string comment{};
    std::string before{};    // between the list and the end
    std::uint32_t shift = 0; // added to every place in the file
};

[[nodiscard]] std::string hostile_zip(const std::vector<ZipPart>& parts, const ZipEnd& end = {});

[[nodiscard]] std::uint32_t crc32_of(const std::string& bytes);

} // namespace signpost::test
