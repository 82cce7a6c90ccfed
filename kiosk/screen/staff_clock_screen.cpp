// Where staff set the kiosk's clock and zone: what it would be set to, two arms for each part of it, and the
// zones.
#include <algorithm>
#include <array>
#include <cstdio>
#include <string>
#include <vector>

#include "base/clock_wish.h"
#include "screen/bar_internal.h"
#include "screen/column_internal.h"
#include "screen/screens_internal.h"
#include "screen/scroll_internal.h"

namespace signpost {

namespace {

struct PartName {
    ClockPart part;
    const char* name;
};

constexpr std::array part_names{PartName{ClockPart::hour, "Hour"}, PartName{ClockPart::minute, "Minute"},
                                PartName{ClockPart::day, "Day"}, PartName{ClockPart::month, "Month"},
                                PartName{ClockPart::year, "Year"}};

WallTime time_shown(const View& view) { return view.state.visit.clock_draft.value_or(view.wall); }

// "2026-11-28 21:40": of all ways to write a day this one is misread by nobody.
std::string time_in_words(const WallTime& time) {
    std::array<char, 48> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02d-%02d %02d:%02d", time.year, time.month, time.day,
                  time.hour, time.minute);
    return text.data();
}

// Side by side, as high as the higher of them.
void put_pair(Canvas& canvas, Column& column, const Choice& first, const Choice& second) {
    const float gap = canvas.metrics().gap();
    const float half = (column.width() - gap) / 2;
    const float height = std::max(arm_height(canvas, first, half), arm_height(canvas, second, half));
    const Rect r = column.rest(height);
    put_arm(canvas, first, {r.x, r.y, half, height});
    put_arm(canvas, second, {r.right() - half, r.y, half, height});
    column.space(height + gap);
}

void put_parts(Canvas& canvas, Column& column, const WallTime& time) {
    for (const PartName& part : part_names) {
        const std::string name = part.name;
        put_pair(canvas, column, {name + " \u2013 1", {}, {}, action::TurnClock{turned(time, part.part, -1)}},
                 {name + " + 1", {}, {}, action::TurnClock{turned(time, part.part, 1)}});
    }
}

void put_zones(Canvas& canvas, Column& column) {
    column.text("Or choose another zone. The hour changes with it.",
                {.weight = Weight::bold, .line_height = 1.3F}, canvas.colours().ink);
    column.space(canvas.metrics().gap());
    for (const OfferedZone& zone : offered_zones) {
        column.arm({std::string(zone.places),
                    {},
                    std::string(zone.name),
                    action::SetClock{{.zone = std::string(zone.name)}}});
        column.space(canvas.metrics().gap());
    }
}

float put_clock(Canvas& canvas, Rect at) {
    const WallTime time = time_shown(canvas.view());
    Column column(canvas, at);
    column.text("The clock of this kiosk", {.factor = 1.4F, .weight = Weight::bold, .line_height = 1.3F},
                canvas.colours().accent, Role::heading);
    column.text("Turn it to what your watch says, then set it. Opening hours go by it.",
                {.line_height = 1.3F}, canvas.colours().ink);
    column.space(canvas.metrics().gap());
    column.arm({"Set it to " + time_in_words(time), {}, {}, action::SetClock{{.time = time}}});
    column.space(canvas.metrics().gap());
    put_parts(canvas, column, time);
    put_zones(canvas, column);
    return column.y();
}

} // namespace

void put_staff_clock(Canvas& canvas) {
    put_scrolling(canvas, content_area(canvas), [&](Rect at) { return put_clock(canvas, at); });
    put_bar(canvas);
}

} // namespace signpost
