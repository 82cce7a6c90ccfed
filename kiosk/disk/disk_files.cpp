#include "disk/disk_files.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <system_error>

#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/statvfs.h>

#include "disk/descriptor.h"
#include "disk/open_parent_internal.h"

namespace signpost {

namespace {

constexpr mode_t all_rights = 07777; // ALLPERMS, which musl does not have

FileResult<OpenDescriptor> open_folder(const std::string& path) {
    return open_parent(path).and_then(
        [](const OpenParent& parent) { return open_at(parent, O_RDONLY | O_DIRECTORY); });
}

FileResult<struct stat> status_at(const OpenParent& parent) {
    struct stat status{};
    if (::fstatat(parent.fd(), parent.c_name(), &status, AT_SYMLINK_NOFOLLOW) != 0)
        return failed(errno);
    return status;
}

FileResult<std::uint64_t> plain_size(int fd) {
    struct stat status{};
    if (::fstat(fd, &status) != 0)
        return failed(errno);
    if (!S_ISREG(status.st_mode))
        return failed(ENXIO);
    return static_cast<std::uint64_t>(status.st_size);
}

tl::unexpected<FileError> too_large() {
    return tl::unexpected(FileError{FileError::Kind::too_large, "File too large"});
}

FileResult<std::string> read_all(int fd, std::size_t largest) {
    const FileResult<std::uint64_t> size = plain_size(fd);
    if (!size)
        return tl::unexpected(size.error());
    if (*size > largest)
        return too_large();
    std::string bytes;
    bytes.reserve(static_cast<std::size_t>(*size));
    std::array<char, std::size_t{64} * 1024> part{};
    while (bytes.size() <= *size) {
        const ssize_t count = ::read(fd, part.data(), part.size());
        if (count < 0 && errno != EINTR)
            return failed(errno);
        if (count > 0)
            bytes.append(part.data(), static_cast<std::size_t>(count));
        if (count == 0 && bytes.size() == *size)
            return bytes;
        if (count == 0)
            break;
    }
    return tl::unexpected(FileError{FileError::Kind::other, "The file changed while it was read"});
}

FileDone write_all(int fd, const std::string& bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        const ssize_t count = ::write(fd, bytes.data() + at, bytes.size() - at);
        if (count < 0 && errno != EINTR)
            return failed(errno);
        if (count > 0)
            at += static_cast<std::size_t>(count);
    }
    return {};
}

FileResult<OpenDescriptor> make_file(const std::string& path, mode_t mode) {
    return open_parent(path).and_then(
        [mode](const OpenParent& parent) { return open_at(parent, O_WRONLY | O_CREAT | O_EXCL, mode); });
}

// By the descriptor that wrote: another one may never hear of what went wrong.
FileDone write_to_disk(int fd, const std::string& bytes) {
    return write_all(fd, bytes).and_then([fd] { return done(::fsync(fd)); });
}

class FlockedFile : public FileLock {
public:
    explicit FlockedFile(OpenDescriptor file) : file_(std::move(file)) {}

private:
    OpenDescriptor file_; // closing gives the lock back
};

bool is_itself_or_parent(const char* name) {
    return name[0] == '.' && (name[1] == '\0' || (name[1] == '.' && name[2] == '\0'));
}

} // namespace

FileResult<FolderList> DiskFiles::list(const std::string& folder, std::size_t most) {
    FileResult<OpenDescriptor> opened = open_folder(folder);
    if (!opened)
        return tl::unexpected(opened.error());
    const std::unique_ptr<DIR, int (*)(DIR*)> entries(::fdopendir(opened->get()), ::closedir);
    if (!entries)
        return failed(errno);
    (void)opened->release(); // closedir() closes it
    FolderList found;
    errno = 0;
    while (const dirent* entry = ::readdir(entries.get())) {
        if (is_itself_or_parent(entry->d_name))
            continue;
        found.more = found.names.size() == most;
        if (found.more)
            break;
        found.names.emplace_back(entry->d_name);
        errno = 0;
    }
    if (errno != 0 && !found.more)
        return failed(errno);
    std::sort(found.names.begin(), found.names.end());
    return found;
}

FileResult<FileStamp> DiskFiles::look(const std::string& path) {
    return open_parent(path).and_then(status_at).map([](const struct stat& status) {
        if (S_ISREG(status.st_mode))
            return FileStamp{FileStamp::Kind::plain, static_cast<std::uint64_t>(status.st_size)};
        return FileStamp{S_ISDIR(status.st_mode) ? FileStamp::Kind::folder : FileStamp::Kind::other, 0};
    });
}

FileResult<std::string> DiskFiles::read(const std::string& path, std::size_t largest) {
    const FileResult<OpenParent> parent = open_parent(path);
    if (!parent)
        return tl::unexpected(parent.error());
    const FileResult<struct stat> before = status_at(*parent);
    if (!before)
        return tl::unexpected(before.error());
    if (!S_ISREG(before->st_mode)) // to open a device can be enough to set it off
        return failed(ENXIO);
    const FileResult<OpenDescriptor> file = open_at(*parent, O_RDONLY | O_NONBLOCK | O_NOCTTY);
    if (!file)
        return tl::unexpected(file.error());
    return read_all(file->get(), largest);
}

FileDone DiskFiles::write_new(const std::string& path, const std::string& bytes) {
    const FileResult<OpenDescriptor> file = make_file(path, readable_by_all);
    if (!file)
        return tl::unexpected(file.error());
    // Whoever imports may hide files from others by default; the kiosk runs as somebody else. A FAT stick
    // refuses.
    (void)::fchmod(file->get(), readable_by_all);
    return write_to_disk(file->get(), bytes);
}

FileDone DiskFiles::write_new_like(const std::string& path, const std::string& bytes,
                                   const std::string& like) {
    const FileResult<struct stat> other = open_parent(like).and_then(status_at);
    if (!other)
        return tl::unexpected(other.error());
    if (!S_ISREG(other->st_mode))
        return failed(ENXIO);
    const FileResult<OpenDescriptor> file = make_file(path, S_IRUSR | S_IWUSR);
    if (!file)
        return tl::unexpected(file.error());
    // The owner first: a change of owner takes rights away.
    return done(::fchown(file->get(), other->st_uid, other->st_gid))
        .and_then([&] { return done(::fchmod(file->get(), other->st_mode & all_rights)); })
        .and_then([&] { return write_to_disk(file->get(), bytes); });
}

FileDone DiskFiles::make_folder(const std::string& path) {
    const FileResult<OpenParent> parent = open_parent(path);
    if (!parent)
        return tl::unexpected(parent.error());
    constexpr mode_t open_to_all = 0755;
    if (::mkdirat(parent->fd(), parent->c_name(), open_to_all) != 0)
        return failed(errno);
    if (const FileResult<OpenDescriptor> made = open_at(*parent, O_RDONLY | O_DIRECTORY))
        (void)::fchmod(made->get(), open_to_all); // as in write_new()
    return {};
}

FileDone DiskFiles::rename(const std::string& from, const std::string& to) {
    const FileResult<OpenParent> source = open_parent(from);
    if (!source)
        return tl::unexpected(source.error());
    const FileResult<OpenParent> target = open_parent(to);
    if (!target)
        return tl::unexpected(target.error());
    return done(::renameat(source->fd(), source->c_name(), target->fd(), target->c_name()));
}

FileDone DiskFiles::remove_file(const std::string& path) {
    return open_parent(path).and_then(
        [](const OpenParent& parent) { return done(::unlinkat(parent.fd(), parent.c_name(), 0)); });
}

FileDone DiskFiles::remove_folder(const std::string& path) {
    return open_parent(path).and_then([](const OpenParent& parent) {
        return done(::unlinkat(parent.fd(), parent.c_name(), AT_REMOVEDIR));
    });
}

FileDone DiskFiles::sync_folder(const std::string& folder) {
    return open_folder(folder).and_then(
        [](const OpenDescriptor& opened) { return done(::fsync(opened.get())); });
}

FileResult<std::uint64_t> DiskFiles::free_bytes(const std::string& path) {
    const FileResult<OpenDescriptor> opened = open_folder(path);
    if (!opened)
        return tl::unexpected(opened.error());
    struct statvfs disk{};
    if (::fstatvfs(opened->get(), &disk) != 0)
        return failed(errno);
    return std::uint64_t{disk.f_bavail} * disk.f_frsize;
}

FileResult<std::unique_ptr<FileLock>> DiskFiles::lock(const std::string& path) {
    FileResult<OpenDescriptor> file = open_parent(path).and_then(
        [](const OpenParent& parent) { return open_at(parent, O_RDONLY | O_CREAT | O_NONBLOCK); });
    if (!file)
        return tl::unexpected(file.error());
    if (::flock(file->get(), LOCK_EX | LOCK_NB) != 0)
        return failed(errno);
    return std::make_unique<FlockedFile>(std::move(*file));
}

std::string real_path(const std::string& path) {
    std::error_code error;
    const std::filesystem::path absolute = std::filesystem::absolute(path, error);
    if (error)
        return path;
    const std::filesystem::path real = std::filesystem::weakly_canonical(absolute, error);
    return error ? path : real.lexically_normal().string();
}

} // namespace signpost
