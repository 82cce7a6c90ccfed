#include <algorithm>
#include <optional>
#include <vector>

#include "screen/bar_internal.h"
#include "screen/column_internal.h"
#include "screen/forms_internal.h"
#include "screen/pieces_internal.h"
#include "screen/reading_layout_internal.h"
#include "screen/screens_internal.h"

namespace signpost {

namespace {

// How the title is set. In ems of body text; never smaller than the smallest letter.
struct PageForm {
    float title = 1.62F;
    bool title_stays = true; // in sight while the text scrolls
};

// On a small screen the title does not grow with the text: it would take lines from it.
std::vector<PageForm> page_forms(const Metrics& m) {
    PageForm best;
    if (m.compact())
        best.title /= m.text_scale;
    return giving_up(best,
                     {[](PageForm& form) { form.title *= 0.8F; }, [](PageForm& form) { form.title *= 0.8F; },
                      [](PageForm& form) { form.title = 0.625F; },
                      [](PageForm& form) { form.title_stays = false; }});
}

void put_title(Canvas& canvas, Column& column, const Page& page, const PageForm& form) {
    const TextLook look{
        .factor = form.title, .weight = Weight::bold, .line_height = 1.2F, .lines = Lines::balanced};
    const LanguageCode& language = canvas.view().state.visit.language;
    column.text(page.text.in(language).title, look, canvas.colours().accent, Role::heading);
    canvas.must_be_seen();
    column.space(0.35F * static_cast<float>(canvas.metrics().em()));
}

std::size_t leaves_of(const Frame& frame) {
    std::size_t leaves = 0;
    for (const ScrollingColumn& column : frame.columns)
        leaves += column.leaves.size();
    return leaves;
}

// On a small screen a lower title spares leaves, which are turned one by one: the highest title that has the
// fewest. `put` draws the page in a form.
template <class Put> PageForm page_form(Canvas& canvas, Put put) {
    std::optional<PageForm> best;
    std::size_t fewest = 0;
    const std::vector<PageForm> forms = page_forms(canvas.metrics());
    for (const PageForm& form : forms) {
        if (best && !form.title_stays)
            break;
        const Frame frame = canvas.rehearse([&] { put(form); });
        if (!not_whole(frame).empty() || (best && leaves_of(frame) >= fewest))
            continue;
        best = form;
        fewest = leaves_of(frame);
        if (!canvas.metrics().compact() || fewest <= 1)
            break;
    }
    return best.value_or(forms.back());
}

// A note that the page is not in the visitor's language counts as two of the lines.
void put_body(Canvas& canvas, Column& column, const Page& page) {
    const LanguageCode& language = canvas.view().state.visit.language;
    const bool translated = page.text.has(language);
    put_language_note(canvas, column, translated);
    const int lines =
        lines_seen_at_first(canvas.metrics()) - (needs_language_note(canvas, translated) ? 2 : 0);
    column.rich(page.text.in(language).body, lines);
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

void put_figures_below(Canvas& canvas, Column& column, const Page& page) {
    if (page.text.in(canvas.view().state.visit.language).figures.empty())
        return;
    column.space(static_cast<float>(canvas.metrics().em()));
    put_figures(canvas, column, page);
}

} // namespace

void put_page(Canvas& canvas, const Page& page) {
    const Rect room = room_over_bar(canvas);
    const auto ways_on = [&](Column& column) {
        put_contact_arms(canvas, column, page.contacts);
        put_page_arms(canvas, column, Word::read_next, page.next);
    };
    const auto figures_and_ways_on = [&](Column& column) {
        put_figures(canvas, column, page);
        ways_on(column);
    };
    // Figures stand beside the text unless they would push out of sight what to do next.
    const bool figures_beside = fits_beside(canvas, room, figures_and_ways_on);
    const auto put = [&](const PageForm& form) {
        const auto title = [&](Column& column) { put_title(canvas, column, page, form); };
        const auto body = [&](Column& column) {
            if (!form.title_stays)
                title(column);
            put_body(canvas, column, page);
            if (!figures_beside)
                put_figures_below(canvas, column, page);
        };
        put_reading(canvas, room, body, figures_beside ? PutColumn(figures_and_ways_on) : ways_on,
                    form.title_stays ? PutColumn(title) : PutColumn());
    };
    put(page_form(canvas, put));
    put_bar(canvas);
}

} // namespace signpost
