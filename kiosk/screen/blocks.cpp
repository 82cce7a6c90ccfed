#include "screen/blocks_internal.h"

#include <algorithm>

namespace signpost {

namespace {

float needed_by(Canvas& canvas, Rect at, const ContentBlock& block) {
    return measured_height(canvas, {at.x, at.y, at.w, 0}, block.put);
}

// What each block gets of the room that is left over.
struct Shares {
    std::vector<float> heights; // px
    float air = 0;              // px more over each block but the first
};

Shares shares_of(Canvas& canvas, Rect at, const ContentBlocks& blocks) {
    Shares shares;
    float needed = 0;
    float growth = 0;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        shares.heights.push_back(needed_by(canvas, at, blocks[i]));
        needed += shares.heights.back() + (i == 0 ? 0 : blocks[i].over);
        growth += blocks[i].grows;
    }
    const float spare = std::max(0.0F, at.h - needed);
    const float grown = growth > 0 ? std::min(1.0F, spare / growth) : 0;
    for (std::size_t i = 0; i < blocks.size(); ++i)
        shares.heights[i] += grown * blocks[i].grows;
    const auto gaps = static_cast<float>(std::max<std::size_t>(blocks.size(), 2) - 1);
    shares.air = std::min(canvas.metrics().px(Mm{5}), (spare - grown * growth) / gaps);
    return shares;
}

} // namespace

float put_blocks(Canvas& canvas, Rect at, const ContentBlocks& blocks) {
    // Without a height there is nothing to share. Blocks in blocks would be measured twice for each level.
    const Shares shares =
        at.h > 0 ? shares_of(canvas, at, blocks) : Shares{std::vector<float>(blocks.size(), 0.0F), 0};
    float y = at.y;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (i > 0)
            y += blocks[i].over + shares.air;
        y = std::max(y + shares.heights[i], blocks[i].put({at.x, y, at.w, shares.heights[i]}));
    }
    return y;
}

PutContent side_by_side(Canvas& canvas, float share, float between, ContentBlocks first,
                        ContentBlocks second) {
    return [&canvas, share, between, first = std::move(first), second = std::move(second)](Rect at) {
        const float width = share * (at.w - between);
        Rect left{at.x, at.y, width, at.h};
        Rect right{at.x + width + between, at.y, at.w - width - between, at.h};
        const auto height = [&](Rect r, const ContentBlocks& blocks) {
            return measured_height(canvas, {r.x, r.y, r.w, 0},
                                   [&](Rect in) { return put_blocks(canvas, in, blocks); });
        };
        left.h = right.h = std::max({at.h, height(left, first), height(right, second)});
        const float bottom = put_blocks(canvas, left, first); // it is read first
        return std::max(bottom, put_blocks(canvas, right, second));
    };
}

namespace {

void put_scrolling_blocks(Canvas& canvas, Rect area, const ContentBlocks& blocks,
                          const PutContent& running = {}) {
    const RunningHead head{running ? measured_height(canvas, area, running) : 0, running};
    put_scrolling(
        canvas, area, [&](Rect at) { return put_blocks(canvas, {at.x, at.y, at.w, 0}, blocks); }, head);
}

// Upright, the buttons to turn the leaves stand under them.
bool has_room_to_read(const Canvas& canvas, float height) {
    const Metrics& m = canvas.metrics();
    constexpr float six_lines = 6 * 1.4F; // ems
    const float buttons = m.landscape() ? 0 : m.target() + m.gap();
    return height - buttons >= six_lines * static_cast<float>(m.em());
}

} // namespace

void put_screenful(Canvas& canvas, Rect area, const ContentBlocks& blocks, std::size_t standing,
                   const PutContent& running) {
    const auto height_of = [&](const ContentBlocks& some) {
        return measured_height(canvas, {area.x, area.y, area.w, 0},
                               [&](Rect at) { return put_blocks(canvas, at, some); });
    };
    if (height_of(blocks) <= area.h) {
        put_blocks(canvas, area, blocks);
        return;
    }
    const auto rest_begins = blocks.begin() + static_cast<std::ptrdiff_t>(std::min(standing, blocks.size()));
    const ContentBlocks head(blocks.begin(), rest_begins);
    const ContentBlocks rest(rest_begins, blocks.end());
    if (head.empty() || rest.empty())
        return put_scrolling_blocks(canvas, area, blocks, running);
    const float above = height_of(head) + rest.front().over;
    if (!has_room_to_read(canvas, area.h - above))
        return put_scrolling_blocks(canvas, area, blocks, running);
    put_blocks(canvas, {area.x, area.y, area.w, 0}, head);
    put_scrolling_blocks(canvas, {area.x, area.y + above, area.w, area.h - above}, rest);
}

} // namespace signpost
