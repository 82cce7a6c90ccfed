// The port to the disk: the few operations that the store, the import and the receipts need, so that a test
// can cut the power at each of them.
//
// Paths are text with "/" between their parts. No operation follows a link in any part of a path, so a stick
// whose folder is a link leads nowhere: pass the real path of a store or a stick (real_path() in
// disk/disk_files.h). Any thread; but one writer at a time for one store, by lock().
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include <tl/expected.hpp>

namespace signpost {

struct FileError {
    enum class Kind {
        missing,   // there is no such file or folder
        exists,    // there is one already, or a folder is not empty
        not_plain, // a link, a pipe, a device; a folder where a file is wanted, or the other way round
        too_large, // more bytes than the reader takes
        no_space,  // the disk is full
        denied,    // not allowed, or a disk that can only be read
        busy,      // somebody else holds the lock
        other,     // pulled out, broken, changed while it was read
    };
    Kind kind = Kind::other;
    std::string text; // what the system says: "No space left on device"
    friend bool operator==(const FileError&, const FileError&) = default;
};

template <class T> using FileResult = tl::expected<T, FileError>;
using FileDone = tl::expected<void, FileError>;

struct FileStamp {
    enum class Kind { plain, folder, other }; // other: links, pipes, devices
    Kind kind = Kind::other;
    std::uint64_t size = 0; // bytes; of a plain file
};

struct FolderList {
    std::vector<std::string> names; // sorted; without "." and ".."
    bool more = false;              // there are others, which were not looked at
};

// Held as long as it lives; given back by the system when the program dies.
class FileLock {
public:
    FileLock() = default;
    virtual ~FileLock() = default;
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;
};

class Files {
public:
    Files() = default;
    virtual ~Files() = default;
    Files(const Files&) = delete;
    Files& operator=(const Files&) = delete;

    // The names in a folder; never more than `most` of them, however many there are.
    [[nodiscard]] virtual FileResult<FolderList> list(const std::string& folder, std::size_t most) = 0;
    [[nodiscard]] virtual FileResult<FileStamp> look(const std::string& path) = 0;
    // A plain file of at most `largest` bytes, never waiting. A file that had another size when it was opened
    // is an error: somebody writes to it.
    [[nodiscard]] virtual FileResult<std::string> read(const std::string& path, std::size_t largest) = 0;

    // A file that is not there yet, readable by everybody. Its bytes are on the disk when this succeeds, its
    // name only after sync_folder(). A failure may leave part of it behind; after a failure nothing of it
    // counts.
    [[nodiscard]] virtual FileDone write_new(const std::string& path, const std::string& bytes) = 0;
    // The same with the mode and the owner of the plain file `like`, from its first byte on.
    [[nodiscard]] virtual FileDone write_new_like(const std::string& path, const std::string& bytes,
                                                  const std::string& like) = 0;
    [[nodiscard]] virtual FileDone make_folder(const std::string& path) = 0;
    // Puts `from` in the place of `to`, in one step; both are on one disk. `to` may be a file, or not there.
    [[nodiscard]] virtual FileDone rename(const std::string& from, const std::string& to) = 0;
    [[nodiscard]] virtual FileDone
    remove_file(const std::string& path) = 0; // or a link, a pipe; never a folder
    [[nodiscard]] virtual FileDone remove_folder(const std::string& path) = 0; // an empty one
    // Names made, changed and removed in this folder stay so, whatever happens to the power.
    [[nodiscard]] virtual FileDone sync_folder(const std::string& folder) = 0;

    // Bytes that a program without special rights may still write to the disk that holds `folder`.
    [[nodiscard]] virtual FileResult<std::uint64_t> free_bytes(const std::string& folder) = 0;
    // Makes the file if there is none. Never waits: busy when another program or another lock() holds it.
    [[nodiscard]] virtual FileResult<std::unique_ptr<FileLock>> lock(const std::string& path) = 0;
};

// The port to files that are read in place, mapped and not copied: fonts, of whose many megabytes a few
// memory pages are wanted. One thread at a time.
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
