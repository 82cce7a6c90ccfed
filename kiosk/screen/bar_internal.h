// The bar, at the same place on every visitor screen: Back, how the letters look, the way to 999, and Hide.
// Content gets the room over it.
#pragma once

#include "screen/canvas.h"

namespace signpost {

// As wide as the screen, without what hangs above a hand's reach.
[[nodiscard]] Rect room_over_bar(Canvas& canvas);
// The same without the margins: what a screen may fill.
[[nodiscard]] Rect content_area(Canvas& canvas);

// Call it last: the bar is last in reading order, and nothing may be drawn over Hide.
void put_bar(Canvas& canvas);
// For the screen that stands where there is no content: 999 and Hide, and nothing to go back to.
void put_bar_without_content(Canvas& canvas);

// The buttons for whoever listens; nothing where nobody does. Call it before the bar is drawn.
void put_voice_panel(Canvas& canvas);

// px: how far up from the screen's lower edge Hide reaches, in any language and size of text.
[[nodiscard]] float highest_hide_row(const Metrics& metrics);

} // namespace signpost
