#include <algorithm>
#include <array>
#include <cstdio>

#include "screen/chrome.h"
#include "screen/column.h"
#include "screen/drift.h"
#include "screen/screens.h"

namespace signpost {

namespace {

constexpr TextLook cover_title_look{.factor = 1.5F, .weight = Weight::bold, .line_height = 1.2F};
constexpr TextLook notice_look{.factor = 1.0F, .line_height = 1.5F};
constexpr TextLook notice_title_look{.factor = 1.12F, .weight = Weight::bold, .line_height = 1.4F};

std::string clock_text(const WallTime& wall) {
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%02d:%02d", wall.hour % 24, wall.minute % 60);
    return text.data();
}

float put_band(Canvas& canvas, const CoverText& text, Point shift) {
    const Metrics& m = canvas.metrics();
    const CoverPalette& p = cover_palette();
    const TextLayout& clock = canvas.layout(clock_text(canvas.view().wall), cover_title_look, m.width());
    const float x = 1.3F * m.margin();
    const float room = m.width() - 3 * x - clock.width;
    const TextLayout& title = canvas.layout(text.title, cover_title_look, room);
    const float pad = m.px(Mm{9});
    const float height = title.height() + 2 * pad;
    canvas.fill({0, 0, m.width(), height + m.px(Mm{2}) + shift.y}, p.band);
    const float y = pad + m.px(Mm{1}) + shift.y;
    put_text(canvas, text.title, cover_title_look, {x + shift.x, y, room, 0}, p.band_text, Role::heading);
    const Rect at{m.width() - x - clock.width + shift.x, y, clock.width + 1, 0};
    put_text(canvas, clock_text(canvas.view().wall), cover_title_look, at, p.band_text, Role::clock);
    return height + m.px(Mm{2}) + shift.y;
}

// Rows stand loosely where there is room for it.
TextLook row_look_for(const Canvas& canvas, std::size_t rows, float room) {
    TextLook look{.factor = 1.12F, .line_height = 1.6F};
    const float needed = static_cast<float>(rows) * static_cast<float>(canvas.em_of(look)) * look.line_height;
    return needed <= room ? look : TextLook{.factor = 1.0F, .line_height = 1.2F};
}

// `at.h`: the room there is.
float put_hours(Canvas& canvas, const CoverText& text, Rect at) {
    const TextLook row_look = row_look_for(canvas, text.hours.size(), at.h);
    TextLook today_look = row_look;
    today_look.weight = Weight::bold;
    float day_width = 0;
    for (const CoverHours& row : text.hours)
        day_width = std::max(day_width, canvas.layout(row.day, today_look, at.w).width);
    const float x = day_width + 1.2F * static_cast<float>(canvas.metrics().em());
    float y = at.y;
    int weekday = 0;
    for (const CoverHours& row : text.hours) {
        const bool today = ++weekday == canvas.view().wall.weekday && text.hours.size() == 7;
        const TextLook look = today ? today_look : row_look;
        const TextLayout& day = canvas.layout(row.day, look, at.w);
        const TextLayout& open = canvas.layout(row.open, look, std::max(at.w - x, 1.0F));
        canvas.text(day, look, {at.x, y, at.w, day.height()}, cover_palette().ink);
        canvas.text(open, look, {at.x + x, y, at.w - x, open.height()}, cover_palette().ink);
        const float height = std::max(day.height(), open.height());
        canvas.list(Role::text, row.day + " " + row.open, {at.x, y, at.w, height});
        y += height;
    }
    return y;
}

float put_notice(Canvas& canvas, const CoverNotice& notice, Rect at) {
    const Metrics& m = canvas.metrics();
    const CoverPalette& p = cover_palette();
    const float pad = m.px(Mm{8});
    const float inner = at.w - 2 * pad;
    float height = canvas.layout(notice.title, notice_title_look, inner).height() + 2 * pad;
    for (const std::string& line : notice.lines)
        height += canvas.layout(line, notice_look, inner).height();
    canvas.fill({at.x, at.y, at.w, height}, p.card, m.corner());
    Column column(canvas, {at.x + pad, at.y + pad, inner, 0});
    column.text(notice.title, notice_title_look, p.ink, Role::heading);
    for (const std::string& line : notice.lines)
        column.text(line, notice_look, p.ink);
    return at.y + height;
}

float put_notices(Canvas& canvas, const CoverText& text, Rect at) {
    float y = at.y;
    for (const CoverNotice& notice : text.notices)
        y = put_notice(canvas, notice, {at.x, y, at.w, 0}) + canvas.metrics().gap();
    return y;
}

// Not where Hide was, in whichever language, size of text and corner: a second, frightened touch there must
// not bring anything up. In the middle, where Hide never reaches; and on an upright screen, which is narrow,
// over Hide's row.
float top_of_again(const Metrics& m) {
    return m.height() - m.target() - (m.landscape() ? m.margin() : highest_hide_row(m) + m.gap());
}

void put_again(Canvas& canvas, const std::string& label, Point shift) {
    const Metrics& m = canvas.metrics();
    const CoverPalette& p = cover_palette();
    const int em = m.em();
    const float width = button_width(canvas, label, {}, em);
    const Rect r{left_of_cover_button(canvas) + shift.x, top_of_again(m) + shift.y, width, m.target()};
    put_button(canvas, {label, {}, {}, action::Begin{}}, r, em, {p.button, p.button_text, p.button_text});
}

} // namespace

void put_cover(Canvas& canvas) {
    const Metrics& m = canvas.metrics();
    const View& view = canvas.view();
    const CoverText& text = view.bundle.cover.in(view.state.visit.language);
    const Point shift = drift(view.now - view.state.visit.arrived, m.px(Mm{1.5F}));
    const float top = put_band(canvas, text, shift) + m.px(Mm{10});
    const float x = 1.3F * m.margin() + shift.x;
    const float width = m.width() - 2.6F * m.margin();
    const float room = top_of_again(m) - m.px(Mm{6}) - top;
    if (m.landscape()) {
        const float between = 1.5F * m.margin();
        const float left = (width - between) * 0.56F;
        put_hours(canvas, text, {x, top, left, room});
        put_notices(canvas, text, {x + left + between, top, width - left - between, 0});
    } else {
        const float y = put_hours(canvas, text, {x, top, width, room / 2}) + m.margin();
        put_notices(canvas, text, {x, y, width, 0});
    }
    put_again(canvas, text.button, shift);
}

} // namespace signpost
