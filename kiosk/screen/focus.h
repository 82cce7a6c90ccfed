// The way of the keys through what a screen lists: the content that does something, in reading order, then
// what stands on every screen, and round again. So the keys begin where a visitor begins to read, and one
// step back from there is the end of the bar.
#pragma once

#include <cstddef>
#include <optional>

#include "screen/item.h"
#include "visit/state.h"

namespace signpost {

// Where they come to: the keys to what does something, the voice to all that a visitor can read but what
// turns leaves, and a line that is nothing but the link in it.
enum class Stops { acting, all };

// The index in `items` that the focus stands on: the item it names, else the one at its place, else the last
// that does something. A fresh one stands on the first of the content that can be seen and is not Hide.
// The voice's begins at the first that is not Hide, in sight or not. std::nullopt only where there is no
// stop.
[[nodiscard]] std::optional<std::size_t> find_focus(const Items& items, const Focus& focus,
                                                    Stops stops = Stops::acting);

// The focus that stands on items[index].
[[nodiscard]] Focus focus_on(const Items& items, std::size_t index, Stops stops = Stops::acting);

// The next or the previous one on the way.
[[nodiscard]] std::optional<std::size_t> next_focus(const Items& items, std::size_t index, bool forward,
                                                    Stops stops = Stops::acting);

[[nodiscard]] std::size_t count_stops(const Items& items, Stops stops);

// The last item on the keys' way: where Previous leads on a screen that has just come up, wherever the focus
// began. 999 is next to it.
[[nodiscard]] std::optional<std::size_t> last_focus(const Items& items);

} // namespace signpost
