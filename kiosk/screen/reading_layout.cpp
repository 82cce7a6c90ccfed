#include "screen/reading_layout_internal.h"

#include <algorithm>

#include "screen/open_words_internal.h"
#include "screen/pieces_internal.h"
#include "screen/scroll_internal.h"

namespace signpost {

namespace {

// A side column narrower than this breaks too many words.
constexpr float least_side_em = 11;

struct Columns {
    Rect main;
    Rect side; // w == 0: there is no room for it
};

Columns columns_of(const Metrics& m, Rect area) {
    const auto em = static_cast<float>(m.em());
    const float between = 1.5F * m.margin();
    const float side = std::max(least_side_em * em, (area.w - between) * 0.32F);
    const float main = area.w - between - side;
    if (!m.landscape() || main < 14 * em)
        return {{area.x, area.y, std::min(area.w, longest_line(m)), area.h}, {}};
    return {{area.x, area.y, std::min(main, longest_line(m)), area.h},
            {area.right() - side, area.y, side, area.h}};
}

float put_into(Canvas& canvas, Rect at, const PutColumn& put) {
    Column column(canvas, at);
    put(column);
    return column.y();
}

PutContent content_of(Canvas& canvas, const PutColumn& put) {
    return [&canvas, &put](Rect at) { return put_into(canvas, at, put); };
}

Rect area_of(const Metrics& m, Rect room) {
    const bool lines_are_dear = m.compact() || m.text_scale >= 2;
    const float over = m.px(Mm{lines_are_dear ? 4.0F : 8.0F});
    const float under = m.px(Mm{lines_are_dear ? 3.0F : 6.0F});
    return {m.margin(), room.y + over, m.width() - 2 * m.margin(), room.h - over - under};
}

void put_in_one(Canvas& canvas, Rect area, float width, const PutColumn& main, const PutColumn& beside) {
    put_scrolling(canvas, area, [&](Rect at) {
        const float y =
            put_into(canvas, {at.x, at.y, std::min(width, at.w), at.h}, main) + canvas.metrics().margin();
        return put_into(canvas, {at.x, y, at.w, at.h}, beside);
    });
}

// Up and More stand under the side column where it leaves room for them: the text is the longer one.
void put_in_two(Canvas& canvas, const Columns& columns, const PutColumn& main, const PutColumn& beside) {
    const PutContent put_main = content_of(canvas, main);
    const PutContent put_beside = content_of(canvas, beside);
    const Extent text = measure(canvas, columns.main, put_main);
    const Extent side = measure(canvas, columns.side, put_beside);
    const float buttons = up_and_more_height(canvas, columns.side.w);
    const bool has_room = side.height + canvas.metrics().gap() + buttons <= columns.side.h;
    if (text.height <= columns.main.h || !has_room) {
        put_scrolling(canvas, columns.main, text, put_main, 0);
        put_scrolling(canvas, columns.side, side, put_beside, 1);
        return;
    }
    put_leaf(canvas, columns.main, text, put_main, 0);
    put_into(canvas, columns.side, beside);
    put_up_and_more(canvas, {columns.side.x, columns.side.bottom() - buttons, columns.side.w, buttons}, 0);
}

} // namespace

void put_reading(Canvas& canvas, Rect room, const PutColumn& main, const PutColumn& beside,
                 const PutColumn& title) {
    Rect area = area_of(canvas.metrics(), room);
    Columns columns = columns_of(canvas.metrics(), area);
    const float over = title ? put_into(canvas, columns.main, title) - area.y : 0;
    columns.main.y += over;
    columns.main.h -= over;
    if (columns.side.w > 0)
        return put_in_two(canvas, columns, main, beside);
    area.y += over;
    area.h -= over;
    put_in_one(canvas, area, columns.main.w, main, beside);
}

bool fits_beside(Canvas& canvas, Rect room, const PutColumn& beside) {
    const Rect side = columns_of(canvas.metrics(), area_of(canvas.metrics(), room)).side;
    return side.w > 0 && measured_height(canvas, side, content_of(canvas, beside)) <= side.h;
}

namespace {
float between_arms(const Metrics& m) { return m.compact() ? m.px(Mm{3.5F}) : m.gap(); }
} // namespace

void put_contact_arms(Canvas& canvas, Column& column, const std::vector<std::string>& ids) {
    const View& view = canvas.view();
    if (ids.empty())
        return;
    const TextLook look{.weight = Weight::bold, .line_height = 1.3F};
    column.text(word(canvas, Word::who_can_help), look, canvas.colours().accent, Role::heading);
    column.space(canvas.metrics().px(Mm{3}));
    for (const std::string& id : in_order(view.bundle, ids, moment_of_arrival(view))) {
        const Contact* contact = view.bundle.contact(id);
        const std::string& name = contact->text.in(view.state.visit.language).name;
        column.arm({name, {}, contact->telephone, action::Open{{Screen::contact, id}}});
        column.space(between_arms(canvas.metrics()));
    }
}

void put_page_arms(Canvas& canvas, Column& column, Word heading, const std::vector<std::string>& ids) {
    const View& view = canvas.view();
    if (ids.empty())
        return;
    const TextLook look{.weight = Weight::bold, .line_height = 1.3F};
    column.space(canvas.metrics().px(Mm{2}));
    column.text(word(canvas, heading), look, canvas.colours().accent, Role::heading);
    column.space(canvas.metrics().px(Mm{3}));
    for (const std::string& id : ids) {
        const Page* page = view.bundle.page(id);
        if (page == nullptr)
            continue;
        column.arm(
            {page->text.in(view.state.visit.language).title, {}, {}, action::Open{{Screen::page, id}}});
        column.space(between_arms(canvas.metrics()));
    }
}

bool needs_language_note(const Canvas& canvas, bool translated) {
    const View& view = canvas.view();
    const LanguageCode& language = view.state.visit.language;
    return !translated && !language.empty() && language != view.bundle.default_language;
}

float put_language_note(Canvas& canvas, Rect at) {
    // In the first size of text: it takes no line from what is read.
    const int em = canvas.metrics().base_em;
    const TextLook look{.weight = Weight::bold, .line_height = 1.2F, .em_px = em};
    return put_text(canvas, word(canvas, Word::not_translated), look, at, canvas.colours().accent) +
           0.3F * static_cast<float>(em);
}

void put_language_note(Canvas& canvas, Column& column, bool translated) {
    if (needs_language_note(canvas, translated))
        column.space(put_language_note(canvas, column.rest(0)));
}

} // namespace signpost
