#include "screen/focus.h"

#include <algorithm>
#include <vector>

namespace signpost {

namespace {

std::vector<std::size_t> places(const Items& items) {
    std::vector<std::size_t> all;
    for (std::size_t i = 0; i < items.size(); ++i)
        if (items[i].action)
            all.push_back(i);
    return all;
}

} // namespace

std::optional<std::size_t> find_focus(const Items& items, const Focus& focus) {
    const std::vector<std::size_t> all = places(items);
    if (all.empty())
        return std::nullopt;
    int nth = 0;
    for (const std::size_t i : all)
        if (items[i].label == focus.label && nth++ == focus.nth)
            return i;
    return all[std::min(focus.place, all.size() - 1)];
}

Focus focus_on(const Items& items, std::size_t index) {
    Focus focus{items[index].label, 0, 0};
    for (std::size_t i = 0; i < index; ++i) {
        if (!items[i].action)
            continue;
        ++focus.place;
        if (items[i].label == focus.label)
            ++focus.nth;
    }
    return focus;
}

std::optional<std::size_t> next_focus(const Items& items, std::size_t index, bool forward) {
    const std::vector<std::size_t> all = places(items);
    const auto here = std::find(all.begin(), all.end(), index);
    if (here == all.end())
        return all.empty() ? std::nullopt : std::optional(all.front());
    const auto at = static_cast<std::size_t>(here - all.begin());
    return all[(at + (forward ? 1 : all.size() - 1)) % all.size()];
}

} // namespace signpost
