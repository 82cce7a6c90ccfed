// What stands over the content: the bundle's title, and the settings.
#include <algorithm>
#include <string>
#include <vector>

#include "screen/head_and_bar_internal.h"
#include "screen/pieces_internal.h"

namespace signpost {

namespace {

std::vector<Choice> settings(Canvas& canvas) {
    std::vector<Choice> choices{{word(canvas, Word::text_size), icon::text_size, {}, action::NextTextSize{}},
                                {word(canvas, Word::contrast), icon::contrast, {}, action::NextTheme{}}};
    if (canvas.view().bundle.languages.size() > 1)
        choices.push_back(
            {word(canvas, Word::language), icon::language, {}, action::Open{{Screen::languages, {}}}});
    return choices;
}

float settings_width(Canvas& canvas, const std::vector<Choice>& choices, int em) {
    float width = 0;
    for (const Choice& choice : choices)
        width += button_width(canvas, choice, em) + canvas.metrics().gap();
    return width;
}

// How many settings stand in the first row, each as narrow as can be.
std::size_t that_fit(Canvas& canvas, const std::vector<Choice>& choices, int em, float room) {
    const Metrics& m = canvas.metrics();
    float width = -m.gap();
    for (std::size_t i = 0; i < choices.size(); ++i) {
        width += narrowest_button(canvas, choices[i], em) + m.gap();
        if (width > room)
            return std::max<std::size_t>(i, 1);
    }
    return choices.size();
}

// One row: where there is too little room, each gives up as much of it.
void put_settings_row(Canvas& canvas, const std::vector<Choice>& choices, Rect row, int em) {
    const float gap = canvas.metrics().gap();
    const float width = settings_width(canvas, choices, em) - gap;
    const float too_much = std::max(0.0F, width - row.w) / static_cast<float>(choices.size());
    float x = row.x;
    for (const Choice& choice : choices) {
        const float w = button_width(canvas, choice, em) - too_much;
        put_button(canvas, choice, {x, row.y, w, row.h}, em, paper_button(canvas));
        x += w + gap;
    }
}

// As many rows as it takes; returns where they end.
float put_settings(Canvas& canvas, std::vector<Choice> choices, Rect first, int em) {
    const float between = canvas.metrics().px(Mm{3});
    float bottom = first.y;
    while (!choices.empty()) {
        const auto count = static_cast<std::ptrdiff_t>(that_fit(canvas, choices, em, first.w));
        put_settings_row(canvas, {choices.begin(), choices.begin() + count}, first, em);
        choices.erase(choices.begin(), choices.begin() + count);
        bottom = first.bottom();
        first.y += first.h + between;
    }
    return bottom;
}

// Draws the title, and returns where the settings begin: beside it where both have room, else under it. A
// compact screen has no row to spare for the title alone.
Rect put_title(Canvas& canvas, Rect row, float settings_room, TextLook look) {
    const Metrics& m = canvas.metrics();
    const std::string& title = canvas.view().bundle.title.in(canvas.view().state.visit.language);
    const bool together = canvas.layout(title, look, 1e6F).width + settings_room <= row.w;
    if (!together && m.compact() && settings_room > 0)
        return row;
    const float title_room = together ? row.w - settings_room : row.w;
    const TextLayout& words = canvas.layout(title, look, title_room);
    const float title_row = together ? row.h : words.height();
    put_text(canvas, title, look, {row.x, row.y + (title_row - words.height()) / 2, title_room, 0},
             canvas.colours().accent, Role::heading);
    if (!together)
        return {row.x, row.y + title_row + m.px(Mm{3}), row.w, row.h};
    const float x = row.x + title_room + m.gap();
    return {x, row.y, row.right() - x, row.h};
}

} // namespace

Rect put_head(Canvas& canvas, Head head) {
    const Metrics& m = canvas.metrics();
    const auto choices = head == Head::settings ? settings(canvas) : std::vector<Choice>{};
    // In one size whatever the visitor has chosen: a button must not go from under the finger that pressed
    // it.
    const int em = m.base_em;
    const TextLook look{.weight = Weight::bold, .line_height = 1.2F, .em_px = em};
    const float height = std::max(m.target(), static_cast<float>(em) * 1.2F + m.px(Mm{8}));
    const Rect row{m.margin(), m.px(Mm{5}), m.width() - 2 * m.margin(), height};
    const Rect first = put_title(canvas, row, settings_width(canvas, choices, em), look);
    const float top =
        choices.empty() ? std::max(row.bottom(), first.y) : put_settings(canvas, choices, first, em);
    return {0, top, m.width(), room_over_bar(canvas).h - top};
}

} // namespace signpost
