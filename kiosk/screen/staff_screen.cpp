#include <chrono>
#include <optional>
#include <string>

#include "screen/chrome.h"
#include "screen/column.h"
#include "screen/screens.h"
#include "screen/scroll.h"
#include "screen/words.h"

namespace signpost {

namespace {

std::optional<std::chrono::sys_days> day_of(const Date& date) {
    if (date.size() != 10)
        return std::nullopt;
    const auto number = [&](std::size_t at, std::size_t length) {
        int value = 0;
        for (const char c : date.substr(at, length))
            value = value * 10 + (c - '0');
        return value;
    };
    const std::chrono::year_month_day ymd{std::chrono::year{number(0, 4)},
                                          std::chrono::month{static_cast<unsigned>(number(5, 2))},
                                          std::chrono::day{static_cast<unsigned>(number(8, 2))}};
    return ymd.ok() ? std::optional{std::chrono::sys_days{ymd}} : std::nullopt;
}

// "12 (2026-11-10)": the days since the admin made the content, by this kiosk's own clock.
std::string age_text(const Bundle& bundle, const WallTime& wall) {
    if (!bundle.made)
        return "\u2013";
    const auto made = day_of(*bundle.made);
    const std::chrono::sys_days today{std::chrono::year{wall.year} / wall.month / wall.day};
    if (!made || today < *made)
        return *bundle.made;
    return std::to_string((today - *made).count()) + " (" + *bundle.made + ")";
}

void put_row(Canvas& canvas, Column& column, Word label, const std::string& value) {
    const Palette& p = canvas.colours();
    const TextLook look{.line_height = 1.3F};
    const std::vector<TextRun> runs{{word(canvas, label) + " ", Weight::regular, 0},
                                    {value, Weight::bold, 1}};
    const TextLayout& layout = canvas.layout(runs, look, column.width());
    canvas.text(layout, look, column.rest(layout.height()), p.ink);
    canvas.list(Role::text, word(canvas, label) + " " + value, column.rest(layout.height()));
    column.space(layout.height() + canvas.metrics().px(Mm{2}));
}

float put_facts(Canvas& canvas, Rect at) {
    const View& view = canvas.view();
    const Bundle& bundle = view.bundle;
    Column column(canvas, at);
    column.text(word(canvas, Word::staff_only), {.factor = 1.4F, .weight = Weight::bold, .line_height = 1.3F},
                canvas.colours().accent, Role::heading);
    put_row(canvas, column, Word::staff_content, bundle.id);
    put_row(canvas, column, Word::staff_serial, std::to_string(bundle.serial));
    put_row(canvas, column, Word::staff_age, age_text(bundle, view.wall));
    put_row(canvas, column, Word::staff_version, view.staff.version);
    const bool well = view.staff.reload_error.empty();
    put_row(canvas, column, Word::staff_reload,
            well ? word(canvas, Word::staff_reload_none) : view.staff.reload_error);
    column.space(canvas.metrics().gap());
    column.arm({word(canvas, Word::staff_close), {}, {}, action::Back{}});
    column.space(canvas.metrics().gap());
    column.arm({word(canvas, Word::staff_leave), {}, {}, action::LeaveKiosk{}});
    return column.y();
}

} // namespace

void put_staff(Canvas& canvas) {
    const Metrics& m = canvas.metrics();
    const Rect room = put_head(canvas, Head::plain);
    const float width = std::min(m.width() - 2 * m.margin(), 26 * static_cast<float>(m.em()));
    const Rect area{(m.width() - width) / 2, room.y + m.px(Mm{4}), width, room.h - m.px(Mm{8})};
    put_scrolling(canvas, area, [&](Rect at) { return put_facts(canvas, at); });
    put_bar(canvas);
}

} // namespace signpost
