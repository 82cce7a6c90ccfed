#include <algorithm>
#include <string>

#include "screen/column_internal.h"
#include "screen/head_and_bar_internal.h"
#include "screen/screens_internal.h"
#include "screen/scroll_internal.h"

namespace signpost {

namespace {

std::string countdown_line(const Canvas& canvas) {
    const View& view = canvas.view();
    std::string line = word(canvas, Word::idle_countdown);
    const std::string place = "{count}";
    const std::string count = std::to_string(countdown_seconds(view.state.visit, view.rules, view.now));
    if (const auto at = line.find(place); at != std::string::npos)
        line.replace(at, place.size(), count);
    return line;
}

float put_question(Canvas& canvas, Rect at) {
    const Palette& p = canvas.colours();
    const auto em = static_cast<float>(canvas.metrics().em());
    Column column(canvas, at);
    column.text(word(canvas, Word::idle_question),
                {.factor = 1.8F, .weight = Weight::bold, .line_height = 1.2F}, p.accent, Role::heading);
    column.space(0.4F * em);
    column.text(countdown_line(canvas), {.factor = 1.15F, .line_height = 1.35F}, p.ink);
    column.space(0.9F * em);
    column.arm({word(canvas, Word::idle_stay), {}, {}, action::Touched{}});
    return column.y();
}

} // namespace

// It stands in place of what was being read: someone who walked away left nothing for the next to see.
void put_idle_warning(Canvas& canvas) {
    const Metrics& m = canvas.metrics();
    const Rect room = put_head(canvas, Head::plain);
    const float width = std::min(m.width() - 2 * m.margin(), 24 * static_cast<float>(m.em()));
    Rect at{(m.width() - width) / 2, room.y, width, 0};
    const float height = measured_height(canvas, at, [&](Rect r) { return put_question(canvas, r); });
    at.y += std::max(m.gap(), (room.h - height) / 2);
    put_question(canvas, at);
    canvas.frame().anywhere = action::Touched{};
    put_bar(canvas);
}

} // namespace signpost
