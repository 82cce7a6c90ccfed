#include <algorithm>
#include <vector>

#include "screen/bar_internal.h"
#include "screen/forms_internal.h"
#include "screen/pieces_internal.h"
#include "screen/screens_internal.h"

namespace signpost {

namespace {

// Every language must be in sight.
struct LanguagesForm {
    std::size_t columns = 3;
    float button = 26; // mm high, at least
    float between = 6; // mm from one to the next
};

std::vector<LanguagesForm> languages_forms(const Metrics& m) {
    const std::size_t columns = m.landscape() ? 3 : 2;
    return {{columns},         {columns, 20},           {columns, 16},      {columns, 15, 3.2F},
            {columns + 1, 16}, {columns + 2, 15, 3.2F}, {columns, 12, 3.2F}};
}

bool has_one_line(Canvas& canvas, const Language& language, float width) {
    return narrowest_button(canvas, {language.name, {}, {}, {}}, canvas.metrics().base_em) <= width;
}

// The names keep the first size of text: whoever looks for a language cannot read what would be lost.
void put_choices(Canvas& canvas, const LanguagesForm& form, Rect area) {
    const Metrics& m = canvas.metrics();
    const float gap = m.px(Mm{form.between});
    const auto columns = static_cast<float>(form.columns);
    const float width = (area.w - gap * (columns - 1)) / columns;
    const float height = std::max(m.px(Mm{form.button}), 1.2F * static_cast<float>(m.base_em) + m.px(Mm{3}));
    std::size_t i = 0;
    for (const Language& language : canvas.view().bundle.languages) {
        const auto column = static_cast<float>(i % form.columns);
        const std::size_t full_rows = i / form.columns;
        const auto row = static_cast<float>(full_rows);
        put_button(canvas, {language.name, {}, {}, action::ChooseLanguage{language.code}},
                   {area.x + column * (width + gap), area.y + row * (height + gap), width, height}, m.base_em,
                   paper_button(canvas));
        canvas.must_be_seen();
        ++i;
    }
}

void put_in_form(Canvas& canvas, const LanguagesForm& form) {
    canvas.begin_clip(room_over_bar(canvas));
    put_choices(canvas, form, content_area(canvas));
    canvas.end_clip();
    put_bar(canvas);
}

bool names_have_one_line(Canvas& canvas, const LanguagesForm& form) {
    const Metrics& m = canvas.metrics();
    const auto columns = static_cast<float>(form.columns);
    const float width = (m.width() - 2 * m.margin() - m.px(Mm{form.between}) * (columns - 1)) / columns;
    const auto& languages = canvas.view().bundle.languages;
    return std::all_of(languages.begin(), languages.end(),
                       [&](const Language& language) { return has_one_line(canvas, language, width); });
}

} // namespace

void put_languages(Canvas& canvas) {
    put_in_form(canvas, richest(languages_forms(canvas.metrics()), [&](const LanguagesForm& form) {
                    return names_have_one_line(canvas, form) &&
                           is_seen_whole(canvas, [&] { put_in_form(canvas, form); });
                }));
}

} // namespace signpost
