// A bundle file as bytes, signed with a key that everybody knows: unpacked whole within its limits, or
// refused. Where checksums do not fit they are mended in a second try, so that not all that is changed ends
// there.
#include <algorithm>

#include "bundle_file/archive.h"
#include "bundle_file/archive_list_internal.h"
#include "bundle_invariants.h"
#include "content/file_names.h"
#include "fuzz.h"
#include "support/hostile_zip.h"
#include "support/signed_file.h"
#include "toml/toml_document.h"

using namespace signpost;
using fuzz::demand;

namespace {

void demand_within_limits(const BundleFiles& files) {
    demand(!files.empty() && files.size() <= most_archive_files, "the count of files is within its limits");
    std::uint64_t total = 0;
    for (const auto& [name, bytes] : files) {
        demand(read_file_name(name).has_value(), "only a bundle's files are unpacked", name);
        demand(bytes.size() <= largest_toml, "no file is too large", name);
        total += bytes.size();
    }
    demand(total <= most_archive_bytes, "all files together are not too large");
}

void demand_packs_again(const BundleFiles& files) {
    const auto packed = pack(files);
    demand(packed.has_value(), "what was unpacked can be packed");
    const auto again = unpack(test::signed_file(*packed), "again.zip");
    demand(again && *again == files, "what was packed is unpacked the same");
}

void look_at(const std::string& zip) {
    const auto files = unpack(test::signed_file(zip), "fuzz.zip");
    if (!files) {
        demand(files.error().reason == Reason::damaged_archive, "a refused archive is a damaged one");
        demand(!files.error().cause.empty() && !files.error().remedy.empty(), "a refusal is told");
        fuzz::demand_drawable(files.error().cause + files.error().remedy, "a refusal");
        return;
    }
    demand_within_limits(*files);
    demand_packs_again(*files);
    fuzz::demand_read(*files);
}

std::uint32_t number(const std::string& bytes, std::size_t at, std::size_t size) {
    std::uint32_t value = 0;
    for (std::size_t i = size; i-- > 0;)
        value = value << 8U | static_cast<unsigned char>(bytes.at(at + i));
    return value;
}

void put_checksum(std::string& zip, std::size_t at, std::uint32_t checksum) {
    for (std::size_t i = 0; i < 4; ++i)
        zip.at(at + i) = static_cast<char>(checksum >> (8 * i) & 0xFFU);
}

// Gives each entry of the list that is stored the checksum of the bytes that it names.
std::string mended(std::string zip) {
    for (std::size_t at = zip.find("PK\1\2"); at != zip.npos; at = zip.find("PK\1\2", at + 4)) {
        if (zip.size() - at < 46 || number(zip, at + 10, 2) != 0)
            continue;
        const std::size_t local = number(zip, at + 42, 4);
        if (local >= zip.size() || zip.size() - local < 30)
            continue;
        const std::size_t begin = local + 30 + number(zip, local + 26, 2) + number(zip, local + 28, 2);
        const std::uint32_t checksum =
            test::crc32_of(zip.substr(std::min(begin, zip.size()), number(zip, at + 20, 4)));
        put_checksum(zip, at + 16, checksum);
        put_checksum(zip, local + 14, checksum);
    }
    return zip;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string zip(data, data + size);
    look_at(zip);
    if (const std::string whole = mended(zip); whole != zip)
        look_at(whole);
    return 0;
}
