#include <algorithm>

#include "screen/bar_internal.h"
#include "screen/column_internal.h"
#include "screen/screens_internal.h"
#include "screen/scroll_internal.h"

namespace signpost {

namespace {

float put_lines(Canvas& canvas, Rect at) {
    const Palette& p = canvas.colours();
    const auto em = static_cast<float>(canvas.metrics().em());
    const TextLook line{.factor = 1.3F, .line_height = 1.35F};
    const TextLook strong{.factor = 1.3F, .weight = Weight::bold, .line_height = 1.35F};
    Column column(canvas, at);
    column.text(word(canvas, Word::broken_title),
                {.factor = 1.62F, .weight = Weight::bold, .line_height = 1.2F}, p.accent, Role::heading);
    column.space(0.7F * em);
    column.text(word(canvas, Word::broken_danger), strong, p.ink);
    column.space(0.5F * em);
    column.text(word(canvas, Word::broken_police), line, p.ink);
    column.space(0.5F * em);
    column.text(word(canvas, Word::broken_staff), line, p.ink);
    return column.y();
}

} // namespace

void put_broken(Canvas& canvas) {
    const Metrics& m = canvas.metrics();
    const float width = std::min(m.width() - 2 * m.margin(), 34 * static_cast<float>(m.em()));
    const Rect room = room_over_bar(canvas);
    Rect at{(m.width() - width) / 2, 0, width, 0};
    const float height = measured_height(canvas, at, [&](Rect r) { return put_lines(canvas, r); });
    at.y = std::max(m.margin(), (room.h - height) / 2);
    put_lines(canvas, at);
    put_bar_without_content(canvas);
}

} // namespace signpost
