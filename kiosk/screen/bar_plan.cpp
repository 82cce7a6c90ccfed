#include "screen/bar_plan_internal.h"

#include <algorithm>
#include <string>
#include <vector>

#include "screen/forms_internal.h"

namespace signpost {

namespace {

std::vector<BarForm> bar_forms(const Metrics& m) {
    std::vector<BarForm> forms;
    for (const float scale : {m.text_scale, 1.4F, 1.0F}) {
        if (scale > m.text_scale)
            continue;
        const std::vector<BarForm> one_row =
            giving_up(BarForm{.scale = scale},
                      {[](BarForm& f) { f.two_lines = true; }, [](BarForm& f) { f.short_looks = true; },
                       [](BarForm& f) { f.bare = true; }});
        forms.insert(forms.end(), one_row.begin(), one_row.end());
        if (!m.landscape())
            for (BarForm form : one_row) {
                form.rows = 2;
                forms.push_back(form);
            }
    }
    forms.push_back({1, true, true, true, 2});
    forms.push_back({1, true, true, true, 3});
    return forms;
}

int em_of(const Metrics& m, const BarForm& form) {
    return std::max(m.base_em, static_cast<int>(static_cast<float>(m.base_em) * form.scale));
}

float width_of(Canvas& canvas, const Choice& choice, const BarForm& form, int em) {
    if (!form.bare)
        return button_width(canvas, choice, em);
    return std::max(narrowest_button(canvas, choice, em), canvas.metrics().px(Mm{15})); // a finger's
}

// Of Hide's words, in two lines and no wider than they need be.
float width_in_two_lines(Canvas& canvas, const std::string& words, int em) {
    const float one_line = bar_line_width(canvas, words, em);
    float width = one_line / 2;
    while (width < one_line && canvas.layout(words, bar_look(em), width).lines.size() > 2)
        width += one_line / 20;
    return std::min(width, one_line);
}

float danger_width(Canvas& canvas, int em, bool two_lines) {
    const float words = two_lines ? std::max(bar_line_width(canvas, word(canvas, Word::danger), em),
                                             bar_line_width(canvas, word(canvas, Word::call), em))
                                  : bar_line_width(canvas, danger_line(canvas), em);
    const Metrics& m = canvas.metrics();
    return words + 2 * m.px(Mm{m.compact() ? 3.0F : 6.0F});
}

// Share of the screen: past this the bar does not grow with the text, whose room it would take.
constexpr float most_of_screen = 0.18F;

Bar bar_of(const Metrics& m, const BarForm& form) {
    Bar bar{.form = form, .em = em_of(m, form)};
    bar.button = bar_button_height(m, bar.em, form);
    BarForm one_line = form;
    one_line.two_lines = false;
    bar.danger = form.rows == 1 ? bar.button : bar_button_height(m, bar.em, one_line);
    const auto others = static_cast<float>(std::max(1, form.rows - 1));
    const auto rows = static_cast<float>(form.rows);
    bar.height = others * bar.button + (form.rows == 1 ? 0 : bar.danger) + (rows + 1) * between_rows(m, form);
    return bar;
}

bool fits(Canvas& canvas, const BarForm& form) {
    const Metrics& m = canvas.metrics();
    const int em = em_of(m, form);
    const float room = m.width() - 2 * m.margin();
    const float danger = danger_width(canvas, em, form.two_lines);
    const float controls = back_width(canvas, form, em) + looks_width(canvas, form, em) +
                           hide_width(canvas, form, em) + 2 * m.gap();
    if (form.scale > 1 && bar_of(m, form).height > most_of_screen * m.height())
        return false;
    if (form.rows == 1)
        return controls + m.gap() + danger <= room;
    return danger <= room && (form.rows == 3 || controls <= room);
}

} // namespace

TextLook bar_look(int em) { return {.weight = Weight::bold, .line_height = 1.2F, .em_px = em}; }

Choice hide_choice(Canvas& canvas, const BarForm& form) {
    return {word(canvas, Word::hide), form.bare ? "" : icon::hide, {}, action::Hide{}};
}

// Home is where a visit begins: from there Back leads out of it.
Choice back_choice(Canvas& canvas) {
    const bool home = canvas.view().state.visit.here.screen == Screen::home;
    return {word(canvas, home ? Word::finish : Word::back), {}, {}, action::Back{}};
}

Choice looks_choice(Canvas& canvas, const BarForm& form) {
    const std::string& words = word(canvas, Word::looks);
    const char* icon = canvas.view().bundle.languages.size() > 1 ? icon::language : "";
    return {form.short_looks ? "Aa" : "Aa  " + words, icon, {}, action::Open{{Screen::looks, {}}}, words};
}

std::string danger_line(Canvas& canvas) {
    return word(canvas, Word::danger) + " " + word(canvas, Word::call);
}

float bar_line_width(Canvas& canvas, const std::string& words, int em) {
    return canvas.layout(words, bar_look(em), 1e6F).width;
}

float hide_width(Canvas& canvas, const BarForm& form, int em) {
    const Metrics& m = canvas.metrics();
    const Choice choice = hide_choice(canvas, form);
    const float one_line = width_of(canvas, choice, form, em);
    const float less =
        bar_line_width(canvas, choice.label, em) - width_in_two_lines(canvas, choice.label, em);
    return std::min(form.two_lines ? one_line - less : one_line + m.pad(), m.width() - 2 * m.margin());
}

float back_point(Canvas& canvas) { return canvas.metrics().px(Mm{7}); }

// The same on every screen, so that nothing in the bar moves from one to the next.
float back_width(Canvas& canvas, const BarForm& form, int em) {
    const auto width = [&](Word which) {
        return width_of(canvas, {word(canvas, which), {}, {}, {}}, form, em);
    };
    return std::max(width(Word::back), width(Word::finish)) + back_point(canvas);
}

float looks_width(Canvas& canvas, const BarForm& form, int em) {
    return width_of(canvas, looks_choice(canvas, form), form, em);
}

float between_rows(const Metrics& m, const BarForm& form) {
    return m.px(Mm{m.compact() || form.rows > 1 ? 4.0F : 6.0F});
}

float bar_button_height(const Metrics& m, int em, const BarForm& form) {
    return std::max(m.px(Mm{m.compact() || form.rows > 1 ? 18.0F : 28.0F}),
                    static_cast<float>(em) * (form.two_lines ? 2.4F : 1.2F) + m.pad());
}

Bar plan_bar(Canvas& canvas) {
    const Metrics& m = canvas.metrics();
    return bar_of(m, richest(bar_forms(m), [&](const BarForm& form) { return fits(canvas, form); }));
}

} // namespace signpost
