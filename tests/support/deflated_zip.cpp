#include "support/deflated_zip.h"

#include <doctest/doctest.h>
#include <zip.h>

namespace signpost::test {

std::string deflated_zip(const BundleFiles& files, bool with_folder) {
    zip_source_t* const out = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(out);
    zip_t* const archive = zip_open_from_source(out, ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    REQUIRE(archive != nullptr);
    if (with_folder)
        CHECK(zip_dir_add(archive, "pages", 0) >= 0);
    for (const auto& [name, bytes] : files) {
        zip_source_t* const in = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
        const zip_int64_t index = zip_file_add(archive, name.c_str(), in, 0);
        REQUIRE(index >= 0);
        CHECK(zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), ZIP_CM_DEFLATE, 9) == 0);
    }
    REQUIRE(zip_close(archive) == 0);
    zip_stat_t status;
    zip_source_stat(out, &status);
    std::string bytes(status.size, '\0');
    zip_source_open(out);
    zip_source_read(out, bytes.data(), bytes.size());
    zip_source_close(out);
    zip_source_free(out);
    return bytes;
}

} // namespace signpost::test
