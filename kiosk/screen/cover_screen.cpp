#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "screen/bar_internal.h"
#include "screen/cover_internal.h"
#include "screen/forms_internal.h"
#include "screen/pieces_internal.h"
#include "screen/screens_internal.h"

namespace signpost {

namespace {

// As large as the glass has room for: a passer-by reads it from further away than a visitor reads a page.
float largest_scale(const Metrics& m) {
    const auto em = static_cast<float>(m.base_em);
    const float wide = m.width() / em / (m.landscape() ? 45.0F : 25.0F);
    const float high = m.height() / em / (m.landscape() ? 25.0F : 42.0F);
    return std::clamp(std::floor(std::min(wide, high) * 10) / 10, 1.0F, 2.5F);
}

// How close it is set: the letters of the title and of the door, of the hours, from row to row, from line to
// line, and what stands between.
struct Close {
    float title;
    float hours;
    float hours_line;
    float notice_line;
    float air;
};
constexpr std::array<Close, 6> closer_and_closer{{{1.62F, 1.19F, 1.8F, 1.6F, 1.0F},
                                                  {1.62F, 1.19F, 1.6F, 1.6F, 0.8F},
                                                  {1.62F, 1.19F, 1.45F, 1.45F, 0.6F},
                                                  {1.4F, 1.0F, 1.45F, 1.45F, 0.6F},
                                                  {1.4F, 1.0F, 1.4F, 1.3F, 0.5F},
                                                  {1.19F, 1.0F, 1.3F, 1.3F, 0.4F}}};

CoverForm form_of(const Close& close, float scale, std::size_t notices) {
    return {.scale = scale,
            .air = close.air,
            .title = close.title,
            .hours = close.hours,
            .hours_line = close.hours_line,
            .notice_line = close.notice_line,
            .notices = notices};
}

// From the richest on. Air and larger letters go first, then notices from the last one on; at last the hours
// have two columns.
std::vector<CoverForm> cover_forms(const Metrics& m, std::size_t notices) {
    std::vector<CoverForm> forms;
    for (float scale = largest_scale(m); scale > 1; scale -= 0.3F)
        forms.push_back(form_of(closer_and_closer.front(), scale, notices));
    for (const Close& close : closer_and_closer)
        forms.push_back(form_of(close, 1, notices));
    while (notices > 0)
        forms.push_back(form_of(closer_and_closer.back(), 1, --notices));
    for (const std::size_t abreast : {std::size_t{1}, std::size_t{2}}) {
        forms.push_back(form_of({1.0F, 1.0F, 1.25F, 1.25F, 0.3F}, 1, 0));
        forms.back().hours_abreast = abreast;
    }
    return forms;
}

float side_margin(const Metrics& m, const CoverForm& form) {
    return std::max(form.px(m, 15), m.beside_letters(Mm{8}) * form.scale);
}

float put_band(Canvas& canvas, const CoverSays& says, const CoverForm& form, Point shift) {
    const Metrics& m = canvas.metrics();
    const CoverPalette& p = cover_palette();
    const float x = side_margin(m, form);
    const TextLook largest = form.look(form.title, Weight::bold, 1.2F);
    const float clock = says.clock.empty() ? 0 : canvas.layout(says.clock, largest, m.width()).width + 1;
    const float room = m.width() - 2 * x - (clock > 0 ? clock + x : 0);
    const TextLook look = one_line(canvas, says.text.title, form, room);
    const float pad = form.px(m, 8);
    const float words = canvas.layout(says.text.title, look, room).height();
    const float height = words + 2 * pad + shift.y;
    canvas.fill({0, 0, m.width(), height}, p.band);
    const float y = pad + shift.y;
    put_text(canvas, says.text.title, look, {x + shift.x, y, room, 0}, p.band_text, Role::heading);
    canvas.must_be_seen();
    if (clock > 0) {
        const float w = canvas.layout(says.clock, look, m.width()).width + 1;
        put_text(canvas, says.clock, look, {m.width() - x - w + shift.x, y, w, 0}, p.band_text, Role::clock);
        canvas.must_be_seen();
    }
    return height;
}

// The widest that Hide is beside other buttons, in any language.
float widest_hide(Canvas& canvas) {
    const Bundle& bundle = canvas.view().bundle;
    float width = 0;
    for (const Language& language : bundle.languages) {
        const std::string& words = bundle.words.in(language.code)[static_cast<std::size_t>(Word::hide)];
        width = std::max(width, button_width(canvas, words, icon::hide, canvas.metrics().em()));
    }
    return width + 2 * canvas.metrics().pad();
}

// Where languages are written both ways Hide has both corners.
bool hide_has_both_corners(const Bundle& bundle) {
    return std::any_of(bundle.languages.begin(), bundle.languages.end(), [&](const Language& l) {
        return l.right_to_left != bundle.languages.front().right_to_left;
    });
}

// Where the button stands: in the corner that Hide never has, so that a second, frightened touch brings
// nothing up; in the middle where Hide has both. On an upright screen, which is narrow, perhaps over Hide's
// row.
Rect again_place(Canvas& canvas, const std::string& label, const CoverForm& form) {
    const Metrics& m = canvas.metrics();
    const bool left = canvas.view().hide_at_left;
    const float width = button_width(canvas, label, {}, m.em());
    const float height = std::max(m.target(), 1.8F * static_cast<float>(m.em()));
    const float edge = m.compact() ? m.margin() / 2 : m.margin();
    const float side = side_margin(m, form) - beside_today(m, form);
    const bool middle = hide_has_both_corners(canvas.view().bundle);
    const float beside = middle ? (m.width() - width) / 2 : m.width() - side - width - m.gap();
    const bool meets_hide = !m.landscape() && beside < m.margin() + widest_hide(canvas);
    const float up = meets_hide ? highest_hide_row(m) + m.gap() : edge;
    const float corner = left ? m.width() - side - width : side;
    return {middle ? (m.width() - width) / 2 : corner, m.height() - height - up, width, height};
}

// The hours and the notices, and what of the glass each has.
struct Rooms {
    Rect hours;
    Rect notices; // of no width where they stand below the hours
};

// Beside each other on a wide screen, else one under the other. Where nobody knows any hours, notices have
// their place.
Rooms rooms_of(Canvas& canvas, const CoverSays& says, const CoverForm& form, float top) {
    const Metrics& m = canvas.metrics();
    const float x = side_margin(m, form);
    const float w = m.width() - 2 * x;
    const bool has_hours = !says.text.hours.empty() || !says.longest_door.empty();
    if (!m.landscape() || form.notices == 0 || !has_hours)
        return {{x, top, w, 0}, {}};
    const float between = form.px(m, 14);
    const float beside = beside_today(m, form);
    const TextLook smallest_door = form.look(1, Weight::bold, 1.2F);
    const float door = canvas.layout(says.longest_door, smallest_door, 1e6F).width + 1;
    const float widest = std::max(hours_width(canvas, says, form), door);
    const float needed = std::min(widest + beside, (w - between) * 0.62F);
    const float left = std::max(needed, (w - between) * 0.5F);
    return {{x, top, left - beside, 0}, {x + left + between, top, w - left - between, 0}};
}

// Puts all but the button. Returns the px left between the content and the button's place (or the lower
// edge): negative where the content has no room, the notices beside the hours counted too.
float put_content(Canvas& canvas, const CoverSays& says, const CoverForm& form, Point shift) {
    const Metrics& m = canvas.metrics();
    const Rect again = again_place(canvas, says.text.button, form);
    const float top = put_band(canvas, says, form, shift) + form.px(m, 9);
    Rooms rooms = rooms_of(canvas, says, form, top);
    rooms.hours.x += shift.x;
    rooms.notices.x += shift.x;
    const auto left_below = [&](Rect room, float bottom) {
        const bool above = room.x < again.right() + m.gap() && again.x < room.right() + m.gap();
        return (above ? again.y + shift.y : m.height()) - m.px(Mm{3}) - bottom;
    };
    rooms.hours.y = put_door(canvas, says, form, rooms.hours);
    const float bottom = put_hours(canvas, says, form, rooms.hours);
    if (form.notices == 0)
        return left_below(rooms.hours, bottom);
    if (rooms.notices.w > 0) {
        const float beside = left_below(rooms.notices, put_notices(canvas, says.text, form, rooms.notices));
        return beside < 0 ? beside : left_below(rooms.hours, bottom);
    }
    Rect below = rooms.hours;
    below.y = bottom + form.px(m, 12);
    return left_below(below, put_notices(canvas, says.text, form, below));
}

void put_again(Canvas& canvas, const std::string& label, const CoverForm& form, Point shift) {
    const CoverPalette& p = cover_palette();
    Rect r = again_place(canvas, label, form);
    r.x += shift.x;
    r.y += shift.y;
    put_button(canvas, {label, {}, {}, action::Begin{}}, r, canvas.metrics().em(),
               {p.paper, p.button_text, p.button_text});
    canvas.must_be_seen();
}

// How a form does on this glass.
struct Trial {
    bool has_room = false;
    float left = 0; // px; as put_content() returns it
};

bool breaks_a_row(Canvas& canvas, const CoverSays& says, const CoverForm& form) {
    return hours_width(canvas, says, form) > rooms_of(canvas, says, form, 0).hours.w;
}

// Whether a row of the hours breaks, and would not in the smallest letters: then the form is not taken.
bool breaks_a_row_in_vain(Canvas& canvas, const CoverSays& says, const CoverForm& form) {
    CoverForm smallest = form;
    smallest.scale = smallest.hours = 1;
    return breaks_a_row(canvas, says, form) && !breaks_a_row(canvas, says, smallest);
}

// Tries a form where the cover has drifted furthest, and with the longest line about the door: so the form
// does not change while the cover stands.
Trial trial_of(Canvas& canvas, const CoverSays& says, const CoverForm& form, float reach) {
    CoverSays longest = says;
    longest.door = says.longest_door;
    Trial trial;
    const Frame seen = canvas.rehearse([&] {
        trial.left = put_content(canvas, longest, form, {reach, reach});
        put_again(canvas, says.text.button, form, {reach, reach});
    });
    trial.has_room = trial.left >= 0 && not_whole(seen).empty() && !breaks_a_row_in_vain(canvas, says, form);
    return trial;
}

// What is left over goes between the rows, up to what the richest form has there.
CoverForm loosened(CoverForm form, const Metrics& m, std::size_t rows, float left) {
    const float em = static_cast<float>(m.em(form.hours * form.scale));
    const std::size_t in_a_column = (rows + form.hours_abreast - 1) / form.hours_abreast;
    const auto rows_high = static_cast<float>(in_a_column);
    if (rows > 0 && left > 0)
        form.hours_line = std::max(form.hours_line, std::min(closer_and_closer.front().hours_line,
                                                             form.hours_line + left / (rows_high * em)));
    return form;
}

} // namespace

void put_cover(Canvas& canvas) {
    const View& view = canvas.view();
    const Metrics& m = canvas.metrics();
    const CoverSays says = cover_says(view);
    const float reach = m.px(Mm{1.5F});
    float left = 0;
    const CoverForm tried = richest(cover_forms(m, says.text.notices.size()), [&](const CoverForm& form) {
        const Trial trial = trial_of(canvas, says, form, reach);
        left = trial.left;
        return trial.has_room;
    });
    const CoverForm form = loosened(tried, m, says.text.hours.size(), left);
    const Point shift = drift(view.now - view.state.visit.arrived, reach);
    (void)put_content(canvas, says, form, shift);
    if (view.cover_has_rested)
        put_again(canvas, says.text.button, form, shift);
}

} // namespace signpost
