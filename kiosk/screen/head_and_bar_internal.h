// What stays at the same place on every visitor screen: the head with its settings, and the bar with Back,
// Home, the way to 999, and Hide. Content gets what is left between them.
#pragma once

#include "screen/canvas.h"

namespace signpost {

// What the head shows beside the bundle's title.
enum class Head { settings, plain };

// Draws the head and returns the room left for content between it and the bar, as wide as the screen.
[[nodiscard]] Rect put_head(Canvas& canvas, Head head);

// Draws the bar. Call it last: it is last in reading order, and nothing may be drawn over Hide.
void put_bar(Canvas& canvas);

// For a screen with no head, and nothing to go back to: the bar with Hide alone, and the room over it.
[[nodiscard]] Rect room_over_bar(Canvas& canvas);
void put_hide_alone(Canvas& canvas);

// What Hide and the cover's button keep free of each other, so that a frightened touch where Hide was presses
// nothing. px. The button stands in the middle: where it begins, at most; on wide screens Hide ends before
// it.
[[nodiscard]] float left_of_cover_button(Canvas& canvas);
// How far up from the screen's lower edge Hide reaches, in any language and size of text.
[[nodiscard]] float highest_hide_row(const Metrics& metrics);

} // namespace signpost
