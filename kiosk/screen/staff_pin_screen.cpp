#include <algorithm>
#include <string>

#include "screen/bar_internal.h"
#include "screen/column_internal.h"
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
    canvas.must_be_seen();
}

void put_keypad(Canvas& canvas, Rect at) {
    const float gap = canvas.metrics().gap();
    const float w = (at.w - 2 * gap) / 3;
    const float h = (at.h - 3 * gap) / 4;
    // As on every telephone, in languages from right to left too: what is mirrored is mirrored back.
    const auto cell = [&](int from_left, int row) {
        const int column = canvas.mirrored() ? 2 - from_left : from_left;
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

// What is asked, what is wrong, and how many digits were typed. Returns where it ends.
float put_question(Canvas& canvas, Rect at) {
    const Metrics& m = canvas.metrics();
    Column column(canvas, at);
    // In the first size of text: staff need the keys beside it.
    column.text(word(canvas, Word::staff_only),
                {.weight = Weight::bold, .line_height = 1.2F, .em_px = m.base_em}, canvas.colours().accent,
                Role::heading);
    canvas.must_be_seen();
    column.text(message(canvas), {.line_height = 1.25F, .em_px = m.base_em}, canvas.colours().ink);
    canvas.must_be_seen();
    column.space(m.px(Mm{3}));
    if (canvas.view().rules.has_pin) {
        put_dots(canvas, column.rest(m.px(Mm{13})));
        column.space(m.px(Mm{13}));
    }
    return column.y();
}

float keypad_height(const Metrics& m, float room) { return std::min(room, m.px(Mm{130})); }

// On a low screen the keys stand beside the question: there is no height for both.
void put_beside(Canvas& canvas, Rect area) {
    const Metrics& m = canvas.metrics();
    const float half = (area.w - m.margin()) / 2;
    put_question(canvas, {area.x, area.y, half, 0});
    if (canvas.view().rules.has_pin)
        put_keypad(canvas, {area.right() - half, area.y, half, keypad_height(m, area.h)});
}

void put_below(Canvas& canvas, Rect area) {
    const Metrics& m = canvas.metrics();
    const float y = put_question(canvas, area) + m.gap();
    if (canvas.view().rules.has_pin)
        put_keypad(canvas, {area.x, y, area.w, keypad_height(m, area.bottom() - y)});
}

} // namespace

void put_staff_pin(Canvas& canvas) {
    const Metrics& m = canvas.metrics();
    Rect area = content_area(canvas);
    const float width = std::min(area.w, m.px(Mm{m.landscape() ? 340.0F : 170.0F}));
    area = {(m.width() - width) / 2, area.y, width, area.h};
    if (m.landscape())
        put_beside(canvas, area);
    else
        put_below(canvas, area);
    put_bar(canvas);
}

} // namespace signpost
