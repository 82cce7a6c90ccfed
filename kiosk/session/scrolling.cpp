// The part of Session that scrolls columns: by a dragging finger, by keys, and to show the focus.
#include "session/session.h"

#include <algorithm>

namespace signpost {

// The column under the finger, or else the first: a drag beside the text is meant for it.
const ScrollingColumn* Session::column_at(Point at) const {
    const auto& columns = frame_.columns;
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [&](const ScrollingColumn& c) { return c.viewport.contains(at); });
    if (found != columns.end())
        return &*found;
    return columns.empty() ? nullptr : &columns.front();
}

void Session::scroll_to(const ScrollingColumn& column, float to_em, Ms now) {
    apply(action::ScrollTo{to_em, column.leaves.back(), column.column}, now);
}

void Session::drag(float dy, Ms now) {
    const ScrollingColumn* column = column_at(came_down_);
    if (column == nullptr)
        return;
    if (!dragged_)
        dragged_px_ = 0;
    dragged_ = column->column;
    dragged_px_ += dy;
    scroll_to(*column, state_.visit.scroll_em[column->column] - dy / em_px_, now);
}

// The nearest edge the way that the finger went: what is read then begins with a whole block.
void Session::settle(Ms now) {
    const ScrollingColumn* column = column_at(came_down_);
    if (!dragged_)
        return;
    dragged_.reset();
    ask_for_frame();
    if (column == nullptr)
        return;
    const float at = state_.visit.scroll_em[column->column];
    const std::size_t before = last_not_beyond(column->edges, at);
    constexpr float hair = 0.05F; // em
    const bool goes_on = dragged_px_ < 0 && column->edges[before] < at - hair;
    scroll_to(*column, column->edges[std::min(before + (goes_on ? 1 : 0), column->edges.size() - 1)], now);
}

// Turns to the leaf that shows the focused item.
void Session::reveal(const Item& item, Ms now) {
    const ScrollingColumn* column = column_of(frame_, item);
    if (item.visible == item.rect || column == nullptr)
        return;
    const float top = column->at_em + (item.rect.y - column->viewport.y) / em_px_;
    scroll_to(*column, column->leaves[last_not_beyond(column->leaves, top)], now);
}

// The one that the focus is in goes first, then the text.
const ScrollingColumn* Session::column_to_turn(bool forward) const {
    const std::optional<Focus>& focus = state_.visit.focus;
    const auto here = focus ? find_focus(frame_.items, *focus) : std::nullopt;
    const ScrollingColumn* focused = here ? column_of(frame_, frame_.items[*here]) : nullptr;
    if (focused != nullptr && leaf_beside(*focused, forward))
        return focused;
    const auto found =
        std::find_if(frame_.columns.begin(), frame_.columns.end(),
                     [&](const ScrollingColumn& c) { return leaf_beside(c, forward).has_value(); });
    return found == frame_.columns.end() ? nullptr : &*found;
}

// What the focus stood on goes out of sight with the leaf: it begins anew on the next one. Enter must press
// nothing that nobody sees.
void Session::turn_leaf(bool forward, Ms now) {
    const ScrollingColumn* column = column_to_turn(forward);
    if (column == nullptr)
        return move_focus(forward, now);
    std::optional<Focus>& focus = state_.visit.focus;
    const auto here = focus ? find_focus(frame_.items, *focus) : std::nullopt;
    if (here && column_of(frame_, frame_.items[*here]) == column)
        focus = Focus{};
    scroll_to(*column, leaf_beside(*column, forward).value_or(column->at_em), now);
}

} // namespace signpost
