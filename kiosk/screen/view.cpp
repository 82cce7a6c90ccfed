#include "screen/view.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace signpost {

int Metrics::em(float factor) const {
    const auto em = static_cast<int>(std::lround(static_cast<float>(base_em) * text_scale * factor));
    return std::max(base_em, em);
}

float Metrics::line() const { return std::max(2.0F, std::round(px(Mm{0.75F}))); }

float text_scale_of(int text_size) {
    constexpr std::array<float, 3> scales{1.0F, 1.25F, 1.6F};
    return scales.at(static_cast<std::size_t>(std::clamp(text_size, 0, 2)));
}

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
