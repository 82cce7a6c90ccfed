#include "bundle_file/archive_list_internal.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string_view>

#include "base/characters.h"
#include "content/file_names.h"

namespace signpost {

namespace {

// Sizes and places in a zip file, from its specification (APPNOTE.TXT 6.3.10, 4.3.7, 4.3.12 and 4.3.16).
constexpr std::size_t local_size = 30;
constexpr std::size_t central_size = 46;
constexpr std::size_t end_size = 22;
constexpr std::string_view local_mark = "PK\3\4";
constexpr std::string_view central_mark = "PK\1\2";
constexpr std::string_view end_mark = "PK\5\6";
constexpr std::string_view zip64_locator_mark = "PK\6\7";
constexpr std::size_t longest_end =
    end_size + 0xffff; // with the comment, in which libraries look for the end

constexpr std::uint32_t encrypted_flags = 1U | 1U << 6U | 1U << 13U;
constexpr std::uint64_t largest_ratio = 100;
constexpr std::uint64_t no_ratio_below = std::uint64_t{64} * 1024; // bytes

const std::string pack_again =
    "Pack the bundle again with kioskctl pack, sign it and copy both files to the stick.";

tl::unexpected<Refusal> refused(std::string cause, std::string remedy) {
    return tl::unexpected(
        Refusal{.reason = Reason::damaged_archive, .cause = std::move(cause), .remedy = std::move(remedy)});
}

struct CentralEntry {
    ArchiveEntry entry;
    std::uint64_t local_at = 0;
    std::size_t bytes = 0; // of the entry in the list
    std::uint32_t flags = 0;
    std::uint32_t method = 0;
    std::uint32_t disk = 0;
    std::uint32_t unix_mode = 0;
};

// A zip file as little-endian numbers. Whoever reads one has checked that it is there.
class ZipBytes {
public:
    explicit ZipBytes(std::string_view bytes) : bytes_(bytes) {}
    [[nodiscard]] std::uint32_t two(std::size_t at) const { return one(at) | one(at + 1) << 8U; }
    [[nodiscard]] std::uint32_t four(std::size_t at) const { return two(at) | two(at + 2) << 16U; }
    [[nodiscard]] bool has(std::string_view mark, std::size_t at) const {
        return bytes_.substr(at).starts_with(mark);
    }
    [[nodiscard]] std::string text(std::size_t at, std::size_t size) const {
        return std::string(bytes_.substr(at, size));
    }

    // What stands at `at`, in a list that ends at `end`.
    [[nodiscard]] std::optional<CentralEntry> central_entry(std::size_t at, std::size_t end) const {
        if (end - at < central_size || !has(central_mark, at))
            return std::nullopt;
        CentralEntry read;
        const std::size_t name_size = two(at + 28);
        read.bytes = central_size + name_size + two(at + 30) + two(at + 32);
        if (end - at < read.bytes)
            return std::nullopt;
        read.flags = two(at + 8);
        read.method = two(at + 10);
        read.entry.compressed = four(at + 20);
        read.entry.size = four(at + 24);
        read.disk = two(at + 34);
        read.unix_mode = four(at + 38) >> 16U;
        read.local_at = four(at + 42);
        read.entry.name = text(at + central_size, name_size);
        return read;
    }

private:
    [[nodiscard]] std::uint32_t one(std::size_t at) const {
        return static_cast<unsigned char>(bytes_.at(at));
    }
    std::string_view bytes_;
};

struct ByteRange {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t count = 0; // of entries
};

// Where the list stands. The file must end with it, with no comment: then there is one way to read it.
std::optional<ByteRange> find_list(const std::string& zip) {
    const ZipBytes bytes(zip);
    if (zip.size() < end_size || !bytes.has(end_mark, zip.size() - end_size))
        return std::nullopt;
    const std::size_t end = zip.size() - end_size;
    const ByteRange list{bytes.four(end + 16), end, bytes.two(end + 10)};
    const bool one_disk = bytes.four(end + 4) == 0 && bytes.two(end + 8) == list.count;
    if (!one_disk || bytes.two(end + 20) != 0 || list.begin > end || end - list.begin != bytes.four(end + 12))
        return std::nullopt;
    // The library must not find another end, or a larger count in a zip64 end.
    const std::string_view last =
        std::string_view(zip).substr(zip.size() - std::min(zip.size(), longest_end));
    if (last.find(end_mark) + end_size != last.size() || last.find(zip64_locator_mark) != last.npos)
        return std::nullopt;
    return list;
}

bool is_device_name(std::string_view stem) {
    constexpr std::array<std::string_view, 4> alone = {"con", "prn", "aux", "nul"};
    const bool numbered =
        stem.size() == 4 && (stem.starts_with("com") || stem.starts_with("lpt")) && is_ascii_digit(stem[3]);
    return numbered || std::find(alone.begin(), alone.end(), stem) != alone.end();
}

// A name from a file, fit for a message.
std::string shown(const std::string& name) {
    std::string text;
    for (const char c : name.substr(0, 80))
        text += c >= ' ' && c <= '~' ? c : '?';
    return in_quotes(name.size() > 80 ? text + "..." : text);
}

// "pages/"
bool is_folder_entry(std::string_view name) {
    return name.ends_with('/') && is_bundle_folder(name.substr(0, name.size() - 1));
}

// Why this is no plain file that can be unpacked.
std::string fault_of(const CentralEntry& read) {
    const std::uint32_t kind = read.unix_mode & 0170000U; // of inode(7): the same on every Unix
    const bool is_folder = is_folder_entry(read.entry.name);
    if ((read.flags & encrypted_flags) != 0)
        return "is encrypted";
    if (read.method != 0 && read.method != 8)
        return "is compressed in a way that this program does not know";
    if (kind != 0 && kind != 0100000U && !(is_folder && kind == 0040000U))
        return "is a link or a device, not a file";
    if (is_folder && (read.entry.size != 0 || read.entry.compressed > 2)) // deflate's nothing takes two bytes
        return "is a folder, but holds bytes";
    if (read.method == 0 && read.entry.size != read.entry.compressed)
        return "has two sizes";
    if (read.disk != 0)
        return "is in another part of a zip file of several parts";
    return "";
}

Accepted<void> check_entry(const CentralEntry& read, const std::string& file_name) {
    const std::string& name = read.entry.name;
    if (!is_folder_entry(name))
        if (const auto known = check_archive_name(name); !known)
            return refused(shown(name) + " in " + file_name + " cannot be used. " +
                               known.error().front().cause,
                           known.error().front().remedy);
    if (const std::string fault = fault_of(read); !fault.empty())
        return refused(shown(name) + " in " + file_name + " " + fault + ".", pack_again);
    if (read.entry.size > largest_file(name))
        return refused(shown(name) + " in " + file_name + " is larger than " + largest_in_words(name) + ".",
                       smaller_remedy(name));
    if (read.entry.size > no_ratio_below && read.entry.size / largest_ratio >= read.entry.compressed)
        return refused(shown(name) + " in " + file_name +
                           " is compressed more than 100 times, as no text is.",
                       "Check what is in it. " + pack_again);
    return {};
}

// The folder of bundle.toml where a whole folder was zipped, not what is in it; "" otherwise.
std::string folder_around(const std::vector<CentralEntry>& list) {
    constexpr std::string_view sought = "/bundle.toml";
    std::string folder;
    for (const CentralEntry& read : list) {
        const std::string& name = read.entry.name;
        if (name == sought.substr(1))
            return "";
        if (name.ends_with(sought) && name.find('/') == name.size() - sought.size() && !name.starts_with('.'))
            folder = name.substr(0, name.find('/'));
    }
    return folder;
}

// The entry that a computer added which zipped a folder by itself; "" where there is none.
std::string added_by_computer(const std::vector<CentralEntry>& list) {
    constexpr std::array<std::string_view, 3> files{".DS_Store", "Thumbs.db", "desktop.ini"};
    for (const CentralEntry& read : list) {
        const std::string& name = read.entry.name;
        const std::string last = name.substr(name.rfind('/') == name.npos ? 0 : name.rfind('/') + 1);
        if (name.starts_with("__MACOSX/") || last.starts_with("._") ||
            std::find(files.begin(), files.end(), last) != files.end())
            return name;
    }
    return "";
}

// Every entry of a list that is not empty has bytes of its own, the first ones at the file's beginning.
bool lie_apart(std::vector<CentralEntry> list, const ByteRange& range, const ZipBytes& bytes) {
    std::sort(list.begin(), list.end(), [](const auto& a, const auto& b) { return a.local_at < b.local_at; });
    std::uint64_t free_from = 0;
    for (const CentralEntry& read : list) {
        const auto at = static_cast<std::size_t>(read.local_at);
        if (read.local_at < free_from || read.local_at + local_size > range.begin ||
            !bytes.has(local_mark, at))
            return false;
        free_from =
            read.local_at + local_size + bytes.two(at + 26) + bytes.two(at + 28) + read.entry.compressed;
        if (free_from > range.begin)
            return false;
    }
    return list.front().local_at == 0;
}

std::optional<std::vector<CentralEntry>> read_list(const ByteRange& range, const ZipBytes& bytes) {
    std::vector<CentralEntry> list;
    std::size_t at = range.begin;
    for (std::size_t i = 0; i < range.count; ++i) {
        auto read = bytes.central_entry(at, range.end);
        if (!read)
            return std::nullopt;
        at += read->bytes;
        read->entry.index = i;
        list.push_back(std::move(*read));
    }
    if (at != range.end)
        return std::nullopt;
    return list;
}

} // namespace

std::string largest_in_words(const std::string& name) { return has_texts(name) ? "256 KiB" : "100 KB"; }

std::string smaller_remedy(const std::string& name) {
    return has_texts(name) ? "Make it several shorter pages."
                           : "Make it again with kioskctl voice, which makes it small.";
}

Result<void> check_archive_name(const std::string& name) {
    if (name.find('\\') != name.npos)
        return tl::unexpected(
            Problems{problem_of(name, "It has a backslash where a folder's name ends.",
                                "Pack the bundle again with kioskctl pack, which writes a slash.")});
    const auto known = read_file_name(name);
    if (!known)
        return tl::unexpected(known.error());
    if (is_device_name(known->id))
        return tl::unexpected(
            Problems{problem_of(name, "Windows keeps this name for a device.", "Rename the page.")});
    return {};
}

Accepted<std::vector<ArchiveEntry>> read_archive_list(const std::string& zip, const std::string& file_name) {
    const ZipBytes bytes(zip);
    const auto range = find_list(zip);
    if (!range)
        return refused(file_name + " is no plain zip file, or a damaged one.", pack_again);
    if (range->count > most_archive_files)
        return refused(file_name + " holds more than 20,000 files.", "Keep only the bundle's files in it.");
    auto list = read_list(*range, bytes);
    if (!list)
        return refused(file_name + " is damaged: its list of files does not hold together.", pack_again);
    if (const std::string folder = folder_around(*list); !folder.empty())
        return refused(
            file_name + " holds the folder " + shown(folder) + ", not the bundle's files themselves.",
            "Pack the bundle with kioskctl pack; or zip what is in the folder, not the folder. Then sign "
            "the new file.");
    if (const std::string added = added_by_computer(*list); !added.empty())
        return refused(file_name + " holds " + shown(added) +
                           ", which the computer added that zipped the folder.",
                       "Nothing is wrong with your files. Pack the folder with kioskctl pack, which leaves "
                       "such files out, and sign the new file.");
    std::vector<ArchiveEntry> entries;
    std::set<std::string> names;
    std::uint64_t total = 0;
    for (const CentralEntry& read : *list) {
        if (const auto checked = check_entry(read, file_name); !checked)
            return tl::unexpected(checked.error());
        if (!names.insert(read.entry.name).second)
            return refused(shown(read.entry.name) + " is in " + file_name + " twice.", pack_again);
        total += read.entry.size;
        if (!is_folder_entry(read.entry.name))
            entries.push_back(read.entry);
    }
    if (entries.empty())
        return refused(file_name + " holds no files.", pack_again);
    if (total > most_archive_bytes)
        return refused("The files in " + file_name + " hold more than 64 MiB together.",
                       "Keep only the bundle's files in it.");
    if (!lie_apart(*list, *range, bytes))
        return refused(file_name + " is damaged: its files do not lie one after the other.", pack_again);
    return entries;
}

} // namespace signpost
