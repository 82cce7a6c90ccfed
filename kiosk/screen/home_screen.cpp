#include <algorithm>
#include <vector>

#include "screen/chrome.h"
#include "screen/icons.h"
#include "screen/pieces.h"
#include "screen/screens.h"
#include "screen/scroll.h"

namespace signpost {

namespace {

std::vector<Choice> topics(const Canvas& canvas) {
    const View& view = canvas.view();
    std::vector<Choice> choices;
    for (const std::string& id : view.bundle.topics) {
        const Page* page = view.bundle.page(id);
        if (page == nullptr)
            continue;
        const PageText& text = page->text.in(view.state.visit.language);
        choices.push_back(
            {text.title, icon_character(page->icon), text.summary, action::Open{{Screen::page, id}}});
    }
    return choices;
}

// Two columns of arms where each is wide enough for its words, else one.
std::size_t columns_for(const Metrics& m, float width) {
    return width / 2 >= static_cast<float>(m.em()) * 17 ? 2 : 1;
}

float put_tiles(Canvas& canvas, const std::vector<Choice>& choices, Rect at, float least_height) {
    const std::size_t columns = columns_for(canvas.metrics(), at.w);
    const float gap = canvas.metrics().gap();
    const float width = (at.w - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    float y = at.y;
    for (std::size_t i = 0; i < choices.size(); i += columns) {
        const std::size_t end = std::min(i + columns, choices.size());
        float height = least_height;
        for (std::size_t k = i; k < end; ++k)
            height = std::max(height, arm_height(canvas, choices[k], width));
        for (std::size_t k = i; k < end; ++k)
            put_arm(canvas, choices[k], {at.x + static_cast<float>(k - i) * (width + gap), y, width, height});
        y += height + gap;
    }
    return y - gap;
}

} // namespace

void put_home(Canvas& canvas) {
    const Metrics& m = canvas.metrics();
    const Rect room = put_head(canvas, Head::settings);
    const Rect area{m.margin(), room.y + m.px(Mm{8}), m.width() - 2 * m.margin(), room.h - m.px(Mm{16})};
    const std::vector<Choice> choices = topics(canvas);
    const std::size_t columns = columns_for(m, area.w);
    const auto rows = static_cast<float>(std::max<std::size_t>(1, (choices.size() + columns - 1) / columns));
    // Tiles share the room there is, up to a size beyond which they would look like a child's toy.
    const float share = std::min(m.px(Mm{56}), (area.h - (rows - 1) * m.gap()) / rows);
    put_scrolling(canvas, area, [&](Rect at) { return put_tiles(canvas, choices, at, share); });
    put_bar(canvas);
}

} // namespace signpost
