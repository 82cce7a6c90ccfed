#include "support/hostile_zip.h"

namespace signpost::test {

namespace {

std::string two(std::uint32_t value) {
    return {static_cast<char>(value & 0xffU), static_cast<char>(value >> 8U & 0xffU)};
}

std::string four(std::uint32_t value) { return two(value & 0xffffU) + two(value >> 16U); }

std::uint32_t size_of(const std::string& bytes) { return static_cast<std::uint32_t>(bytes.size()); }

// What stands in both places: from the version needed to the sizes.
std::string common(const ZipPart& part, std::uint32_t size) {
    const std::uint32_t checksum = part.checksum.value_or(crc32_of(part.bytes));
    return two(20) + two(part.flags) + two(part.method) + two(0) + two(0x21) + four(checksum) +
           four(size_of(part.bytes)) + four(size);
}

std::string local(const ZipPart& part) {
    const std::string name = part.local_name.value_or(part.name);
    return "PK\3\4" + common(part, part.size.value_or(size_of(part.bytes))) + two(size_of(name)) + two(0) +
           name + part.bytes;
}

std::string central(const ZipPart& part, std::uint32_t at) {
    const std::uint32_t size = part.listed_size.value_or(part.size.value_or(size_of(part.bytes)));
    return "PK\1\2" + two(0x031e) + common(part, size) + two(size_of(part.name)) + two(0) + two(0) + two(0) +
           two(0) + four(part.mode << 16U) + four(part.local_at.value_or(at)) + part.name;
}

} // namespace

std::uint32_t crc32_of(const std::string& bytes) {
    std::uint32_t sum = ~0U;
    for (const char c : bytes) {
        sum ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum >> 1U) ^ ((sum & 1U) != 0 ? 0xedb88320U : 0U);
    }
    return ~sum;
}

std::string hostile_zip(const std::vector<ZipPart>& parts, const ZipEnd& end) {
    std::string files;
    std::string list;
    for (const ZipPart& part : parts) {
        list += central(part, size_of(files) + end.shift);
        files += local(part);
    }
    const std::uint32_t count = end.count.value_or(static_cast<std::uint16_t>(parts.size()));
    return files + list + end.before + "PK\5\6" + two(end.disk) + two(end.disk) + two(count) + two(count) +
           four(size_of(list)) + four(size_of(files) + end.shift) + two(size_of(end.comment)) + end.comment;
}

} // namespace signpost::test
