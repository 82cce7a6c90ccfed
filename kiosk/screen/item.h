// What a screen says about itself while it draws: the one list that a touch is looked up in, that tests tap
// by name, that the tour prints and that a voice reads.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/geometry.h"
#include "visit/action.h"

namespace signpost {

// `code`: for cameras; its label is the number in it.
enum class Role { heading, text, button, link, number, figure, clock, mark, code };

[[nodiscard]] const char* to_text(Role role);

struct Item {
    Role role = Role::text;
    std::string label; // what is written there, on one line
    Rect rect;         // px; may lie outside the screen where the page is scrolled
    Rect visible;      // the part of it that can be seen; empty when it is out of sight
    Rect touch;        // where a touch is meant for it: what is visible, and for Hide the screen's corner too
    std::optional<Action> action; // what a tap on it does
    bool focused = false;         // the keys are on it
    bool on_down = false;         // acts when the finger comes down, not when it leaves: Hide alone
    bool must_be_seen = false;    // whole and without scrolling, at every size of text; see screen/draw.h
    bool counts_leaves = false;   // "1 of 3": put together at the moment, so that nobody records it
    bool torn = false;            // a word of it is wider than its line, and broken
    bool overfull = false;        // a button's or an arm's, which has less room than its words
    bool everywhere = false;      // stands on every screen, as the bar does; see screen/focus.h
    std::string said{};           // as a voice says it; only where somebody asked for it, as the tour does
    float point = 0;              // px; how long an arm's point is, at its right or, below 0, at its left
    // For words that break over lines: the visible part and the touch area of each line after the first.
    std::vector<Rect> more_visible{};
    std::vector<Rect> more_touch{};
};

// In reading order.
using Items = std::vector<Item>;

// Whether it is for turning leaves: its buttons, and which leaf this is. Not for the voice, which comes to
// every item whatever leaf it is on.
[[nodiscard]] bool turns_leaves(const Item& item);

// The item that a touch at `at` is meant for; nullptr when it hits none that does anything.
[[nodiscard]] const Item* item_at(const Items& items, Point at);

// One item a line: role, x, y, w, h, label, and how it is said where that is known; separated by tabs, whole
// px.
[[nodiscard]] std::string describe(const Items& items);

} // namespace signpost
