#include <algorithm>

#include "screen/head_and_bar_internal.h"
#include "screen/pieces_internal.h"
#include "screen/screens_internal.h"
#include "screen/scroll_internal.h"

namespace signpost {

namespace {

float put_choices(Canvas& canvas, Rect at) {
    const Metrics& m = canvas.metrics();
    const std::size_t columns = m.landscape() ? 3 : 2;
    const float gap = m.gap();
    const float width = (at.w - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    const float height = std::max(m.px(Mm{26}), 1.2F * static_cast<float>(m.em()) + m.px(Mm{10}));
    std::size_t i = 0;
    for (const Language& language : canvas.view().bundle.languages) {
        const std::size_t row = i / columns;
        const Rect r{at.x + static_cast<float>(i % columns) * (width + gap),
                     at.y + static_cast<float>(row) * (height + gap), width, height};
        put_button(canvas, {language.name, {}, {}, action::ChooseLanguage{language.code}}, r, m.em(),
                   paper_button(canvas));
        ++i;
    }
    const std::size_t rows = (i + columns - 1) / columns;
    return at.y + static_cast<float>(rows) * (height + gap) - gap;
}

} // namespace

void put_languages(Canvas& canvas) {
    const Metrics& m = canvas.metrics();
    const Rect room = put_head(canvas, Head::settings);
    const Rect area{m.margin(), room.y + m.px(Mm{10}), m.width() - 2 * m.margin(), room.h - m.px(Mm{16})};
    put_scrolling(canvas, area, [&](Rect at) { return put_choices(canvas, at); });
    put_bar(canvas);
}

} // namespace signpost
