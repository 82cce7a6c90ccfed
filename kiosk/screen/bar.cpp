// What stands under the content: Back, how the letters look, the way to 999, and Hide.
#include <algorithm>
#include <array>
#include <vector>

#include "screen/bar_internal.h"
#include "screen/bar_plan_internal.h"
#include "screen/screens_internal.h"

namespace signpost {

namespace {

bool is_for_staff(const Canvas& canvas) {
    return signpost::is_for_staff(canvas.view().state.visit.here.screen);
}

// Hide's touch reaches a little beyond its edge.
float round_hide(const Metrics& m) { return m.px(Mm{2}); }

void put_back(Canvas& canvas, Rect r, int em) {
    const Palette& p = canvas.colours();
    const Choice choice = back_choice(canvas);
    const bool pressed = canvas.pressed(r);
    const Colour face = pressed ? p.bar_button_text : p.bar_button;
    const float point = back_point(canvas);
    canvas.arm(r, point, Towards::back, face, pressed ? face : p.bar_button_edge);
    const TextLayout& words = canvas.layout(choice.label, bar_look(em), r.w - point);
    canvas.text(words, bar_look(em),
                {r.x + point + (r.w - point - words.width) / 2 - canvas.metrics().px(Mm{1}),
                 r.y + (r.h - words.height()) / 2, words.width, words.height()},
                pressed ? p.bar_button : p.bar_button_text);
    canvas.list(Role::button, choice.label, r, choice.action);
    canvas.must_be_seen();
}

void put_looks_button(Canvas& canvas, Rect r, const Bar& bar) {
    const Palette& p = canvas.colours();
    put_button(canvas, looks_choice(canvas, bar.form), r, bar.em,
               {p.bar_button, p.bar_button_text, p.bar_button_edge});
}

// Where one line is too long it breaks between question and answer, and nowhere else.
void put_danger(Canvas& canvas, Rect r, int em) {
    const Metrics& m = canvas.metrics();
    const Palette& p = canvas.colours();
    const TextLook plain{.line_height = 1.2F, .em_px = em};
    const bool one_line = bar_line_width(canvas, danger_line(canvas), em) <= r.w - 2 * m.px(Mm{2});
    const std::vector<TextRun> runs{
        {word(canvas, Word::danger) + (one_line ? " " : "\n"), Weight::regular, 0},
        {word(canvas, Word::call), Weight::bold, 1}};
    const TextLayout& line = canvas.layout(runs, plain, r.w);
    const bool pressed = canvas.pressed(r);
    canvas.fill(r, pressed ? p.sun : p.danger, m.corner());
    canvas.outline(r, p.sun, m.line(), m.corner());
    const Rect at{r.x, r.y + (r.h - line.height()) / 2, r.w, line.height()};
    const std::array colours{pressed ? p.sun_text : p.bar_text, pressed ? p.sun_text : p.sun};
    canvas.text_by_tag(line, plain, at, colours, Align::centre);
    canvas.list(Role::button, danger_line(canvas), r, action::Open{{Screen::emergency, {}}});
    canvas.must_be_seen();
}

void put_bar_ground(Canvas& canvas, const Bar& bar) {
    const Metrics& m = canvas.metrics();
    const Palette& p = canvas.colours();
    const float top = m.height() - bar.height;
    canvas.fill({0, top, m.width(), m.picture_height() - top}, p.bar);
    if (p.bar == p.paper)
        canvas.fill({0, top, m.width(), m.line()}, p.bar_text);
}

// In the lowest row, in its corner. Returns where it stands.
Rect put_hide(Canvas& canvas, const Bar& bar) {
    const Metrics& m = canvas.metrics();
    const Palette& p = canvas.colours();
    const float w = hide_width(canvas, bar.form, bar.em);
    const bool left = canvas.view().hide_at_left;
    const Rect r{left ? m.margin() : m.width() - m.margin() - w,
                 m.height() - between_rows(m, bar.form) - bar.button, w, bar.button};
    put_button(canvas, hide_choice(canvas, bar.form), r, bar.em, {p.sun, p.sun_text, p.sun});
    canvas.must_be_seen();
    // To the very corner: a hand that is in a hurry hits the edge of the screen.
    const float round = round_hide(m);
    const float from = left ? 0 : r.x - round;
    const float to = left ? r.right() + round : m.width();
    canvas.acts_on_down({from, r.y - round, to - from, m.picture_height() - r.y + round});
    return r;
}

// A row from one edge of the bar to the other, without what Hide takes of it.
struct Row {
    float from = 0;
    float to = 0;
};

Row row_beside_hide(Canvas& canvas, const Bar& bar) {
    const Metrics& m = canvas.metrics();
    const float hide = bar.form.rows == 3 ? 0 : hide_width(canvas, bar.form, bar.em) + m.gap();
    const bool left = canvas.view().hide_at_left;
    return {m.margin() + (left ? hide : 0), m.width() - m.margin() - (left ? 0 : hide)};
}

// Back and how the letters look, from `x` on; on staff's screens Back alone. Returns where they end.
float put_back_and_looks(Canvas& canvas, const Bar& bar, float x, float y) {
    const float gap = canvas.metrics().gap();
    const float back = back_width(canvas, bar.form, bar.em);
    put_back(canvas, {x, y, back, bar.button}, bar.em);
    if (is_for_staff(canvas))
        return x + back;
    const float looks = looks_width(canvas, bar.form, bar.em);
    put_looks_button(canvas, {x + back + gap, y, looks, bar.button}, bar);
    return x + back + gap + looks;
}

} // namespace

float highest_hide_row(const Metrics& metrics) {
    Metrics largest = metrics;
    largest.text_scale = text_scale_of(text_size_steps - 1);
    const BarForm highest{.two_lines = true};
    return bar_button_height(largest, largest.em(), highest) + between_rows(metrics, highest) +
           round_hide(metrics);
}

Rect room_over_bar(Canvas& canvas) {
    const Metrics& m = canvas.metrics();
    const float top = std::max(m.reach_top(), stick_notice_height(canvas));
    return {0, top, m.width(), m.height() - plan_bar(canvas).height - top};
}

Rect content_area(Canvas& canvas) {
    const Metrics& m = canvas.metrics();
    const Rect room = room_over_bar(canvas);
    const float edge = m.px(Mm{m.compact() ? 4.0F : 8.0F});
    return {m.margin(), room.y + edge, m.width() - 2 * m.margin(), room.h - 2 * edge};
}

void put_bar_without_content(Canvas& canvas) {
    const Metrics& m = canvas.metrics();
    const Bar bar = plan_bar(canvas);
    canvas.stands_everywhere(true);
    put_voice_panel(canvas);
    put_bar_ground(canvas, bar);
    const float first = m.height() - bar.height + between_rows(m, bar.form);
    const Row beside = row_beside_hide(canvas, bar);
    const Row row = bar.form.rows > 1 ? Row{m.margin(), m.width() - m.margin()} : beside;
    put_danger(canvas, {row.from, first, row.to - row.from, bar.danger}, bar.em);
    put_hide(canvas, bar);
    canvas.stands_everywhere(false);
}

void put_bar(Canvas& canvas) {
    const Metrics& m = canvas.metrics();
    const Bar bar = plan_bar(canvas);
    canvas.stands_everywhere(true);
    put_voice_panel(canvas);
    put_bar_ground(canvas, bar);
    const float first = m.height() - bar.height + between_rows(m, bar.form);
    const Row row = row_beside_hide(canvas, bar);
    const float gap = m.gap();
    if (bar.form.rows > 1) {
        put_back_and_looks(canvas, bar, row.from, first + bar.danger + between_rows(m, bar.form));
        put_danger(canvas, {m.margin(), first, m.width() - 2 * m.margin(), bar.danger}, bar.em);
    } else if (canvas.view().hide_at_left) {
        const float looks = is_for_staff(canvas) ? 0 : gap + looks_width(canvas, bar.form, bar.em);
        const float both = back_width(canvas, bar.form, bar.em) + looks;
        put_back_and_looks(canvas, bar, row.to - both, first);
        put_danger(canvas, {row.from, first, row.to - both - gap - row.from, bar.button}, bar.em);
    } else {
        const float x = put_back_and_looks(canvas, bar, row.from, first) + gap;
        put_danger(canvas, {x, first, row.to - x, bar.button}, bar.em);
    }
    put_hide(canvas, bar);
    canvas.stands_everywhere(false);
}

} // namespace signpost
