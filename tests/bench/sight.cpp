#include "sight.h"

#include <algorithm>
#include <cstring>

namespace signpost::bench {

namespace {

constexpr int side = 24; // px of a patch
constexpr std::size_t most_patches = 48;

std::uint32_t at(const Pixels& p, int x, int y) {
    return p
        .values[static_cast<std::size_t>(y) * static_cast<std::size_t>(p.w) + static_cast<std::size_t>(x)];
}

struct Cell {
    int x = 0;
    int y = 0;
    int detail = 0; // pixels that differ from their neighbour, of those that differ from the screen before
};

Cell look_at(const Pixels& screen, const Pixels& before, int x0, int y0) {
    Cell cell{x0, y0, 0};
    for (int y = y0; y < y0 + side; ++y)
        for (int x = x0 + 1; x < x0 + side; ++x)
            if (at(screen, x, y) != at(screen, x - 1, y) && at(screen, x, y) != at(before, x, y))
                ++cell.detail;
    return cell;
}

} // namespace

Sight::Sight(const Pixels& screen, const Pixels& before) {
    std::vector<Cell> cells;
    for (int y = 0; y + side <= screen.h; y += side)
        for (int x = 0; x + side <= screen.w; x += side)
            if (const Cell cell = look_at(screen, before, x, y); cell.detail >= side)
                cells.push_back(cell);
    std::stable_sort(cells.begin(), cells.end(),
                     [](const Cell& a, const Cell& b) { return a.detail > b.detail; });
    cells.resize(std::min(cells.size(), most_patches));
    for (const Cell& cell : cells) {
        Patch patch{cell.x, cell.y, {}};
        for (int y = cell.y; y < cell.y + side; ++y)
            for (int x = cell.x; x < cell.x + side; ++x)
                patch.values.push_back(at(screen, x, y));
        patches_.push_back(std::move(patch));
    }
}

bool Sight::is_in(const FrameBuffer& now, const Patch& patch) {
    for (int y = 0; y < side; ++y)
        if (std::memcmp(now.row(patch.y + y) + patch.x, patch.values.data() + std::ptrdiff_t{y} * side,
                        side * sizeof(std::uint32_t)) != 0)
            return false;
    return true;
}

bool Sight::is_in(const FrameBuffer& now) const {
    std::size_t missing = 0;
    for (const Patch& patch : patches_)
        if (!is_in(now, patch) && ++missing * 8 > patches_.size())
            return false;
    return usable();
}

} // namespace signpost::bench
