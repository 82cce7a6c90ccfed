#include <array>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "content/load_files.h"

namespace signpost {

namespace {

class Descriptor {
public:
    explicit Descriptor(int fd) : fd_(fd) {}
    ~Descriptor() {
        if (fd_ >= 0)
            ::close(fd_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int get() const { return fd_; }

private:
    int fd_;
};

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

std::string in_kib(std::size_t bytes) { return std::to_string(bytes / 1024) + " KiB"; }

} // namespace

Result<std::string> load_file(const std::filesystem::path& path, const std::string& name,
                              std::size_t largest) {
    // O_NONBLOCK: opening a pipe would otherwise wait for somebody to write into it.
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    if (file.get() < 0)
        return not_opened(name, errno);
    struct stat status{};
    if (::fstat(file.get(), &status) != 0)
        return not_opened(name, errno);
    if (!S_ISREG(status.st_mode))
        return not_opened(name, ENXIO);
    std::string bytes;
    std::array<char, 16384> part{};
    while (bytes.size() <= largest) {
        const ssize_t count = ::read(file.get(), part.data(), part.size());
        if (count == 0)
            return bytes;
        if (count < 0 && errno != EINTR)
            return not_opened(name, errno);
        if (count > 0)
            bytes.append(part.data(), static_cast<std::size_t>(count));
    }
    return unread(name, "The file is larger than " + in_kib(largest) + ".",
                  "Check that it is the right file: a page of text is far smaller.");
}

} // namespace signpost
