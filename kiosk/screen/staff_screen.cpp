#include <algorithm>
#include <array>
#include <cstdio>
#include <string>

#include "base/calendar.h"
#include "screen/bar_internal.h"
#include "screen/column_internal.h"
#include "screen/screens_internal.h"
#include "screen/scroll_internal.h"

namespace signpost {

namespace {

// "12 (2026-11-10)": the days since the admin made the content, by this kiosk's own clock.
std::string age_text(const Bundle& bundle, const WallTime& wall) {
    if (!bundle.made)
        return "\u2013";
    const int age = days_between(*bundle.made, day_of(wall));
    const std::string made = to_text(*bundle.made);
    return age < 0 ? made : std::to_string(age) + " (" + made + ")";
}

void put_row(Canvas& canvas, Column& column, const std::string& label, const std::string& value) {
    const Palette& p = canvas.colours();
    const TextLook look{.line_height = 1.3F};
    const std::vector<TextRun> runs{{label + " ", Weight::regular, 0}, {value, Weight::bold, 1}};
    const TextLayout& layout = canvas.layout(runs, look, column.width());
    canvas.text(layout, look, column.rest(layout.height()), p.ink);
    canvas.list(Role::text, label + " " + value, column.rest(layout.height()));
    column.space(layout.height() + canvas.metrics().px(Mm{2}));
}

// "Ripley library (ripley)", or why Hide shows no hours.
std::string place_text(const Canvas& canvas) {
    const View& view = canvas.view();
    const std::string& id = view.rules.site;
    if (const Site* site = view.bundle.site(id))
        return site->name + " (" + id + ")";
    return id.empty() ? word(canvas, Word::staff_site_none)
                      : "\"" + id + "\" " + word(canvas, Word::staff_site_unknown);
}

// A bundle for one place has nothing to say of it.
void put_place_row(Canvas& canvas, Column& column) {
    const View& view = canvas.view();
    if (view.bundle.sites.empty() && view.rules.site.empty())
        return;
    put_row(canvas, column, word(canvas, Word::staff_site), place_text(canvas));
    if (!view.staff.site_error.empty())
        put_row(canvas, column, word(canvas, Word::staff_site), view.staff.site_error);
}

// Where the settings name a place, staff have no say.
void put_way_to_sites(Canvas& canvas, Column& column) {
    const View& view = canvas.view();
    if (!view.rules.may_choose_site || view.bundle.sites.empty())
        return;
    column.space(canvas.metrics().gap());
    column.arm({word(canvas, Word::staff_site_choose), {}, {}, action::Open{{Screen::staff_site, {}}}});
}

// Where nobody would hear of it, staff are not asked.
void put_way_to_clock(Canvas& canvas, Column& column) {
    if (!canvas.view().rules.may_set_clock)
        return;
    column.space(canvas.metrics().gap());
    column.arm({"Set the clock", {}, {}, action::Open{{Screen::staff_clock, {}}}});
}

// Always in sight, however much there is to say below: side by side where the screen is wide.
void put_ways_out(Canvas& canvas, Column& column) {
    const Choice close{word(canvas, Word::staff_close), {}, {}, action::Back{}};
    const Choice leave{word(canvas, Word::staff_leave), {}, {}, action::LeaveKiosk{}};
    const float gap = canvas.metrics().gap();
    if (!canvas.metrics().landscape()) {
        column.arm(close);
        column.space(gap);
        return column.arm(leave);
    }
    const float half = (column.width() - gap) / 2;
    const float height = std::max(arm_height(canvas, close, half), arm_height(canvas, leave, half));
    const Rect r = column.rest(height);
    put_arm(canvas, close, {r.x, r.y, half, height});
    put_arm(canvas, leave, {r.right() - half, r.y, half, height});
    column.space(height);
}

float put_facts(Canvas& canvas, Rect at) {
    const View& view = canvas.view();
    const Bundle& bundle = view.bundle;
    Column column(canvas, at);
    column.text(word(canvas, Word::staff_only), {.factor = 1.4F, .weight = Weight::bold, .line_height = 1.3F},
                canvas.colours().accent, Role::heading);
    put_row(canvas, column, word(canvas, Word::staff_content), bundle.id);
    put_row(canvas, column, word(canvas, Word::staff_serial), std::to_string(bundle.serial));
    put_row(canvas, column, word(canvas, Word::staff_age), age_text(bundle, view.wall));
    put_row(canvas, column, word(canvas, Word::staff_version), view.staff.version);
    put_place_row(canvas, column);
    const std::string& trouble = trouble_of(view.staff);
    put_row(canvas, column, word(canvas, Word::staff_reload),
            trouble.empty() ? word(canvas, Word::staff_reload_none) : trouble);
    if (!view.staff.clock_error.empty())
        put_row(canvas, column, "Clock:", view.staff.clock_error);
    put_row(canvas, column, "This kiosk:", health_in_short(view.staff.health));
    column.space(canvas.metrics().gap());
    put_ways_out(canvas, column);
    put_way_to_sites(canvas, column);
    put_way_to_clock(canvas, column);
    if (view.staff.health) {
        column.space(canvas.metrics().gap());
        put_health(canvas, column, *view.staff.health);
    }
    return column.y();
}

} // namespace

void put_staff(Canvas& canvas) {
    const Metrics& m = canvas.metrics();
    const Rect room = room_over_bar(canvas);
    const float widest = (m.landscape() ? 36.0F : 26.0F) * static_cast<float>(m.em());
    const float width = std::min(m.width() - 2 * m.margin(), widest);
    const Rect area{(m.width() - width) / 2, room.y + m.px(Mm{4}), width, room.h - m.px(Mm{8})};
    put_scrolling(canvas, area, [&](Rect at) { return put_facts(canvas, at); });
    put_bar(canvas);
}

} // namespace signpost
