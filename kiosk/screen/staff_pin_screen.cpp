#include <algorithm>
#include <string>

#include "screen/column_internal.h"
#include "screen/head_and_bar_internal.h"
#include "screen/screens_internal.h"

namespace signpost {

namespace {

// What the line over the keypad says.
std::string message(const Canvas& canvas) {
    const View& view = canvas.view();
    if (!view.rules.has_pin)
        return word(canvas, Word::staff_no_pin);
    if (is_locked(view.state.lock, view.now))
        return word(canvas, Word::staff_locked);
    if (view.state.visit.pin_wrong)
        return word(canvas, Word::staff_wrong);
    return word(canvas, Word::staff_pin);
}

void put_key(Canvas& canvas, const std::string& label, Action action, Rect r) {
    put_button(canvas, {label, {}, {}, std::move(action)}, r, canvas.metrics().base_em, paper_button(canvas));
}

void put_keypad(Canvas& canvas, Rect at) {
    const float gap = canvas.metrics().gap();
    const float w = (at.w - 2 * gap) / 3;
    const float h = (at.h - 3 * gap) / 4;
    const auto cell = [&](int column, int row) {
        return Rect{at.x + static_cast<float>(column) * (w + gap), at.y + static_cast<float>(row) * (h + gap),
                    w, h};
    };
    for (int digit = 1; digit <= 9; ++digit)
        put_key(canvas, std::to_string(digit), action::PinDigit{static_cast<char>('0' + digit)},
                cell((digit - 1) % 3, (digit - 1) / 3));
    put_key(canvas, word(canvas, Word::staff_clear), action::PinClear{}, cell(0, 3));
    put_key(canvas, "0", action::PinDigit{'0'}, cell(1, 3));
    put_key(canvas, word(canvas, Word::staff_enter), action::PinEnter{}, cell(2, 3));
}

// One dot for each digit: the digits themselves are nobody's business.
void put_dots(Canvas& canvas, Rect at) {
    const Metrics& m = canvas.metrics();
    const std::size_t count = canvas.view().state.visit.pin_digits.size();
    canvas.outline(at, canvas.colours().accent, m.line(), m.corner());
    const float step = at.w / static_cast<float>(pin_longest + 1);
    for (std::size_t i = 0; i < count; ++i)
        canvas.circle({at.x + step * static_cast<float>(i + 1), at.y + at.h / 2}, m.px(Mm{2}),
                      canvas.colours().accent, 0);
    canvas.list(Role::text, std::string(count, '*'), at);
}

} // namespace

void put_staff_pin(Canvas& canvas) {
    const Metrics& m = canvas.metrics();
    const Rect room = put_head(canvas, Head::plain);
    const float width = std::min(m.width() - 2 * m.margin(), m.px(Mm{170}));
    const float x = (m.width() - width) / 2;
    Column column(canvas, {x, room.y + m.px(Mm{4}), width, 0});
    column.text(word(canvas, Word::staff_only), {.weight = Weight::bold, .line_height = 1.2F},
                canvas.colours().accent, Role::heading);
    column.text(message(canvas), {.line_height = 1.25F}, canvas.colours().ink);
    column.space(m.px(Mm{3}));
    if (canvas.view().rules.has_pin) {
        put_dots(canvas, column.rest(m.px(Mm{13})));
        column.space(m.px(Mm{13}) + m.gap());
        const float least = 4 * m.px(Mm{15}) + 3 * m.gap();
        const float height = std::max(least, room.bottom() - m.px(Mm{5}) - column.y());
        put_keypad(canvas, column.rest(std::min(height, m.px(Mm{130}))));
    }
    put_bar(canvas);
}

} // namespace signpost
