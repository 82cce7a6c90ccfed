#include "disk/mapped_files.h"

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "disk/descriptor.h"

namespace signpost {

namespace {

tl::unexpected<Problems> unread(const std::string& name, std::string cause, std::string remedy) {
    return failed_by(problem_of(name, std::move(cause), std::move(remedy)));
}

tl::unexpected<Problems> not_opened(const std::string& name, int error) {
    if (error == ENOENT)
        return unread(name, "The file is missing.", "Put it back, or check the spelling of its name.");
    if (error == ELOOP)
        return unread(name, "This is a link to another file.", "Put a copy of that file in its place.");
    if (error == EACCES)
        return unread(name, "The program is not allowed to read this file.",
                      "Let everybody read it (on Linux: chmod a+r).");
    if (error == ENXIO)
        return unread(name, "This is not a plain file.",
                      "Delete it, and put a plain text file in its place.");
    return unread(name, std::string("The file cannot be read: ") + std::strerror(error) + ".",
                  "Copy it again; if that does not help, ask IT staff to check the disk.");
}

tl::unexpected<Problems> too_large(const std::string& name, std::size_t largest) {
    return unread(name, "The file is larger than " + std::to_string(largest / 1024) + " KiB.",
                  "Check that it is the right file: a page of text is far smaller.");
}

} // namespace

Result<std::string> load_file(const std::filesystem::path& path, const std::string& name,
                              std::size_t largest) {
    // O_NONBLOCK: opening a pipe would otherwise wait for somebody to write into it.
    const OpenDescriptor file(::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    if (file.get() < 0)
        return not_opened(name, errno);
    struct stat status{};
    if (::fstat(file.get(), &status) != 0)
        return not_opened(name, errno);
    if (S_ISDIR(status.st_mode))
        return unread(name, "This is a folder, and a file is wanted here.", "Name the file itself.");
    if (!S_ISREG(status.st_mode))
        return not_opened(name, ENXIO);
    if (static_cast<std::size_t>(status.st_size) > largest)
        return too_large(name, largest);
    // Read where they stay: a piece of them on the stack would be left there for long.
    std::string bytes(static_cast<std::size_t>(status.st_size) + 1, '\0'); // one more, to see the end
    std::size_t read = 0;
    while (read <= largest) {
        if (read == bytes.size())
            bytes.resize(read + 4096); // it grew meanwhile
        const ssize_t count = ::read(file.get(), bytes.data() + read, bytes.size() - read);
        if (count < 0 && errno != EINTR)
            return not_opened(name, errno);
        if (count > 0)
            read += static_cast<std::size_t>(count);
        if (count == 0) {
            bytes.resize(read);
            return bytes;
        }
    }
    return too_large(name, largest);
}

} // namespace signpost
