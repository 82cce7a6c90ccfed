#include "screen/item.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <variant>

#include "base/characters.h"

namespace signpost {

const char* to_text(Role role) {
    constexpr std::array names{"heading", "text",  "button", "link", "number",
                               "figure",  "clock", "mark",   "code"};
    return names[static_cast<std::size_t>(role)];
}

namespace {

bool is_touched(const Item& item, Point at) {
    return item.touch.contains(at) || std::any_of(item.more_touch.begin(), item.more_touch.end(),
                                                  [&](const Rect& line) { return line.contains(at); });
}

} // namespace

bool turns_leaves(const Item& item) {
    return item.counts_leaves || (item.action && std::holds_alternative<action::ScrollTo>(*item.action));
}

const Item* item_at(const Items& items, Point at) {
    for (auto item = items.rbegin(); item != items.rend(); ++item)
        if (item->action && is_touched(*item, at))
            return &*item;
    return nullptr;
}

std::string describe(const Items& items) {
    std::string text;
    const auto whole = [](float v) { return std::to_string(std::lround(v)); };
    for (const Item& item : items) {
        text += std::string(to_text(item.role)) + '\t' + whole(item.rect.x) + '\t' + whole(item.rect.y) +
                '\t' + whole(item.rect.w) + '\t' + whole(item.rect.h) + '\t' + in_one_line(item.label) +
                (item.said.empty() ? "" : '\t' + in_one_line(item.said)) + '\n';
    }
    return text;
}

} // namespace signpost
