#include "screen/view.h"

#include <algorithm>

namespace signpost {

const std::string& trouble_of(const StaffFacts& staff) {
    return staff.content_error.empty() ? staff.settings_error : staff.content_error;
}

const Rect* viewport_of(const Frame& frame, const Item& item) {
    const float middle = item.rect.x + item.rect.w / 2;
    const auto found =
        std::find_if(frame.viewports.begin(), frame.viewports.end(), [&](const Rect& viewport) {
            const bool in_column = middle >= viewport.x && middle < viewport.right();
            // What is out of sight scrolls as well; what stands in the head or the bar never is.
            return frame.furthest_em > 0 && in_column &&
                   (item.visible.h <= 0 || item.visible.overlaps(viewport));
        });
    return found == frame.viewports.end() ? nullptr : &*found;
}

} // namespace signpost
