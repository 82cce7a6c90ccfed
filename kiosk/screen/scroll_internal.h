// A stretch of screen that content scrolls in, and the Up and More buttons beside it.
#pragma once

#include <functional>

#include "screen/canvas.h"

namespace signpost {

// Content is drawn from `top`, which scrolling has moved up; when it ends, end() tells how far it may go.
// Usage: Scroll s(canvas, viewport); … draw from s.top() … ; s.end(bottom of what was drawn).
class Scroll {
public:
    Scroll(Canvas& canvas, Rect viewport);
    [[nodiscard]] float top() const { return top_; }
    [[nodiscard]] const Rect& viewport() const { return viewport_; }
    // `bottom`: the lowest px of the content, as drawn.
    void end(float bottom);

private:
    Canvas& canvas_;
    Rect viewport_;
    float top_;
};

// Content in one column that scrolls if it must: `put` draws it from the given top and returns where it
// ended. Up and More stand under it when it is longer than `room`.
using PutContent = std::function<float(Rect at)>;
void put_scrolling(Canvas& canvas, Rect room, const PutContent& put);

// The height that `put` needs at this width; draws nothing.
[[nodiscard]] float measured_height(Canvas& canvas, Rect at, const PutContent& put);

// Up and More, side by side in `r`. Each keeps its place; one that leads nowhere is left out.
void put_up_and_more(Canvas& canvas, Rect r);
[[nodiscard]] float up_and_more_height(Canvas& canvas, float width);

} // namespace signpost
