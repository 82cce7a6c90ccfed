#include "screen/focus.h"

#include <algorithm>
#include <variant>
#include <vector>

namespace signpost {

namespace {

// A line that is nothing but the link in it, which follows.
bool is_its_link(const Items& items, std::size_t i) {
    return items[i].role == Role::text && !items[i].action && i + 1 < items.size() &&
           items[i + 1].role == Role::link && items[i + 1].label == items[i].label;
}

bool is_stop(const Items& items, std::size_t i, Stops stops) {
    if (stops == Stops::acting)
        return items[i].action.has_value();
    return items[i].role != Role::mark && !turns_leaves(items[i]) && !is_its_link(items, i);
}

std::vector<std::size_t> places(const Items& items, Stops stops) {
    std::vector<std::size_t> all;
    for (const bool everywhere : {false, true})
        for (std::size_t i = 0; i < items.size(); ++i)
            if (is_stop(items, i, stops) && items[i].everywhere == everywhere)
                all.push_back(i);
    return all;
}

// Not at Hide, wherever it stands: whoever presses Enter once too often wants to read on.
bool hides(const Item& item) { return item.action && std::holds_alternative<action::Hide>(*item.action); }

bool may_begin(const Item& item, Stops stops) {
    return !hides(item) && (stops == Stops::all || item.visible == item.rect);
}

std::size_t beginning(const Items& items, const std::vector<std::size_t>& all, Stops stops) {
    const auto seen =
        std::find_if(all.begin(), all.end(), [&](std::size_t i) { return may_begin(items[i], stops); });
    return seen == all.end() ? all.front() : *seen;
}

} // namespace

std::optional<std::size_t> find_focus(const Items& items, const Focus& focus, Stops stops) {
    const std::vector<std::size_t> all = places(items, stops);
    if (all.empty())
        return std::nullopt;
    if (focus.is_new && focus.label.empty())
        return beginning(items, all, stops);
    int nth = 0;
    for (const std::size_t i : all)
        if (items[i].label == focus.label && nth++ == focus.nth)
            return i;
    return all[std::min(focus.place, all.size() - 1)];
}

Focus focus_on(const Items& items, std::size_t index, Stops stops) {
    Focus focus{.label = items[index].label, .is_new = false};
    for (const std::size_t i : places(items, stops)) {
        if (i == index)
            break;
        ++focus.place;
        if (items[i].label == focus.label)
            ++focus.nth;
    }
    return focus;
}

std::optional<std::size_t> next_focus(const Items& items, std::size_t index, bool forward, Stops stops) {
    const std::vector<std::size_t> all = places(items, stops);
    const auto here = std::find(all.begin(), all.end(), index);
    if (here == all.end())
        return all.empty() ? std::nullopt : std::optional(all.front());
    const auto at = static_cast<std::size_t>(here - all.begin());
    return all[(at + (forward ? 1 : all.size() - 1)) % all.size()];
}

std::size_t count_stops(const Items& items, Stops stops) { return places(items, stops).size(); }

std::optional<std::size_t> last_focus(const Items& items) {
    const std::vector<std::size_t> all = places(items, Stops::acting);
    return all.empty() ? std::nullopt : std::optional(all.back());
}

} // namespace signpost
