#include <algorithm>
#include <array>
#include <cmath>

#include "screen/column_internal.h"
#include "screen/drift_internal.h"
#include "screen/screens_internal.h"
#include "screen/scroll_internal.h"

namespace signpost {

namespace {

// From the first that leaves the button in sight: on a small screen seen from afar all text is large.
constexpr std::array title_factors{2.6F, 2.0F, 1.5F, 1.0F};
constexpr TextLook subtitle_look{.factor = 1.3F, .line_height = 1.35F};
constexpr TextLook button_look{.factor = 1.45F, .weight = Weight::bold, .line_height = 1.2F};

// The fingerpost, drawn into `r`: a post with a round head and three arms.
void put_fingerpost(Canvas& canvas, Rect r) {
    const Palette& p = canvas.colours();
    const float post = r.w * 0.09F;
    const float x = r.x + r.w * 0.44F;
    const float head = post * 0.8F;
    canvas.circle({x + post / 2, r.y + head}, head, p.ink, 0);
    canvas.fill({x, r.y + head, post, r.h - head}, p.ink);
    const float arm = r.h * 0.155F;
    const float point = arm * 0.5F;
    canvas.arm({r.x, r.y + r.h * 0.13F, r.w, arm}, point, Towards::forward, p.arm, p.arm_edge);
    canvas.arm({r.x, r.y + r.h * 0.36F, r.w * 0.975F, arm}, point, Towards::back, p.sun, p.sun);
    canvas.arm({r.x + r.w * 0.08F, r.y + r.h * 0.59F, r.w * 0.82F, arm}, point, Towards::forward, p.bar,
               p.bar == p.paper ? p.bar_text : p.bar);
}

void put_begin(Canvas& canvas, Column& column, const std::string& label) {
    const Metrics& m = canvas.metrics();
    const Palette& p = canvas.colours();
    const float pad = m.px(Mm{11});
    const float point = m.px(Mm{14});
    const TextLayout& words = canvas.layout(label, button_look, column.width() - 2 * pad - point);
    const float height = words.height() + 2 * pad;
    const float width =
        std::min(column.width(), std::max(words.width + 2 * pad + point, column.width() * 0.7F));
    const Rect r{column.rest(height).x, column.y(), width, height};
    canvas.arm(r, point, Towards::forward, canvas.pressed(r) ? pressed_shade(p.arm) : p.arm, p.arm_edge);
    canvas.text(words, button_look, {r.x + pad, r.y + pad, words.width, words.height()}, p.arm_text);
    canvas.list(Role::button, label, r, action::Begin{});
    column.space(height);
}

// Every language by its own name; choosing one changes this screen at once.
void put_languages_row(Canvas& canvas, Column& column) {
    const View& view = canvas.view();
    if (view.bundle.languages.size() < 2)
        return;
    const Metrics& m = canvas.metrics();
    const int em = m.em();
    const float height = std::max(m.target(), 1.2F * static_cast<float>(em) + m.px(Mm{8}));
    column.space(m.px(Mm{10}));
    float x = column.rest(0).x;
    const float right = x + column.width();
    for (const Language& language : view.bundle.languages) {
        const float width = button_width(canvas, language.name, {}, em);
        if (x > column.rest(0).x && x + width > right) {
            column.space(height + m.gap());
            x = column.rest(0).x;
        }
        put_button(canvas, {language.name, {}, {}, action::ChooseLanguage{language.code}},
                   {x, column.y(), width, height}, em, paper_button(canvas));
        x += width + m.gap();
    }
    column.space(height);
}

float put_words(Canvas& canvas, float title_factor, Rect at) {
    const View& view = canvas.view();
    const StartText& text = view.bundle.start.in(view.state.visit.language);
    const auto em = static_cast<float>(canvas.metrics().em());
    Column column(canvas, at);
    const TextLook start_title_look{.factor = title_factor, .weight = Weight::bold, .line_height = 1.15F};
    column.text(text.title, start_title_look, canvas.colours().accent, Role::heading);
    column.space(0.6F * em);
    column.text(text.subtitle, subtitle_look, canvas.colours().ink);
    column.space(1.1F * em);
    put_begin(canvas, column, text.button);
    put_languages_row(canvas, column);
    return column.y();
}

} // namespace

void put_start(Canvas& canvas) {
    const Metrics& m = canvas.metrics();
    const Point shift = drift(canvas.view().now - canvas.view().state.visit.arrived, m.px(Mm{2}));
    canvas.frame().anywhere = action::Begin{};
    const float margin = 2.2F * m.margin();
    const bool landscape = m.landscape();
    const float post_h = landscape ? m.height() * 0.69F : m.height() * 0.3F;
    const float post_w = landscape ? std::min(m.width() * 0.21F, post_h * 0.6F) : post_h * 0.6F;
    const float words_w = landscape ? m.width() - 3 * margin - post_w * 1.15F : m.width() - 2 * margin;
    Rect at{margin + shift.x, 0, words_w, 0};
    const float room = landscape ? m.height() - m.px(Mm{12}) : m.height() - post_h - 2.5F * m.margin();
    float factor = 0;
    float words_h = 0;
    for (const float candidate : title_factors) {
        factor = candidate;
        words_h = measured_height(canvas, at, [&](Rect r) { return put_words(canvas, candidate, r); });
        if (words_h <= room)
            break;
    }
    const float post_x = landscape ? m.width() - margin - post_w * 1.15F : (m.width() - post_w) / 2;
    float post_y = (m.height() - post_h) / 2;
    at.y = (m.height() - words_h) / 2;
    if (!landscape) {
        const float between = m.margin();
        post_y = std::max(m.margin(), (m.height() - post_h - between - words_h) / 2);
        at.y = post_y + post_h + between;
    }
    at.y = std::round(std::max(m.px(Mm{6}), at.y) + shift.y);
    put_words(canvas, factor, at);
    put_fingerpost(canvas, {post_x + shift.x, post_y + shift.y, post_w, post_h});
}

} // namespace signpost
