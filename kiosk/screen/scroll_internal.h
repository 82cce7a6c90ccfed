// A stretch of screen that content is leafed in, and the Up and More buttons beside it.
#pragma once

#include <functional>
#include <vector>

#include "screen/canvas.h"

namespace signpost {

// Draws content from the given top, and returns where it ended.
using PutContent = std::function<float(Rect at)>;

// What a content needs at a width.
struct Extent {
    float height = 0;                 // px
    std::vector<Stretch> stretches{}; // from its top
};
// Draws nothing.
[[nodiscard]] Extent measure(Canvas& canvas, Rect at, const PutContent& put);
[[nodiscard]] float measured_height(Canvas& canvas, Rect at, const PutContent& put);

// What is said again over each leaf but the first, where five lines have room below it.
struct RunningHead {
    float height = 0; // px
    PutContent put{};
};

// Content in one column that scrolls if it must. Up and More stand under it when it is longer than `room`;
// where lines are dear they stand beside it, and `put` is given less width.
void put_scrolling(Canvas& canvas, Rect room, const PutContent& put, const RunningHead& head = {});
// px of the width that Up and More take beside the content; 0 where they stand under it.
[[nodiscard]] float beside_leaf(Canvas& canvas, Rect room);
// The same in one of two columns, measured already: Up and More stand under it. `column` counts as Scrolled
// does.
void put_scrolling(Canvas& canvas, Rect room, const Extent& measured, const PutContent& put,
                   std::size_t column, const RunningHead& head = {});

// Draws what has room in `viewport` of a content that is longer.
void put_leaf(Canvas& canvas, Rect viewport, const Extent& measured, const PutContent& put,
              std::size_t column, const RunningHead& head = {});

// Up and More in `r`, and between them "2 of 3": for a column that was drawn with put_leaf(). One over the
// other where `r` is higher than wide. Each keeps its place on every leaf; one that leads nowhere is left
// out.
void put_up_and_more(Canvas& canvas, Rect r, std::size_t column);
[[nodiscard]] float up_and_more_height(Canvas& canvas, float width);

} // namespace signpost
