// What stands on the cover under its band: whether the door is open, the hours and the notices.
#include <algorithm>

#include "screen/column_internal.h"
#include "screen/cover_internal.h"

namespace signpost {

namespace {

constexpr float row_line = 1.25F; // of words that have more lines than one

TextLook row_look(const CoverForm& form, bool today) {
    return form.look(form.hours, today ? Weight::bold : Weight::regular, row_line);
}

// As wide as it would be if it were today's.
float bold_width(Canvas& canvas, const std::string& words, const CoverForm& form) {
    return canvas.layout(words, row_look(form, true), 1e6F).width;
}

float row_em(const Canvas& canvas, const CoverForm& form) {
    return static_cast<float>(canvas.em_of(row_look(form, false)));
}

float day_width(Canvas& canvas, const CoverSays& says, const CoverForm& form) {
    float width = 0;
    for (const CoverHours& row : says.text.hours)
        width = std::max(width, bold_width(canvas, row.day, form));
    return width + row_em(canvas, form);
}

// A row, and where it stands: `at` as wide as the block, `open_x` from its left to where the times begin.
struct HoursRow {
    const CoverHours& hours;
    bool today = false;
    float open_x = 0;
    Rect at;
};

float put_row(Canvas& canvas, const HoursRow& row, const CoverForm& form) {
    const TextLook look = row_look(form, row.today);
    const auto em = row_em(canvas, form);
    const Rect& at = row.at;
    const TextLayout& day = canvas.layout(row.hours.day, look, std::max(row.open_x - em / 2, em));
    const TextLayout& open = canvas.layout(row.hours.open, look, std::max(at.w - row.open_x, em));
    const float words = std::max(day.height(), open.height());
    const float height = words + (form.hours_line - row_line) * em;
    const float beside = beside_today(canvas.metrics(), form);
    const Rect whole{at.x - beside, at.y, at.w + 2 * beside, height};
    if (row.today)
        canvas.fill(whole, cover_palette().card, canvas.metrics().corner());
    const float y = at.y + (height - words) / 2;
    canvas.text(day, look, {at.x, y, at.w, day.height()}, cover_palette().ink);
    canvas.text(open, look, {at.x + row.open_x, y, at.w - row.open_x, open.height()}, cover_palette().ink);
    canvas.list(Role::text, row.hours.day + " " + row.hours.open, whole);
    canvas.must_be_seen();
    return height;
}

float put_notice(Canvas& canvas, const CoverNotice& notice, const CoverForm& form, Rect at) {
    const CoverPalette& p = cover_palette();
    const float pad = form.px(canvas.metrics(), 9);
    const TextLook title = form.look(form.hours, Weight::bold, 1.3F);
    const TextLook line = form.look(1, Weight::regular, 1.3F);
    const float between = (form.notice_line - 1.3F) * static_cast<float>(canvas.em_of(line));
    const float inner = at.w - 2 * pad;
    float height = canvas.layout(notice.title, title, inner).height() + 2 * pad;
    for (const std::string& words : notice.lines)
        height += between + canvas.layout(words, line, inner).height();
    canvas.fill({at.x, at.y, at.w, height}, p.card, canvas.metrics().corner());
    Column column(canvas, {at.x + pad, at.y + pad, inner, 0});
    column.text(notice.title, title, p.ink, Role::heading);
    canvas.must_be_seen();
    for (const std::string& words : notice.lines) {
        column.space(between);
        column.text(words, line, p.ink);
        canvas.must_be_seen();
    }
    return at.y + height;
}

} // namespace

TextLook one_line(Canvas& canvas, const std::string& words, const CoverForm& form, float width) {
    for (const float factor : {1.62F, 1.4F, 1.19F})
        if (const TextLook look = form.look(factor, Weight::bold, 1.2F);
            factor <= form.title && canvas.layout(words, look, 1e6F).width <= width)
            return look;
    return form.look(1, Weight::bold, 1.2F);
}

float put_door(Canvas& canvas, const CoverSays& says, const CoverForm& form, Rect at) {
    if (says.door.empty())
        return at.y;
    const TextLook look = one_line(canvas, says.door, form, at.w);
    const TextLayout& words = canvas.layout(says.door, look, at.w);
    const auto line = 1.2F * static_cast<float>(canvas.em_of(form.look(form.title, Weight::bold, 1.2F)));
    const float longest =
        canvas.layout(says.longest_door, one_line(canvas, says.longest_door, form, at.w), at.w).height();
    const Rect r{at.x, at.y, at.w, std::max({line, words.height(), longest})};
    canvas.text(words, look, {r.x, r.y + (r.h - words.height()) / 2, r.w, words.height()},
                cover_palette().band);
    canvas.list(Role::clock, says.door, r);
    canvas.must_be_seen();
    return r.bottom() + form.px(canvas.metrics(), 4);
}

float beside_today(const Metrics& metrics, const CoverForm& form) { return form.px(metrics, 4); }

float hours_width(Canvas& canvas, const CoverSays& says, const CoverForm& form) {
    float open = 0;
    for (const CoverHours& row : says.text.hours)
        open = std::max(open, bold_width(canvas, row.open, form));
    return day_width(canvas, says, form) + open + 1;
}

float put_hours(Canvas& canvas, const CoverSays& says, const CoverForm& form, Rect at) {
    const std::vector<CoverHours>& hours = says.text.hours;
    const std::size_t abreast = form.hours_abreast;
    const float between = canvas.metrics().margin();
    const float width = (at.w - between * static_cast<float>(abreast - 1)) / static_cast<float>(abreast);
    const float days = day_width(canvas, says, form);
    const bool breaks = hours_width(canvas, says, form) > width; // rather the days, which are shorter
    const float open_x = breaks ? std::min(days, 0.42F * width) : days;
    const std::size_t rows = (hours.size() + abreast - 1) / abreast;
    float lowest = at.y;
    float y = at.y;
    for (std::size_t i = 0; i < hours.size(); ++i) {
        if (i % rows == 0)
            y = at.y;
        const std::size_t column = i / rows;
        const float x = at.x + static_cast<float>(column) * (width + between);
        const bool today = std::find(says.today.begin(), says.today.end(), i) != says.today.end();
        y += put_row(canvas, {hours[i], today, open_x, {x, y, width, 0}}, form);
        lowest = std::max(lowest, y);
    }
    return lowest;
}

float put_notices(Canvas& canvas, const CoverText& text, const CoverForm& form, Rect at) {
    const float between = form.px(canvas.metrics(), 10);
    float y = at.y;
    const std::size_t shown = std::min(form.notices, text.notices.size());
    for (std::size_t i = 0; i < shown; ++i)
        y = put_notice(canvas, text.notices[i], form, {at.x, i == 0 ? y : y + between, at.w, 0});
    return y;
}

} // namespace signpost
