// Blocks of content under each other, and beside each other. A screen says what it is made of; what room is
// left over goes to the blocks that may grow and to the air between them.
#pragma once

#include <cstddef>
#include <vector>

#include "screen/scroll_internal.h"

namespace signpost {

struct ContentBlock {
    // Draws it from the top of the rectangle, at least as high as that is, and returns its lower edge.
    PutContent put;
    float over = 0;  // px of air between it and the block before it
    float grows = 0; // px that it may be higher than it needs to be
};

using ContentBlocks = std::vector<ContentBlock>;

// Draws all of them in `at`, and returns where the last one ended. `at.h`: the room they share; where they
// need more they take more.
float put_blocks(Canvas& canvas, Rect at, const ContentBlocks& blocks);

// Two stacks of one height, side by side: the first takes `share` of the width.
[[nodiscard]] PutContent side_by_side(Canvas& canvas, float share, float between, ContentBlocks first,
                                      ContentBlocks second);

// Draws all of them in `area`, and scrolls where they need more. The first `standing` of them then stand
// still above what scrolls, where that leaves it room for six lines; else `running` stands over each leaf but
// the first.
void put_screenful(Canvas& canvas, Rect area, const ContentBlocks& blocks, std::size_t standing = 0,
                   const PutContent& running = {});

} // namespace signpost
