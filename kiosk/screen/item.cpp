#include "screen/item.h"

#include <array>
#include <cmath>

namespace signpost {

const char* to_text(Role role) {
    constexpr std::array names{"heading", "text", "button", "link", "number", "figure", "clock", "mark"};
    return names[static_cast<std::size_t>(role)];
}

const Item* item_at(const Items& items, Point at) {
    for (auto item = items.rbegin(); item != items.rend(); ++item)
        if (item->action && item->touch.contains(at))
            return &*item;
    return nullptr;
}

namespace {

// A line end or a tab in a label would end its column.
std::string on_one_line(std::string label) {
    for (char& c : label)
        if (c == '\n' || c == '\t')
            c = ' ';
    return label;
}

} // namespace

std::string describe(const Items& items) {
    std::string text;
    const auto whole = [](float v) { return std::to_string(std::lround(v)); };
    for (const Item& item : items) {
        text += std::string(to_text(item.role)) + '\t' + whole(item.rect.x) + '\t' + whole(item.rect.y) +
                '\t' + whole(item.rect.w) + '\t' + whole(item.rect.h) + '\t' + on_one_line(item.label) + '\n';
    }
    return text;
}

} // namespace signpost
