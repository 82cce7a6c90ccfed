// Pictures of a screen, and how two of them differ.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/geometry.h"
#include "base/rotation.h"

namespace signpost::e2e {

struct Picture {
    int w = 0;
    int h = 0;
    std::vector<std::uint8_t> rgb; // three bytes a pixel, row by row from the top
};

// Nothing when the file is no PNG.
[[nodiscard]] std::optional<Picture> read_png(const std::filesystem::path& file);
[[nodiscard]] bool write_png(const Picture& picture, const std::filesystem::path& file);

// 0xRRGGBB of the pixel there, which is in the picture.
[[nodiscard]] std::uint32_t colour_at(const Picture& picture, Point at);

// The picture as a visitor sees it who stands before a panel on which it was turned by `rotation`.
[[nodiscard]] Picture upright(const Picture& panel, Rotation rotation);

struct Difference {
    std::size_t pixels = 0; // that differ by more than a shade; all of them when the sizes differ
    Rect bounds;            // around these
};

// Leaves out what lies in one of `ignored`.
[[nodiscard]] Difference difference(const Picture& a, const Picture& b,
                                    const std::vector<Rect>& ignored = {});

// "1234 px differ within 100,200 300x40".
[[nodiscard]] std::string to_text(const Difference& difference);

} // namespace signpost::e2e
