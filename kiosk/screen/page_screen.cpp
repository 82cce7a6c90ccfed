#include <algorithm>

#include "screen/column_internal.h"
#include "screen/head_and_bar_internal.h"
#include "screen/pieces_internal.h"
#include "screen/reading_layout_internal.h"
#include "screen/screens_internal.h"

namespace signpost {

namespace {

constexpr TextLook page_title_look{.factor = 1.62F, .weight = Weight::bold, .line_height = 1.2F};

void put_body(Canvas& canvas, Column& column, const Page& page) {
    const LanguageCode& language = canvas.view().state.visit.language;
    const PageText& text = page.text.in(language);
    column.text(text.title, page_title_look, canvas.colours().accent, Role::heading);
    column.space(0.35F * static_cast<float>(canvas.metrics().em()));
    put_language_note(canvas, column, page.text.has(language));
    column.rich(text.body);
}

// Side by side where there is room for two, else one under the other.
void put_figures(Canvas& canvas, Column& column, const Page& page) {
    const auto em = static_cast<float>(canvas.metrics().em());
    const auto& figures = page.text.in(canvas.view().state.visit.language).figures;
    const std::size_t abreast = column.width() >= 22 * em ? 2 : 1;
    const float between = canvas.metrics().margin();
    const float width =
        (column.width() - between * static_cast<float>(abreast - 1)) / static_cast<float>(abreast);
    for (std::size_t i = 0; i < figures.size(); i += abreast) {
        const Rect at = column.rest(0);
        float bottom = at.y;
        for (std::size_t k = i; k < std::min(i + abreast, figures.size()); ++k) {
            Column one(canvas, {at.x + static_cast<float>(k - i) * (width + between), at.y, width, 0});
            one.figure(figures[k]);
            bottom = std::max(bottom, one.y());
        }
        column.space(bottom - at.y + 0.6F * em);
    }
}

} // namespace

void put_page(Canvas& canvas, const Page& page) {
    const Rect room = put_head(canvas, Head::settings);
    const auto body = [&](Column& column) { put_body(canvas, column, page); };
    const auto ways_on = [&](Column& column) {
        put_contact_arms(canvas, column, page.contacts);
        put_page_arms(canvas, column, Word::read_next, page.next);
    };
    const auto figures_and_ways_on = [&](Column& column) {
        put_figures(canvas, column, page);
        ways_on(column);
    };
    const auto body_and_figures = [&](Column& column) {
        body(column);
        column.space(static_cast<float>(canvas.metrics().em()));
        put_figures(canvas, column, page);
    };
    // Figures stand beside the text unless they would push out of sight what to do next.
    if (fits_beside(canvas, room, figures_and_ways_on))
        put_reading(canvas, room, body, figures_and_ways_on);
    else
        put_reading(canvas, room, body_and_figures, ways_on);
    put_bar(canvas);
}

} // namespace signpost
