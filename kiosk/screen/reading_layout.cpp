#include "screen/reading_layout_internal.h"

#include <algorithm>

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

float height_of(Canvas& canvas, Rect at, const PutColumn& put) {
    return measured_height(canvas, at, [&](Rect r) { return put_into(canvas, r, put); });
}

Rect area_of(const Metrics& m, Rect room) {
    return {m.margin(), room.y + m.px(Mm{8}), m.width() - 2 * m.margin(), room.h - m.px(Mm{14})};
}

void put_in_one(Canvas& canvas, Rect area, float width, const PutColumn& main, const PutColumn& beside) {
    put_scrolling(canvas, area, [&](Rect at) {
        const float y = put_into(canvas, {at.x, at.y, width, at.h}, main) + canvas.metrics().margin();
        return put_into(canvas, {at.x, y, at.w, at.h}, beside);
    });
}

void put_in_two(Canvas& canvas, const Columns& columns, const PutColumn& main, const PutColumn& beside) {
    const float beside_height = height_of(canvas, columns.side, beside);
    if (beside_height <= columns.side.h && height_of(canvas, columns.main, main) <= columns.main.h) {
        put_into(canvas, columns.main, main);
        put_into(canvas, columns.side, beside);
        return;
    }
    const float buttons = up_and_more_height(canvas, columns.side.w);
    Scroll left(canvas, columns.main);
    left.end(put_into(canvas, {columns.main.x, left.top(), columns.main.w, 0}, main));
    const float page = canvas.frame().page_em;
    Rect side = columns.side;
    side.h -= buttons + canvas.metrics().gap();
    if (beside_height <= side.h) { // who can help stays in sight to the end of a long text
        put_into(canvas, side, beside);
    } else {
        Scroll right(canvas, side);
        right.end(put_into(canvas, {side.x, right.top(), side.w, 0}, beside));
        canvas.frame().page_em = std::min(page, canvas.frame().page_em);
    }
    put_up_and_more(canvas, {side.x, columns.side.bottom() - buttons, side.w, buttons});
}

} // namespace

void put_reading(Canvas& canvas, Rect room, const PutColumn& main, const PutColumn& beside) {
    const Metrics& m = canvas.metrics();
    const Rect area = area_of(m, room);
    const Columns columns = columns_of(m, area);
    if (columns.side.w > 0)
        put_in_two(canvas, columns, main, beside);
    else
        put_in_one(canvas, area, columns.main.w, main, beside);
}

Rect seen_of_main(Canvas& canvas, Rect room) {
    const Rect area = area_of(canvas.metrics(), room);
    const Columns columns = columns_of(canvas.metrics(), area);
    Rect seen = columns.main;
    if (columns.side.w == 0) // there Up and More stand under it
        seen.h -= up_and_more_height(canvas, area.w) + canvas.metrics().gap();
    return seen;
}

bool fits_beside(Canvas& canvas, Rect room, const PutColumn& beside) {
    const Rect side = columns_of(canvas.metrics(), area_of(canvas.metrics(), room)).side;
    return side.w > 0 && height_of(canvas, side, beside) <= side.h;
}

void put_number(Canvas& canvas, Column& column, const std::string& number, float most_factor) {
    const Metrics& m = canvas.metrics();
    const Palette& p = canvas.colours();
    const float pad = m.px(Mm{9});
    const float icon_share = 1.0F; // the icon is as wide as the number's em
    TextLook look{.weight = Weight::bold, .line_height = 1.15F, .em_px = m.em(most_factor)};
    const auto needed = [&] {
        return canvas.layout(number, look, 1e6F).width +
               (icon_share + 0.3F) * static_cast<float>(look.em_px) + 2 * pad;
    };
    // All but the padding grows with the em. Each size that is tried opens the font once more.
    while (look.em_px > m.base_em && needed() > column.width()) {
        const float fits = (column.width() - 2 * pad) / (needed() - 2 * pad);
        const int smaller = static_cast<int>(static_cast<float>(look.em_px) * fits);
        look.em_px = std::max(m.base_em, std::min(look.em_px - 1, smaller));
    }
    const auto em = static_cast<float>(look.em_px);
    const float words_x = pad + (icon_share + 0.3F) * em;
    const TextLayout& words = canvas.layout(number, look, std::max(em, column.width() - words_x - pad / 2));
    const Rect box = column.rest(words.height() + m.px(Mm{7}));
    canvas.fill(box, p.card, m.corner());
    canvas.outline(box, p.accent, m.line(), m.corner());
    canvas.icon(icon::telephone, static_cast<int>(em * 0.8F), {box.x + pad, box.y, em, box.h}, p.accent);
    canvas.text(words, look,
                {box.x + words_x, box.y + (box.h - words.height()) / 2, words.width, words.height()}, p.ink);
    canvas.list(Role::number, number, box);
    column.space(box.h + 0.5F * static_cast<float>(m.em()));
}

void put_contact_arms(Canvas& canvas, Column& column, const std::vector<std::string>& ids) {
    const View& view = canvas.view();
    if (ids.empty())
        return;
    const TextLook look{.weight = Weight::bold, .line_height = 1.3F};
    column.text(word(canvas, Word::who_can_help), look, canvas.colours().accent, Role::heading);
    column.space(canvas.metrics().px(Mm{3}));
    for (const std::string& id : ids) {
        const Contact* contact = view.bundle.contact(id);
        if (contact == nullptr)
            continue;
        const std::string& name = contact->text.in(view.state.visit.language).name;
        column.arm({name, {}, contact->telephone, action::Open{{Screen::contact, id}}});
        column.space(canvas.metrics().gap());
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
        column.space(canvas.metrics().gap());
    }
}

void put_language_note(Canvas& canvas, Column& column, bool translated) {
    const View& view = canvas.view();
    const LanguageCode& language = view.state.visit.language;
    if (translated || language.empty() || language == view.bundle.default_language)
        return;
    column.text(word(canvas, Word::not_translated), {.weight = Weight::bold}, canvas.colours().accent);
    column.space(0.5F * static_cast<float>(canvas.metrics().em()));
}

} // namespace signpost
