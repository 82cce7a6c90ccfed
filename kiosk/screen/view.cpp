#include "screen/view.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace signpost {

int Metrics::em(float factor) const {
    const auto em = static_cast<int>(std::lround(static_cast<float>(base_em) * text_scale * factor));
    return std::max(base_em, em);
}

float Metrics::beside_letters(Mm mm) const {
    constexpr float usual_em = 10.4F; // mm, as seen at 600 mm
    return mm.value * std::max(px(Mm{1}), static_cast<float>(base_em) / usual_em);
}

float Metrics::line() const { return std::max(2.0F, std::round(px(Mm{0.75F}))); }

float text_scale_of(int text_size) {
    constexpr std::array<float, text_size_steps> scales{1.0F, 1.4F, 2.0F};
    return scales.at(static_cast<std::size_t>(std::clamp(text_size, 0, text_size_steps - 1)));
}

const std::string& trouble_of(const StaffFacts& staff) {
    return staff.content_error.empty() ? staff.settings_error : staff.content_error;
}

namespace {
constexpr float hair_em = 0.05F; // em
}

std::size_t last_not_beyond(const std::vector<float>& places, float at_em) {
    const auto beyond = std::upper_bound(places.begin(), places.end(), at_em + hair_em);
    return beyond == places.begin() ? 0 : static_cast<std::size_t>(beyond - places.begin()) - 1;
}

std::optional<float> leaf_beside(const ScrollingColumn& column, bool forward) {
    const std::vector<float>& leaves = column.leaves;
    const std::size_t here = last_not_beyond(leaves, column.at_em);
    if (forward)
        return here + 1 < leaves.size() ? std::optional(leaves[here + 1]) : std::nullopt;
    if (leaves[here] < column.at_em - hair_em) // a drag came to rest within the leaf
        return leaves[here];
    return here > 0 ? std::optional(leaves[here - 1]) : std::nullopt;
}

const ScrollingColumn* column_of(const Frame& frame, const Item& item) {
    const float middle = item.rect.x + item.rect.w / 2;
    const auto found =
        std::find_if(frame.columns.begin(), frame.columns.end(), [&](const ScrollingColumn& column) {
            const bool in_column = middle >= column.viewport.x && middle < column.viewport.right();
            // What is out of sight scrolls as well; what stands over or under the column never is.
            return in_column && (item.visible.h <= 0 || item.visible.overlaps(column.viewport));
        });
    return found == frame.columns.end() ? nullptr : &*found;
}

} // namespace signpost
