#include <algorithm>
#include <array>
#include <cstdio>
#include <vector>

#include "screen/column_internal.h"
#include "screen/drift_internal.h"
#include "screen/forms_internal.h"
#include "screen/head_and_bar_internal.h"
#include "screen/screens_internal.h"
#include "screen/scroll_internal.h"

namespace signpost {

namespace {

// How the cover is set: all of the hours must be in sight, and nothing may lie over anything. Lengths in mm,
// letters in ems of body text, which is the smallest there is.
struct CoverForm {
    float title = 1.5F;
    float band_edge = 9;     // over and under the title
    float letters = 1.12F;   // of the hours and of the notices' titles
    float hours_line = 1.6F; // line heights
    float notice_line = 1.5F;
    float notice_edge = 8; // round a notice's words
    std::size_t hours_abreast = 1;
    std::size_t notices = 0; // how many of them; those that have no room are left out whole
};

TextLook title_look(const CoverForm& form) {
    return {.factor = form.title, .weight = Weight::bold, .line_height = 1.2F};
}
TextLook hours_look(const CoverForm& form, bool today) {
    return {.factor = form.letters,
            .weight = today ? Weight::bold : Weight::regular,
            .line_height = form.hours_line};
}
TextLook notice_look(const CoverForm& form) { return {.line_height = form.notice_line}; }
TextLook notice_title_look(const CoverForm& form) {
    return {.factor = form.letters, .weight = Weight::bold, .line_height = form.notice_line};
}

// Each with its rows as loose as there is room for. Air goes first, then the larger letters, then notices
// from the last one on; at last the hours have two columns.
std::vector<CoverForm> cover_forms(std::size_t notices) {
    std::vector<CoverForm> forms;
    const auto add = [&forms](CoverForm form, std::size_t shown) {
        form.notices = shown;
        for (const float line : {1.6F, 1.4F, 1.2F}) {
            form.hours_line = line;
            forms.push_back(form);
        }
    };
    const CoverForm tight{1.19F, 5, 1.0F, 1.2F, 1.2F, 4};
    add({}, notices);
    add({.letters = 1.0F}, notices);
    add({.letters = 1.0F, .notice_line = 1.3F, .notice_edge = 5}, notices);
    for (std::size_t shown = notices + 1; shown-- > 0;)
        add(tight, shown);
    add(tight, 0);
    for (std::size_t last = forms.size() - 3; last < forms.size(); ++last)
        forms[last].hours_abreast = 2;
    return forms;
}

std::string clock_text(const WallTime& wall) {
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%02d:%02d", wall.hour % 24, wall.minute % 60);
    return text.data();
}

float put_band(Canvas& canvas, const CoverText& text, const CoverForm& form, Point shift) {
    const Metrics& m = canvas.metrics();
    const CoverPalette& p = cover_palette();
    const TextLook look = title_look(form);
    const TextLayout& clock = canvas.layout(clock_text(canvas.view().wall), look, m.width());
    const float x = 1.3F * m.margin();
    const float room = m.width() - 3 * x - clock.width;
    const TextLayout& title = canvas.layout(text.title, look, room);
    const float pad = m.px(Mm{form.band_edge});
    const float height = title.height() + 2 * pad + m.px(Mm{2}) + shift.y;
    canvas.fill({0, 0, m.width(), height}, p.band);
    const float y = pad + m.px(Mm{1}) + shift.y;
    put_text(canvas, text.title, look, {x + shift.x, y, room, 0}, p.band_text, Role::heading);
    canvas.must_be_seen();
    const Rect at{m.width() - x - clock.width + shift.x, y, clock.width + 1, 0};
    put_text(canvas, clock_text(canvas.view().wall), look, at, p.band_text, Role::clock);
    canvas.must_be_seen();
    return height;
}

bool is_today(const Canvas& canvas, const CoverText& text, std::size_t row) {
    return text.hours.size() == 7 && static_cast<int>(row) + 1 == canvas.view().wall.weekday;
}

float day_width(Canvas& canvas, const CoverText& text, const CoverForm& form) {
    float width = 0;
    for (const CoverHours& row : text.hours)
        width = std::max(width, canvas.layout(row.day, hours_look(form, true), 1e6F).width);
    return width + 1.2F * static_cast<float>(canvas.metrics().em());
}

// What the rows need so that none breaks.
float hours_width(Canvas& canvas, const CoverText& text, const CoverForm& form) {
    float open = 0;
    for (const CoverHours& row : text.hours)
        open = std::max(open, canvas.layout(row.open, hours_look(form, true), 1e6F).width);
    return day_width(canvas, text, form) + open + 1;
}

float put_hours_row(Canvas& canvas, const CoverHours& row, TextLook look, float open_x, Rect at) {
    const TextLayout& day = canvas.layout(row.day, look, std::max(open_x, 1.0F));
    const TextLayout& open = canvas.layout(row.open, look, std::max(at.w - open_x, 1.0F));
    canvas.text(day, look, {at.x, at.y, at.w, day.height()}, cover_palette().ink);
    canvas.text(open, look, {at.x + open_x, at.y, at.w - open_x, open.height()}, cover_palette().ink);
    const float height = std::max(day.height(), open.height());
    canvas.list(Role::text, row.day + " " + row.open, {at.x, at.y, at.w, height});
    canvas.must_be_seen();
    return height;
}

float put_hours(Canvas& canvas, const CoverText& text, const CoverForm& form, Rect at) {
    const std::size_t abreast = form.hours_abreast;
    const float between = canvas.metrics().margin();
    const float width = (at.w - between * static_cast<float>(abreast - 1)) / static_cast<float>(abreast);
    const float open_x = std::min(day_width(canvas, text, form), width / 2);
    const std::size_t rows = (text.hours.size() + abreast - 1) / abreast;
    float lowest = at.y;
    for (std::size_t column = 0; column < abreast; ++column) {
        float y = at.y;
        const float x = at.x + static_cast<float>(column) * (width + between);
        for (std::size_t i = column * rows; i < std::min((column + 1) * rows, text.hours.size()); ++i)
            y += put_hours_row(canvas, text.hours[i], hours_look(form, is_today(canvas, text, i)), open_x,
                               {x, y, width, 0});
        lowest = std::max(lowest, y);
    }
    return lowest;
}

float put_notice(Canvas& canvas, const CoverNotice& notice, const CoverForm& form, Rect at) {
    const Metrics& m = canvas.metrics();
    const CoverPalette& p = cover_palette();
    const float pad = m.px(Mm{form.notice_edge});
    const float inner = at.w - 2 * pad;
    float height = canvas.layout(notice.title, notice_title_look(form), inner).height() + 2 * pad;
    for (const std::string& line : notice.lines)
        height += canvas.layout(line, notice_look(form), inner).height();
    canvas.fill({at.x, at.y, at.w, height}, p.card, m.corner());
    Column column(canvas, {at.x + pad, at.y + pad, inner, 0});
    column.text(notice.title, notice_title_look(form), p.ink, Role::heading);
    canvas.must_be_seen();
    for (const std::string& line : notice.lines) {
        column.text(line, notice_look(form), p.ink);
        canvas.must_be_seen();
    }
    return at.y + height;
}

float put_notices(Canvas& canvas, const CoverText& text, const CoverForm& form, Rect at) {
    float y = at.y;
    for (std::size_t i = 0; i < std::min(form.notices, text.notices.size()); ++i)
        y = put_notice(canvas, text.notices[i], form, {at.x, y, at.w, 0}) + canvas.metrics().gap();
    return y - (form.notices > 0 ? canvas.metrics().gap() : 0);
}

// Beside each other on a wide screen, else one under the other. The hours' column is as wide as they need,
// and on a roomy screen more than half.
float put_content(Canvas& canvas, const CoverText& text, const CoverForm& form, Rect at) {
    const Metrics& m = canvas.metrics();
    if (!m.landscape() || form.notices == 0) {
        const float y = put_hours(canvas, text, form, at);
        return form.notices == 0 ? y : put_notices(canvas, text, form, {at.x, y + m.margin(), at.w, 0});
    }
    const float between = (m.compact() ? 0.75F : 1.5F) * m.margin();
    const float needed = std::min(hours_width(canvas, text, form), (at.w - between) * 0.6F);
    const float left = m.compact() ? needed : std::max(needed, (at.w - between) * 0.56F);
    const float hours = put_hours(canvas, text, form, {at.x, at.y, left, 0});
    const Rect beside{at.x + left + between, at.y, at.w - left - between, 0};
    return std::max(hours, put_notices(canvas, text, form, beside));
}

// Not where Hide was, in whichever language, size of text and corner: a second, frightened touch there must
// not bring anything up. In the middle, where Hide never reaches; and on an upright screen, which is narrow,
// over Hide's row.
float top_of_again(const Metrics& m) {
    const float edge = m.compact() ? m.margin() / 2 : m.margin();
    return m.height() - m.target() - (m.landscape() ? edge : highest_hide_row(m) + m.gap());
}

void put_again(Canvas& canvas, const std::string& label, Point shift) {
    const Metrics& m = canvas.metrics();
    const CoverPalette& p = cover_palette();
    const int em = m.em();
    const float width = button_width(canvas, label, {}, em);
    const Rect r{left_of_cover_button(canvas) + shift.x, top_of_again(m) + shift.y, width, m.target()};
    put_button(canvas, {label, {}, {}, action::Begin{}}, r, em, {p.button, p.button_text, p.button_text});
    canvas.must_be_seen();
}

// Where the content begins, and how far down it may reach while the screen drifts.
Rect content_room(Canvas& canvas, const CoverText& text, const CoverForm& form, float drift_reach) {
    const Metrics& m = canvas.metrics();
    const bool before = canvas.measure_only(true);
    const float top = put_band(canvas, text, form, {}) + m.px(Mm{m.compact() ? 5.0F : 10.0F});
    canvas.measure_only(before);
    const float bottom = top_of_again(m) - drift_reach - m.px(Mm{m.compact() ? 3.0F : 6.0F});
    return {1.3F * m.margin(), top, m.width() - 2.6F * m.margin(), bottom - top};
}

} // namespace

void put_cover(Canvas& canvas) {
    const View& view = canvas.view();
    const CoverText& text = view.bundle.cover.in(view.state.visit.language);
    const float reach = canvas.metrics().px(Mm{1.5F});
    const Point shift = drift(view.now - view.state.visit.arrived, reach);
    const CoverForm form = richest(cover_forms(text.notices.size()), [&](const CoverForm& tried) {
        const Rect room = content_room(canvas, text, tried, reach);
        const auto put = [&](Rect at) { return put_content(canvas, text, tried, at); };
        return measured_height(canvas, room, put) <= room.h;
    });
    put_band(canvas, text, form, shift);
    Rect room = content_room(canvas, text, form, reach);
    room.x += shift.x;
    room.y += shift.y;
    put_content(canvas, text, form, room);
    put_again(canvas, text.button, shift);
}

} // namespace signpost
