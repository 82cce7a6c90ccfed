#include "bundle_file/archive.h"

#include <cstdint>
#include <memory>
#include <optional>

#include <zip.h>

#include "base/characters.h"
#include "bundle_file/archive_list_internal.h"
#include "content/file_names.h"

namespace signpost {

namespace {

// 1 January 1980, midnight: the first moment that a zip file can name.
constexpr std::uint16_t first_day = 1U << 5U | 1U;
constexpr std::uint32_t plain_file = 0100644; // everybody reads it, its owner writes it

struct ZipDiscard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct SourceFree {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
struct FileClose {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using ZipArchive = std::unique_ptr<zip_t, ZipDiscard>;
using ZipSource = std::unique_ptr<zip_source_t, SourceFree>;
using ZipFile = std::unique_ptr<zip_file_t, FileClose>;

tl::unexpected<Refusal> refused(std::string cause) {
    return tl::unexpected(Refusal{
        .reason = Reason::damaged_archive,
        .cause = std::move(cause),
        .remedy = "Pack the bundle again with kioskctl pack, sign it and copy both files to the stick."});
}

tl::unexpected<Problems> cannot_pack() {
    return tl::unexpected(
        Problems{problem_of("", "The zip file could not be made: there is too little free memory.",
                            "Close other programs and try again.")});
}

// The library's words on a file are for programmers.
ZipArchive open_archive(ZipSource source, int flags) {
    ZipArchive archive(zip_open_from_source(source.get(), flags, nullptr));
    if (archive) [[maybe_unused]]
        auto* const given = source.release(); // it is the archive's now
    return archive;
}

Problems problems_of(const BundleFiles& files) {
    Problems problems;
    std::uint64_t total = 0;
    for (const auto& [name, bytes] : files) {
        if (const auto known = check_archive_name(name); !known)
            problems.insert(problems.end(), known.error().begin(), known.error().end());
        if (bytes.size() > largest_file(name))
            problems.push_back(problem_of(name, "The file is larger than " + largest_in_words(name) + ".",
                                          smaller_remedy(name)));
        total += bytes.size();
    }
    if (files.empty())
        problems.push_back(
            problem_of("", "There are no files to pack.", "Check that it is the right folder."));
    if (files.size() > most_archive_files || total > most_archive_bytes)
        problems.push_back(
            problem_of("", "The bundle holds more than 20,000 files or 64 MiB.",
                       "Check that it is the right folder, and keep only the bundle's files in it."));
    return problems;
}

// `bytes` must stay until the archive is closed.
bool add(zip_t* archive, const std::string& name, const std::string& bytes) {
    ZipSource source(zip_source_buffer(archive, bytes.data(), bytes.size(), 0));
    if (!source)
        return false;
    // Not _UTF_8: a name is ASCII, and libzip 1.11 would then set a flag that 1.7 leaves out.
    const zip_int64_t added = zip_file_add(archive, name.c_str(), source.get(), ZIP_FL_ENC_GUESS);
    if (added < 0)
        return false;
    [[maybe_unused]] auto* const given = source.release(); // it is the archive's now
    const auto index = static_cast<zip_uint64_t>(added);
    return zip_set_file_compression(archive, index, ZIP_CM_STORE, 0) == 0 &&
           zip_file_set_dostime(archive, index, 0, first_day, 0) == 0 &&
           zip_file_set_external_attributes(archive, index, 0, ZIP_OPSYS_UNIX, plain_file << 16U) == 0;
}

// All that a source holds, from its beginning.
std::optional<std::string> read_all(zip_source_t* source) {
    zip_stat_t status;
    zip_stat_init(&status);
    if (zip_source_stat(source, &status) != 0 || (status.valid & ZIP_STAT_SIZE) == 0 ||
        zip_source_open(source) != 0)
        return std::nullopt;
    std::string bytes(static_cast<std::size_t>(status.size), '\0');
    const zip_int64_t read = zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    if (read != static_cast<zip_int64_t>(bytes.size()))
        return std::nullopt;
    return bytes;
}

// The library must have read the list as read_archive_list() did.
bool agrees(zip_t* archive, const ArchiveEntry& entry) {
    zip_stat_t status;
    zip_stat_init(&status);
    constexpr zip_uint64_t needed = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE;
    return zip_stat_index(archive, entry.index, ZIP_FL_ENC_RAW, &status) == 0 &&
           (status.valid & needed) == needed && entry.name == status.name && entry.size == status.size &&
           entry.compressed == status.comp_size;
}

// Reads at most a byte more than the list says. The library checks the checksum when it comes to the end.
std::optional<std::string> read_entry(zip_t* archive, const ArchiveEntry& entry) {
    const ZipFile file(agrees(archive, entry) ? zip_fopen_index(archive, entry.index, 0) : nullptr);
    if (!file)
        return std::nullopt;
    std::string bytes(std::size_t{entry.size} + 1, '\0');
    std::size_t filled = 0;
    while (filled < bytes.size()) {
        const zip_int64_t read = zip_fread(file.get(), bytes.data() + filled, bytes.size() - filled);
        if (read < 0)
            return std::nullopt;
        if (read == 0)
            break;
        filled += static_cast<std::size_t>(read);
    }
    if (filled != entry.size)
        return std::nullopt;
    bytes.resize(filled);
    return bytes;
}

} // namespace

Result<std::string> pack(const BundleFiles& files) {
    if (Problems problems = problems_of(files); !problems.empty())
        return tl::unexpected(std::move(problems));
    ZipSource source(zip_source_buffer_create(nullptr, 0, 0, nullptr));
    if (!source)
        return cannot_pack();
    zip_source_keep(source.get()); // once for the archive, once for reading what it wrote
    const ZipSource kept(source.get());
    ZipArchive archive = open_archive(std::move(source), ZIP_CREATE | ZIP_TRUNCATE);
    if (!archive)
        return cannot_pack();
    for (const auto& [name, bytes] : files)
        if (!add(archive.get(), name, bytes))
            return cannot_pack();
    if (zip_close(archive.get()) != 0)
        return cannot_pack();
    [[maybe_unused]] auto* const given = archive.release(); // closing has freed it
    auto bytes = read_all(kept.get());
    if (!bytes)
        return cannot_pack();
    return std::move(*bytes);
}

Accepted<BundleFiles> unpack(const VerifiedFile& file, const std::string& file_name) {
    const auto list = read_archive_list(file.bytes(), file_name);
    if (!list)
        return tl::unexpected(list.error());
    ZipSource source(zip_source_buffer_create(file.bytes().data(), file.bytes().size(), 0, nullptr));
    const ZipArchive archive =
        source ? open_archive(std::move(source), ZIP_RDONLY | ZIP_CHECKCONS) : ZipArchive();
    if (!archive)
        return refused(file_name + " is damaged: what it says of its files in two places is not the same.");
    BundleFiles files;
    for (const ArchiveEntry& entry : *list) {
        auto bytes = read_entry(archive.get(), entry);
        if (!bytes)
            return refused(in_quotes(entry.name) + " in " + file_name +
                           " is damaged: it is not as long as it should be, or not what was packed.");
        files.emplace(entry.name, std::move(*bytes));
    }
    return files;
}

} // namespace signpost
