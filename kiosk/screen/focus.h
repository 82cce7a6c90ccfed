// The way of the keys through what a screen lists: the content that does something, in reading order, then
// what stands on every screen, and round again. So the keys begin where a visitor begins to read, and one
// step back from there is the end of the bar.
#pragma once

#include <cstddef>
#include <optional>

#include "screen/item.h"
#include "visit/state.h"

namespace signpost {

// The index in `items` that the focus stands on: the item it names, else the one at its place, else the last
// that does something. A fresh one stands on the first of the content that can be seen and is not Hide.
// std::nullopt only where nothing does anything.
[[nodiscard]] std::optional<std::size_t> find_focus(const Items& items, const Focus& focus);

// The focus that stands on items[index].
[[nodiscard]] Focus focus_on(const Items& items, std::size_t index);

// The next or the previous one on the way.
[[nodiscard]] std::optional<std::size_t> next_focus(const Items& items, std::size_t index, bool forward);

// The last item on the keys' way: where Previous leads on a screen that has just come up, wherever the focus
// began. 999 is next to it.
[[nodiscard]] std::optional<std::size_t> last_focus(const Items& items);

} // namespace signpost
