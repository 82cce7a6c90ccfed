// The pixels of an Xvfb display, read where the server itself keeps them: looking costs the server nothing,
// and so disturbs nobody who is being measured.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

namespace signpost::bench {

// A copy of a picture, or a part of one: 32-bit pixels (0x00RRGGBB), row by row from the top.
struct Pixels {
    int w = 0;
    int h = 0;
    std::vector<std::uint32_t> values;
};

class FrameBuffer {
public:
    // Maps the file that `Xvfb -fbdir` keeps its picture in. Nothing when it is no such file.
    [[nodiscard]] static std::optional<FrameBuffer> open(const std::filesystem::path& file);
    ~FrameBuffer();
    FrameBuffer(FrameBuffer&& other) noexcept;
    FrameBuffer(const FrameBuffer&) = delete;
    FrameBuffer& operator=(const FrameBuffer&) = delete;

    [[nodiscard]] int w() const { return w_; }
    [[nodiscard]] int h() const { return h_; }
    // As it is this moment; the server may be writing it.
    [[nodiscard]] const std::uint32_t* row(int y) const;
    [[nodiscard]] Pixels copy() const;

private:
    FrameBuffer() = default;

    void* map_ = nullptr;
    std::size_t bytes_ = 0;
    const std::uint8_t* pixels_ = nullptr;
    std::size_t stride_ = 0; // bytes
    int w_ = 0;
    int h_ = 0;
};

} // namespace signpost::bench
