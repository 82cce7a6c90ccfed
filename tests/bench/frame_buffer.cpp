#include "frame_buffer.h"

#include <utility>

#include <arpa/inet.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <X11/X.h>
#include <X11/XWDFile.h>

namespace signpost::bench {

std::optional<FrameBuffer> FrameBuffer::open(const std::filesystem::path& file) {
    FrameBuffer made;
    const int fd = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return std::nullopt;
    struct stat status{};
    if (fstat(fd, &status) == 0 && status.st_size > static_cast<off_t>(sizeof(XWDFileHeader))) {
        made.bytes_ = static_cast<std::size_t>(status.st_size);
        void* map = mmap(nullptr, made.bytes_, PROT_READ, MAP_SHARED, fd, 0);
        made.map_ = map == MAP_FAILED ? nullptr : map;
    }
    close(fd);
    if (made.map_ == nullptr)
        return std::nullopt;
    // The header is in network byte order.
    const auto* header = static_cast<const XWDFileHeader*>(made.map_);
    if (ntohl(header->file_version) != XWD_FILE_VERSION || ntohl(header->bits_per_pixel) != 32)
        return std::nullopt;
    const std::size_t before = ntohl(header->header_size) + ntohl(header->ncolors) * std::size_t{sz_XWDColor};
    made.w_ = static_cast<int>(ntohl(header->pixmap_width));
    made.h_ = static_cast<int>(ntohl(header->pixmap_height));
    made.stride_ = ntohl(header->bytes_per_line);
    made.pixels_ = static_cast<const std::uint8_t*>(made.map_) + before;
    if (before + made.stride_ * static_cast<std::size_t>(made.h_) > made.bytes_)
        return std::nullopt;
    return made;
}

FrameBuffer::FrameBuffer(FrameBuffer&& other) noexcept
    : map_(std::exchange(other.map_, nullptr)), bytes_(other.bytes_), pixels_(other.pixels_),
      stride_(other.stride_), w_(other.w_), h_(other.h_) {}

FrameBuffer::~FrameBuffer() {
    if (map_ != nullptr)
        munmap(map_, bytes_);
}

const std::uint32_t* FrameBuffer::row(int y) const {
    return reinterpret_cast<const std::uint32_t*>(pixels_ + static_cast<std::size_t>(y) * stride_);
}

Pixels FrameBuffer::copy() const {
    Pixels all{w_, h_, {}};
    all.values.reserve(static_cast<std::size_t>(w_) * static_cast<std::size_t>(h_));
    for (int y = 0; y < h_; ++y)
        all.values.insert(all.values.end(), row(y), row(y) + w_);
    return all;
}

} // namespace signpost::bench
