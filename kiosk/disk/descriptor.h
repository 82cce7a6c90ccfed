// An open file of the system, closed when this goes; and a pipe of two.
#pragma once

#include <array>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace signpost {

class OpenDescriptor {
public:
    OpenDescriptor() = default;
    explicit OpenDescriptor(int fd) : fd_(fd) {}
    OpenDescriptor(OpenDescriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
    OpenDescriptor& operator=(OpenDescriptor&& other) noexcept {
        std::swap(fd_, other.fd_);
        return *this;
    }
    ~OpenDescriptor() {
        if (fd_ >= 0)
            ::close(fd_);
    }
    OpenDescriptor(const OpenDescriptor&) = delete;
    OpenDescriptor& operator=(const OpenDescriptor&) = delete;

    [[nodiscard]] bool is_open() const { return fd_ >= 0; }
    [[nodiscard]] int get() const { return fd_; }
    [[nodiscard]] int release() { return std::exchange(fd_, -1); }

private:
    int fd_ = -1;
};

// A pipe between two processes.
struct Pipe {
    OpenDescriptor read;
    OpenDescriptor write;
};

// Neither end is handed to a program that is started. Both are closed where there is none to be had.
[[nodiscard]] inline Pipe new_pipe() {
    std::array<int, 2> ends{-1, -1};
    if (pipe2(ends.data(), O_CLOEXEC) != 0)
        return {};
    return {OpenDescriptor(ends[0]), OpenDescriptor(ends[1])};
}

// From here on no read or write waits.
inline void do_not_block(const OpenDescriptor& end) {
    fcntl(end.get(), F_SETFL, fcntl(end.get(), F_GETFL) | O_NONBLOCK);
}

} // namespace signpost
