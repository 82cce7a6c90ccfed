#include "screen/column_internal.h"

namespace signpost {

float longest_line(const Metrics& metrics) { return static_cast<float>(metrics.em()) * 33; }

void Column::text(const std::string& words, TextLook look, Colour colour, Role role) {
    y_ += put_text(canvas_, words, look, rest(0), colour, role);
}

void Column::arm(const Choice& choice) {
    const float height = arm_height(canvas_, choice, at_.w);
    put_arm(canvas_, choice, rest(height));
    y_ += height;
}

void Column::figure(const Figure& f) {
    const Metrics& m = canvas_.metrics();
    const Palette& p = canvas_.colours();
    const float bar = m.px(Mm{1.75F});
    const float indent = bar + m.px(Mm{5});
    const float top = y_;
    const TextLook large{.factor = 1.8F, .weight = Weight::bold, .line_height = 1.2F};
    const TextLook small{.factor = 1.0F, .line_height = 1.3F};
    const Rect column{at_.x + indent, y_, at_.w - indent, 0};
    const TextLayout& value = canvas_.layout(f.value, large, column.w);
    const TextLayout& label = canvas_.layout(f.label, small, column.w);
    canvas_.text(value, large, {column.x, y_, column.w, value.height()}, p.accent);
    y_ += value.height();
    canvas_.text(label, small, {column.x, y_, column.w, label.height()}, p.ink);
    y_ += label.height();
    canvas_.fill({at_.x, top, bar, y_ - top}, p.sun);
    canvas_.list(Role::figure, f.value + " " + f.label, {at_.x, top, at_.w, y_ - top});
}

} // namespace signpost
