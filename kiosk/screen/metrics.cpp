#include "screen/metrics.h"

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

} // namespace signpost
