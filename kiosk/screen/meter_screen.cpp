#include "screen/meter_screen.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "screen/column_internal.h"
#include "screen/pieces_internal.h"

namespace signpost {

namespace {

constexpr TextLook meter_look{.line_height = 1.35F};
constexpr int least_gain = -60; // of the setting voice_gain_db, as the largest, 0, is
constexpr int near_enough = 2;  // dB: a telephone's meter is not more exact

void put_levels(Canvas& canvas, Column& column) {
    const Metrics& m = canvas.metrics();
    const std::size_t columns = m.landscape() ? meter_levels.size() : meter_levels.size() / 2;
    const float width =
        (column.width() - m.gap() * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    for (std::size_t i = 0; i < meter_levels.size(); ++i) {
        const Rect row = column.rest(m.target());
        put_button(canvas, {std::to_string(meter_levels.at(i)), {}, {}, action::Touched{}},
                   {row.x + static_cast<float>(i % columns) * (width + m.gap()), row.y, width, m.target()},
                   m.base_em, paper_button(canvas));
        if ((i + 1) % columns == 0)
            column.space(m.target() + m.gap());
    }
}

} // namespace

int gain_for(int shown, int gain_db) { return std::clamp(gain_db + wanted_level - shown, least_gain, 0); }

std::string told(const MeterSeen& seen) {
    if (!seen.shown)
        return "";
    if (std::abs(*seen.shown - wanted_level) <= near_enough)
        return "The loudness is right as it is.";
    const int gain = gain_for(*seen.shown, seen.gain_db);
    if (gain == seen.gain_db)
        return "It cannot be set any further: choose other headphones.";
    return "Put this line into kiosk.toml: voice_gain_db = " + std::to_string(gain);
}

Frame draw_meter(ImDrawList& list, Typesetter& type, const View& view, const MeterSeen& seen) {
    Canvas canvas(list, type, view, false);
    const Metrics& m = canvas.metrics();
    const Palette& p = canvas.colours();
    canvas.fill({0, 0, m.width(), m.picture_height()}, p.paper);
    Column column(canvas, {m.margin(), m.px(Mm{6}), m.width() - 2 * m.margin(), 0});
    column.text("How loud is the voice?", {.factor = 1.3F, .weight = Weight::bold, .line_height = 1.3F},
                p.accent, Role::heading);
    column.text(
        seen.sounds
            ? "A tone sounds, as loud as the voice is at first. Hold a sound level meter where an ear "
              "is: close to one earphone, or an arm's length before a speaker."
            : "Nothing sounds. Plug headphones in; if they are, kioskctl doctor says what is wrong, "
              "line \"sound\".",
        meter_look, p.ink);
    column.space(m.gap());
    if (seen.sounds) {
        column.text("Touch what the meter shows, in dB(A). " + std::to_string(wanted_level) + " is right.",
                    meter_look, p.ink);
        column.space(m.gap());
        put_levels(canvas, column);
    }
    if (const std::string words = told(seen); !words.empty())
        column.text(words, {.weight = Weight::bold, .line_height = 1.35F}, p.ink);
    column.space(m.gap());
    column.text("A key, or a touch beside the numbers, ends this.", meter_look, p.ink);
    return std::move(canvas.frame());
}

} // namespace signpost
