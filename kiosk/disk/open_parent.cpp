#include "disk/open_parent_internal.h"

#include <cerrno>
#include <filesystem>
#include <system_error>

#include <fcntl.h>

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

} // namespace

tl::unexpected<FileError> failed(int error) {
    return tl::unexpected(FileError{kind_of(error), std::generic_category().message(error)});
}

FileDone done(int answer) {
    if (answer != 0)
        return failed(errno);
    return {};
}

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

FileResult<OpenDescriptor> open_at(const OpenParent& parent, int how, mode_t mode) {
    OpenDescriptor file(::openat(parent.fd(), parent.c_name(), how | O_NOFOLLOW | O_CLOEXEC, mode));
    if (!file.is_open())
        return failed(errno);
    return file;
}

} // namespace signpost
