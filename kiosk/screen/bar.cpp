// What stands under the content: Back, Home, the way to 999, and Hide.
#include "screen/head_and_bar_internal.h"

#include <algorithm>
#include <array>
#include <vector>

#include "screen/pieces_internal.h"

namespace signpost {

namespace {

Choice hide_choice(Canvas& canvas) { return {word(canvas, Word::hide), icon::hide, {}, action::Hide{}}; }

Choice back_choice(Canvas& canvas) { return {word(canvas, Word::back), {}, {}, action::Back{}}; }

Choice home_choice(Canvas& canvas, bool tight) {
    return {word(canvas, Word::home), tight ? "" : icon::home, {}, action::GoHome{}};
}

std::string danger_line(Canvas& canvas) {
    return word(canvas, Word::danger) + " " + word(canvas, Word::call);
}

// On a compact screen, and in a tight bar, the line may break between the question and the answer.
float danger_width(Canvas& canvas, int em, bool tight) {
    const TextLook look{.weight = Weight::bold, .em_px = em};
    const auto width = [&](const std::string& words) { return canvas.layout(words, look, 1e6F).width; };
    const Metrics& m = canvas.metrics();
    const bool breaks = m.compact() || tight;
    const float words = breaks ? std::max(width(word(canvas, Word::danger)), width(word(canvas, Word::call)))
                               : width(danger_line(canvas));
    return words + 2 * m.px(Mm{breaks ? 1.0F : 4.0F});
}

float back_point(Canvas& canvas) { return canvas.metrics().px(Mm{8}); }

float hide_width_in_one_line(Canvas& canvas, int em) {
    return button_width(canvas, hide_choice(canvas), em) + 1.5F * canvas.metrics().pad();
}

// So narrow that its words have two lines.
float hide_width_in_two_lines(Canvas& canvas, int em) {
    const TextLook look{.weight = Weight::bold, .em_px = em};
    const std::string& words = word(canvas, Word::hide);
    const float one_line = canvas.layout(words, look, 1e6F).width;
    float width = one_line / 2;
    while (width < one_line && canvas.layout(words, look, width).lines.size() > 2)
        width += one_line / 20;
    return hide_width_in_one_line(canvas, em) - one_line + std::min(width, one_line);
}

// Its words have two lines where they would be too wide: for the screen, for the place that the cover's
// button is to have beside it, or for a bar of one row.
float hide_width(Canvas& canvas, int em, bool tight) {
    const Metrics& m = canvas.metrics();
    const float wanted = tight ? hide_width_in_two_lines(canvas, em) : hide_width_in_one_line(canvas, em);
    const float room =
        m.landscape() ? left_of_cover_button(canvas) - m.margin() - m.px(Mm{4}) : m.width() - 2 * m.margin();
    return std::min(wanted, room);
}

float back_width(Canvas& canvas, int em) {
    return button_width(canvas, back_choice(canvas), em) + back_point(canvas);
}

// The bar grows with the text as far as there is room for it, and is never set below the smallest size.
struct BarPlan {
    int em = 0;
    int rows = 1;
    bool tight = false; // Home has no icon; Hide and the line to 999 have two lines
    float button_height = 0;
    float height = 0;
};

// Back and Home side by side are never wider than the screen: each then gives up as much, and breaks its
// words.
float too_wide(Canvas& canvas, int em, bool tight) {
    const Metrics& m = canvas.metrics();
    const float both =
        back_width(canvas, em) + button_width(canvas, home_choice(canvas, tight), em) + m.gap();
    return std::max(0.0F, both - (m.width() - 2 * m.margin()));
}

bool breaks_words(Canvas& canvas, int em, bool tight) {
    return too_wide(canvas, em, tight) > 0 ||
           hide_width(canvas, em, tight) < hide_width_in_one_line(canvas, em);
}

float controls_width(Canvas& canvas, int em, bool tight) {
    const Metrics& m = canvas.metrics();
    return back_width(canvas, em) + button_width(canvas, home_choice(canvas, tight), em) +
           hide_width(canvas, em, tight) + 2 * m.gap() + 2 * m.margin();
}

int rows_needed(Canvas& canvas, int em, bool tight) {
    const Metrics& m = canvas.metrics();
    const float controls = controls_width(canvas, em, tight);
    if (controls + danger_width(canvas, em, tight) + m.gap() <= m.width())
        return 1;
    return controls <= m.width() ? 2 : 3;
}

float between_rows(const Metrics& m) { return m.px(Mm{6}); }

// Hide's touch reaches a little beyond its edge.
float round_hide(const Metrics& m) { return m.px(Mm{2}); }

float button_height(const Metrics& m, int em, bool breaks_words) {
    const bool two_lines = m.compact() || breaks_words;
    return std::max(m.px(Mm{m.compact() ? 22.0F : 30.0F}),
                    static_cast<float>(em) * (two_lines ? 2.4F : 1.2F) + m.pad());
}

BarPlan plan_bar(Canvas& canvas) {
    const Metrics& m = canvas.metrics();
    BarPlan plan;
    const int best = m.landscape() ? 1 : 2;
    for (const float factor : {m.text_scale, 1.25F, 1.0F}) {
        if (factor > m.text_scale)
            continue;
        plan.em = std::max(m.base_em, static_cast<int>(static_cast<float>(m.base_em) * factor));
        plan.rows = rows_needed(canvas, plan.em, false);
        if (plan.rows <= best)
            break;
    }
    if (m.landscape() && plan.rows > best && rows_needed(canvas, plan.em, true) <= best) {
        plan.rows = best;
        plan.tight = true;
    }
    plan.button_height = button_height(m, plan.em, breaks_words(canvas, plan.em, plan.tight));
    const auto rows = static_cast<float>(plan.rows);
    plan.height = rows * plan.button_height + (rows + 1) * between_rows(m);
    return plan;
}

void put_back(Canvas& canvas, Rect r, int em) {
    const Palette& p = canvas.colours();
    const Choice choice = back_choice(canvas);
    const Colour face = canvas.pressed(r) ? pressed_shade(p.bar_button) : p.bar_button;
    canvas.arm(r, back_point(canvas), Towards::back, face,
               p.bar_button_edge == p.bar_button ? face : p.bar_button_edge);
    const TextLook look{.weight = Weight::bold, .line_height = 1.2F, .em_px = em};
    const TextLayout& words = canvas.layout(choice.label, look, r.w - back_point(canvas));
    const float inner = r.w - back_point(canvas);
    canvas.text(words, look,
                {r.x + back_point(canvas) + (inner - words.width) / 2 - canvas.metrics().px(Mm{1}),
                 r.y + (r.h - words.height()) / 2, words.width, words.height()},
                p.bar_button_text);
    canvas.list(Role::button, choice.label, r, choice.action);
    canvas.must_be_seen();
}

void put_danger(Canvas& canvas, Rect r, int em) {
    const Palette& p = canvas.colours();
    const TextLook plain{.line_height = 1.2F, .em_px = em};
    // Where one line is too long it breaks between question and answer, and nowhere else.
    const TextLook bold{.weight = Weight::bold, .em_px = em};
    const bool one_line = canvas.layout(danger_line(canvas), bold, 1e6F).width <= r.w;
    const std::vector<TextRun> runs{
        {word(canvas, Word::danger) + (one_line ? " " : "\n"), Weight::regular, 0},
        {word(canvas, Word::call), Weight::bold, 1}};
    const TextLayout& line = canvas.layout(runs, plain, r.w);
    if (canvas.pressed(r))
        canvas.fill(r, pressed_shade(p.bar), canvas.metrics().corner());
    const Rect at{r.x, r.y + (r.h - line.height()) / 2, r.w, line.height()};
    const std::array colours{p.bar_text, p.sun};
    canvas.text_by_tag(line, plain, at, colours, Align::centre);
    canvas.list(Role::button, danger_line(canvas), r, action::Open{{Screen::emergency, {}}});
    canvas.must_be_seen();
}

void put_bar_ground(Canvas& canvas, const BarPlan& plan) {
    const Metrics& m = canvas.metrics();
    const Palette& p = canvas.colours();
    const float top = m.height() - plan.height;
    canvas.fill({0, top, m.width(), plan.height}, p.bar);
    if (p.bar == p.paper)
        canvas.fill({0, top, m.width(), m.line()}, p.bar_text);
}

void put_hide(Canvas& canvas, const BarPlan& plan, float y) {
    const Metrics& m = canvas.metrics();
    const Palette& p = canvas.colours();
    const float w = hide_width(canvas, plan.em, plan.tight);
    const float x = canvas.view().hide_at_left ? m.margin() : m.width() - m.margin() - w;
    put_button(canvas, hide_choice(canvas), {x, y, w, plan.button_height}, plan.em,
               {p.sun, p.sun_text, p.sun});
    canvas.must_be_seen();
    // To the very corner: a hand that is in a hurry hits the edge of the screen.
    const float round = round_hide(m);
    const float from = canvas.view().hide_at_left ? 0 : x - round;
    const float to = canvas.view().hide_at_left ? x + w + round : m.width();
    canvas.acts_on_down({from, y - round, to - from, m.height() - y + round});
}

void put_bar_controls(Canvas& canvas, const BarPlan& plan, float y, float hide_y) {
    const Metrics& m = canvas.metrics();
    const Palette& p = canvas.colours();
    const float hide_w = hide_width(canvas, plan.em, plan.tight);
    const float less = too_wide(canvas, plan.em, plan.tight) / 2;
    const float back_w = back_width(canvas, plan.em) - less;
    const float home_w = button_width(canvas, home_choice(canvas, plan.tight), plan.em) - less;
    const bool left = canvas.view().hide_at_left;
    float x = left ? m.width() - m.margin() - back_w - m.gap() - home_w : m.margin();
    put_back(canvas, {x, y, back_w, plan.button_height}, plan.em);
    x += back_w + m.gap();
    const ButtonColours home{p.bar_button, p.bar_button_text, p.bar_button_edge};
    put_button(canvas, home_choice(canvas, plan.tight), {x, y, home_w, plan.button_height}, plan.em, home);
    if (plan.rows == 1) {
        const float from = left ? m.margin() + hide_w + m.gap() : x + home_w + m.gap();
        const float to = left ? m.width() - m.margin() - back_w - 2 * m.gap() - home_w
                              : m.width() - m.margin() - hide_w - m.gap();
        put_danger(canvas, {from, y, to - from, plan.button_height}, plan.em);
    }
    put_hide(canvas, plan, hide_y);
}

} // namespace

float left_of_cover_button(Canvas& canvas) {
    Metrics neutral = canvas.metrics();
    neutral.text_scale = 1; // the cover belongs to nobody's visit
    const std::string& label = canvas.view().bundle.cover.original.button;
    return (neutral.width() - button_width(canvas, label, {}, neutral.em())) / 2;
}

float highest_hide_row(const Metrics& metrics) {
    Metrics largest = metrics;
    largest.text_scale = text_scale_of(text_size_steps - 1);
    return button_height(largest, largest.em(), true) + between_rows(metrics) + round_hide(metrics);
}

Rect room_over_bar(Canvas& canvas) {
    const Metrics& m = canvas.metrics();
    return {0, 0, m.width(), m.height() - plan_bar(canvas).height};
}

void put_hide_alone(Canvas& canvas) {
    const Metrics& m = canvas.metrics();
    const BarPlan plan = plan_bar(canvas);
    put_bar_ground(canvas, plan);
    put_hide(canvas, plan, m.height() - between_rows(m) - plan.button_height);
}

void put_bar(Canvas& canvas) {
    const Metrics& m = canvas.metrics();
    const BarPlan plan = plan_bar(canvas);
    const float top = m.height() - plan.height;
    put_bar_ground(canvas, plan);
    const float step = plan.button_height + between_rows(m);
    const float first = top + between_rows(m);
    const float last = first + static_cast<float>(plan.rows - 1) * step;
    if (plan.rows > 1)
        put_danger(canvas, {m.margin(), first, m.width() - 2 * m.margin(), plan.button_height}, plan.em);
    put_bar_controls(canvas, plan, last - (plan.rows == 3 ? step : 0), last);
}

} // namespace signpost
