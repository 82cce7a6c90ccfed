#include "screen/whole.h"

#include <algorithm>

namespace signpost {

namespace {

// A hair, for what was set on whole pixels.
bool is_cut(const Item& item) {
    constexpr float hair = 1; // px
    return item.visible.w < item.rect.w - hair || item.visible.h < item.rect.h - hair;
}

bool lies_under_another(const Item& item, const Items& items) {
    return std::any_of(items.begin(), items.end(), [&](const Item& other) {
        return &other != &item && other.must_be_seen && other.visible.overlaps(item.visible.inset(1));
    });
}

} // namespace

std::vector<std::string> not_whole(const Frame& frame) {
    std::vector<std::string> labels;
    for (const Item& item : frame.items)
        if (item.must_be_seen && (is_cut(item) || lies_under_another(item, frame.items)))
            labels.push_back(item.label);
    return labels;
}

} // namespace signpost
