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

#include "disk/descriptor_internal.h"

namespace signpost {

namespace {

FileError::Kind kind_of(int error) {
    switch (error) {
    case ENOENT:
        return FileError::Kind::missing;
    case EEXIST:
    case ENOTEMPTY:
        return FileError::Kind::exists;
    case ELOOP:
    case ENXIO:
    case ENOTDIR:
    case EISDIR:
        return FileError::Kind::not_plain;
    case ENOSPC:
    case EDQUOT:
        return FileError::Kind::no_space;
    case EACCES:
    case EPERM:
    case EROFS:
        return FileError::Kind::denied;
    case EWOULDBLOCK:
        return FileError::Kind::busy;
    default:
        return FileError::Kind::other;
    }
}

tl::unexpected<FileError> failed(int error) {
    return tl::unexpected(FileError{kind_of(error), std::generic_category().message(error)});
}

FileDone done(int answer) {
    if (answer != 0)
        return failed(errno);
    return {};
}

// The folder that holds a path's last part, which may not be there.
struct OpenParent {
    OpenDescriptor folder;
    std::string name;
    [[nodiscard]] int fd() const { return folder.get(); }
    [[nodiscard]] const char* c_name() const { return name.c_str(); }
};

// Goes from part to part: O_NOFOLLOW alone would look at the last part only.
FileResult<OpenParent> open_parent(const std::string& path) {
    constexpr int how = O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
    const std::filesystem::path parts(path);
    OpenParent parent{OpenDescriptor(::open(parts.is_absolute() ? "/" : ".", how)), "."};
    for (const std::filesystem::path& part : parts.relative_path()) {
        if (!parent.folder.is_open())
            return failed(errno);
        if (part.empty()) // what follows a "/" at the end
            continue;
        if (parent.name != ".")
            parent.folder = OpenDescriptor(::openat(parent.fd(), parent.c_name(), how));
        parent.name = part.string();
    }
    if (!parent.folder.is_open())
        return failed(errno);
    return parent;
}

FileResult<OpenDescriptor> open_at(const OpenParent& parent, int how) {
    constexpr mode_t readable_by_all = 0644;
    OpenDescriptor file(
        ::openat(parent.fd(), parent.c_name(), how | O_NOFOLLOW | O_CLOEXEC, readable_by_all));
    if (!file.is_open())
        return failed(errno);
    return file;
}

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
    bytes.reserve(*size);
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
    const FileResult<OpenDescriptor> file = open_parent(path).and_then(
        [](const OpenParent& parent) { return open_at(parent, O_WRONLY | O_CREAT | O_EXCL); });
    if (!file)
        return tl::unexpected(file.error());
    // Whoever imports may hide files from others by default; the kiosk runs as somebody else. A FAT stick
    // refuses.
    (void)::fchmod(file->get(), 0644);
    if (FileDone written = write_all(file->get(), bytes); !written)
        return written;
    // By the descriptor that wrote: another one may never hear of what went wrong.
    return done(::fsync(file->get()));
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
