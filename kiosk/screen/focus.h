// Where the keys are on a screen. Kept by what the item is called, so that a reload or a new text size does
// not lose it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "screen/item.h"

namespace signpost {

struct Focus {
    std::string label;     // the item's
    int nth = 0;           // of those with this label that do something, from 0
    std::size_t place = 0; // among all that do something: for when the label is gone
};

// The index in `items` that the focus stands on: the item it names, else the one at its place, else the last
// that does something. std::nullopt only where nothing does anything.
[[nodiscard]] std::optional<std::size_t> find_focus(const Items& items, const Focus& focus);

// The focus that stands on items[index].
[[nodiscard]] Focus focus_on(const Items& items, std::size_t index);

// The next or the previous item that does something, in reading order, round and round.
[[nodiscard]] std::optional<std::size_t> next_focus(const Items& items, std::size_t index, bool forward);

} // namespace signpost
