#include "screen/measure_screen.h"

#include <array>
#include <cstdio>

#include "screen/column.h"

namespace signpost {

namespace {

constexpr TextLook plain{.line_height = 1.35F};

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
            put_text(canvas, std::to_string(mm / 10), plain, {x, at.y + m.px(Mm{12}), m.px(Mm{20}), 0},
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
                           put_text(canvas, words, plain,
                                    {at.x + m.px(Mm{24}), middle - 0.7F * static_cast<float>(m.base_em),
                                     at.w - m.px(Mm{24}), 0},
                                    p.ink));
}

} // namespace

void draw_measure(ImDrawList& list, Typesetter& type, const View& view, const Measured& measured) {
    Canvas canvas(list, type, view, false);
    const Metrics& m = canvas.metrics();
    const Palette& p = canvas.colours();
    canvas.fill({0, 0, m.width(), m.height()}, p.paper);
    const float gap = m.px(Mm{8});
    Column column(canvas, {m.margin(), m.margin(), m.width() - 2 * m.margin(), 0});
    column.text("Hold a ruler against the glass.",
                {.factor = 1.3F, .weight = Weight::bold, .line_height = 1.3F}, p.accent, Role::heading);
    column.text("The numbers are centimetres. Where they differ from yours, set screen_mm in kiosk.toml.",
                plain, p.ink);
    column.space(gap);
    put_ruler(canvas, column.rest(0));
    column.space(m.px(Mm{12}) + 1.6F * static_cast<float>(m.em()) + gap);
    column.text("The smallest capital letter on this kiosk:", plain, p.ink);
    column.space(put_letter(canvas, column.rest(0), measured) - column.y() + gap);
    column.text("The screen's size is " + measured.reason + ".", plain, p.ink);
    column.text("Touch the screen or press a key to end.", plain, p.ink);
}

} // namespace signpost
