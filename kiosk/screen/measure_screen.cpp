#include "screen/measure_screen.h"

#include <array>
#include <cstdio>
#include <utility>

#include "screen/column_internal.h"

namespace signpost {

namespace {

constexpr TextLook measure_look{.line_height = 1.35F};

std::string one_place(float value) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.1f", static_cast<double>(value));
    return text.data();
}

// A tick for each millimetre, a longer one for each centimetre, which is numbered.
void put_ruler(Canvas& canvas, Rect at) {
    const Metrics& m = canvas.metrics();
    const Palette& p = canvas.colours();
    const int length = static_cast<int>(at.w / m.px(Mm{10})) * 10;
    for (int mm = 0; mm <= length; ++mm) {
        const float x = at.x + m.px(Mm{static_cast<float>(mm)});
        const float tall = mm % 10 == 0 ? 12.0F : mm % 5 == 0 ? 8.0F : 5.0F;
        canvas.fill({x, at.y, std::max(1.0F, m.line() / 2), m.px(Mm{tall})}, p.ink);
        if (mm % 20 == 0 && mm < length)
            put_text(canvas, std::to_string(mm / 10), measure_look, {x, at.y + m.px(Mm{12}), m.px(Mm{20}), 0},
                     p.ink);
    }
}

// The letter between the two lines that it must reach.
float put_letter(Canvas& canvas, Rect at, const Measured& measured) {
    const Metrics& m = canvas.metrics();
    const Palette& p = canvas.colours();
    const TextLook look{.line_height = 2.0F, .em_px = m.base_em};
    const TextLayout& letter = canvas.layout("H", look, at.w);
    const float capital = static_cast<float>(measured.capital_px);
    const float middle = at.y + letter.height() / 2;
    canvas.text(letter, look, {at.x + m.px(Mm{8}), at.y, at.w, letter.height()}, p.ink);
    canvas.fill({at.x, middle - capital / 2 - 1, m.px(Mm{7}), 1}, p.accent);
    canvas.fill({at.x, middle + capital / 2, m.px(Mm{7}), 1}, p.accent);
    const std::string words = one_place(measured.capital_mm) + " mm (" + std::to_string(measured.capital_px) +
                              " px). At least " + one_place(measured.least_mm) + " mm is needed.";
    return at.y + std::max(letter.height(),
                           put_text(canvas, words, measure_look,
                                    {at.x + m.px(Mm{24}), middle - 0.7F * static_cast<float>(m.base_em),
                                     at.w - m.px(Mm{24}), 0},
                                    p.ink));
}

constexpr Mm cross_arm{6};

// Two lines, and a ring round the one that is asked for; where it was touched, a dot.
void put_cross(Canvas& canvas, Point at, bool asked) {
    const Metrics& m = canvas.metrics();
    const Palette& p = canvas.colours();
    const float arm = m.px(cross_arm);
    const float line = std::max(1.0F, m.line());
    canvas.fill({at.x - arm, at.y - line / 2, 2 * arm, line}, p.ink);
    canvas.fill({at.x - line / 2, at.y - arm, line, 2 * arm}, p.ink);
    if (asked)
        canvas.circle(at, m.px(Mm{9}), p.accent, 2 * line);
}

void put_crosses(Canvas& canvas, const Crosses& crosses) {
    const Metrics& m = canvas.metrics();
    for (std::size_t i = 0; i < crosses.points().size(); ++i) {
        const Point at = crosses.points()[i];
        const float arm = m.px(cross_arm);
        put_cross(canvas, at, crosses.asked() == i);
        canvas.list(Role::mark, "Cross " + std::to_string(i + 1), {at.x - arm, at.y - arm, 2 * arm, 2 * arm});
    }
    const float dot = m.px(Mm{1.5F});
    for (const CrossTouch& touch : crosses.touches())
        canvas.fill({touch.touched.x - dot, touch.touched.y - dot, 2 * dot, 2 * dot}, canvas.colours().accent,
                    dot);
}

std::string next_step(const Canvas& canvas, const Crosses& crosses, const TouchFrame& touch) {
    if (const auto asked = crosses.asked())
        return "Touch the middle of the cross with the ring, " + std::to_string(*asked + 1) +
               " of 4. A key ends this.";
    const Metrics& m = canvas.metrics();
    const auto advice = advise(crosses.touches(), m.screen, m.scale, touch);
    return (advice ? told(*advice) : "") + " Touch the screen or press a key to end.";
}

// What was found, without the remedy.
std::string told(const CrossesResult& result) {
    const std::string furthest = one_place(result.furthest) + " mm";
    switch (result.kind) {
    case CrossesResult::Kind::right:
        return "The touch panel is right as it is: each touch was within " + furthest + " of its cross.";
    case CrossesResult::Kind::inexact:
        return "The touch panel is not exact: a touch was " + furthest + " from its cross.";
    case CrossesResult::Kind::turned:
        return "The touch panel is turned against the picture, by " + std::to_string(result.degrees) +
               " degrees clockwise.";
    case CrossesResult::Kind::mirrored:
        return "The touch panel is mirrored against the picture.";
    case CrossesResult::Kind::scattered:
        break;
    }
    return "The touch panel does not follow the finger.";
}

} // namespace

std::string told(const TouchAdvice& advice) {
    std::string text = told(advice.result);
    if (advice.calibration)
        text += " Put this line into kiosk.toml: " + line_for_settings(*advice.calibration);
    else if (advice.result.kind != CrossesResult::Kind::right)
        text += " Look at its cable, clean the glass and try again.";
    return text;
}

Frame draw_measure(ImDrawList& list, Typesetter& type, const View& view, const Measured& measured,
                   const Crosses& crosses) {
    Canvas canvas(list, type, view, false);
    const Metrics& m = canvas.metrics();
    const Palette& p = canvas.colours();
    canvas.fill({0, 0, m.width(), m.picture_height()}, p.paper);
    const float gap = m.px(Mm{m.compact() ? 3.0F : 8.0F});
    const float beside = m.px(Mm{cross_inset.value + 14});
    Column column(canvas, {beside, m.px(Mm{6}), m.width() - 2 * beside, 0});
    column.text("Hold a ruler against the glass.",
                {.factor = 1.3F, .weight = Weight::bold, .line_height = 1.3F}, p.accent, Role::heading);
    column.text("The numbers are centimetres. Where they differ from yours, set screen_mm in kiosk.toml.",
                measure_look, p.ink);
    column.space(gap);
    put_ruler(canvas, column.rest(0));
    column.space(m.px(Mm{12}) + 1.6F * static_cast<float>(m.em()) + gap);
    column.text("The smallest capital letter on this kiosk:", measure_look, p.ink);
    column.space(put_letter(canvas, column.rest(0), measured) - column.y() + gap);
    column.text("The screen's size is " + measured.size_reason + ". Visitors' eyes are " +
                    std::to_string(std::lround(measured.distance_mm)) + " mm away, " +
                    measured.distance_reason + ".",
                measure_look, p.ink);
    if (!measured.room.empty())
        column.text(measured.room, measure_look, p.ink);
    column.space(gap);
    column.text(next_step(canvas, crosses, measured.touch), {.weight = Weight::bold, .line_height = 1.35F},
                p.ink);
    put_crosses(canvas, crosses);
    return std::move(canvas.frame());
}

} // namespace signpost
